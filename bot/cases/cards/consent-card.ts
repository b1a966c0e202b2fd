/**
 * "Bekräfta samtycke": facts about a permission. Nothing is chosen beforehand, and nothing is marked as required: a
 * client would then hold back the information to the family as well, which comes before their answer.
 */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Forum, onForum } from '../../forums/forum.ts';
import { seatId } from '../../forums/seat.ts';
import {
  type Button,
  type Card,
  card,
  type Element,
  execute,
  heading,
  small,
  text,
} from '../../platform/cards/card.ts';
import { dayInput, oneOf, severalOf } from '../../platform/cards/inputs.ts';
import { plainDate } from '../../platform/time/schema.ts';
import type { CardName } from '../card-name.ts';
import { type CaseRequest, caseId } from '../case-request.ts';
import { type ConsentFacts, givers, manners, scopes, stances } from '../consent.ts';
import { consentTitles, consentChanges as words } from '../text/consent.ts';
import { consentHelp, familyKnows, titles } from '../text.ts';
import { giverWords, mannerWords, scopeWords, stanceWords } from '../words.ts';
import { caseData, onCase, seatsInput } from './buttons.ts';
import { seatName } from './naming.ts';

const maybe = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional().catch(undefined));

const consentInputs = {
  giver: maybe(z.enum(givers)),
  manner: maybe(z.enum(manners)),
  saidOn: maybe(plainDate),
  seats: seatsInput,
  scope: z.enum(scopes).catch('question'),
  child: maybe(z.enum(stances)),
  until: maybe(plainDate),
  informed: z.string().default('false'),
};

type Inputs = z.output<z.ZodObject<typeof consentInputs>>;

const typedOf = ({ giver, manner, saidOn, seats, scope, child, until, informed }: Inputs) => ({
  giver,
  manner,
  saidOn,
  scope,
  child,
  until,
  seats: seats.flatMap((seat) => seatId.safeParse(seat).data ?? []),
  informed: informed === 'true',
});
export type TypedConsent = ReturnType<typeof typedOf>;

/** Of a question that waits as a draft. */
export const consentData = onForum
  .extend({ draft: caseId, ...consentInputs })
  .transform(({ forum, draft, ...rest }) => ({ forum, draft, typed: typedOf(rest) }));

/** Of a case that stands; `of` is what the consent was when the form was opened. */
export const caseConsentData = onCase
  .extend({ of: z.coerce.number().int().catch(0), ...consentInputs })
  .transform(({ forum, case: id, card: on, seat, of, ...rest }) => ({
    forum,
    case: id,
    card: on,
    seat,
    of,
    typed: typedOf(rest),
  }));

export const emptyConsent = (until: Temporal.PlainDate): TypedConsent => ({
  scope: 'question',
  seats: [],
  informed: false,
  until,
  giver: undefined,
  manner: undefined,
  saidOn: undefined,
  child: undefined,
});

/** What holds is filled in, except what must be said anew: the day, and that the family knows. */
export const consentAgain = ({ giver, manner, scope, child, until, seats }: ConsentFacts): TypedConsent => ({
  giver,
  manner,
  scope,
  child,
  until,
  seats: [...seats],
  saidOn: undefined,
  informed: false,
});

export type OnDraft = { readonly draft: string; readonly askerSeat: string };
export type OnStanding = { readonly request: CaseRequest; readonly of: number; readonly card?: CardName | undefined };

const buttonsOn = (forum: Forum, about: OnDraft | OnStanding): readonly Button[] => {
  if ('draft' in about) {
    const data = { forum: forum.id, draft: about.draft };
    return [
      execute(titles.confirmAndSend, 'case.confirm-consent', data, { style: 'positive' }),
      execute(titles.askFamilyFirst, 'case.ask-family-first', data, { associatedInputs: 'none' }),
      execute(titles.makeConsultation, 'case.make-consultation', data, { associatedInputs: 'none' }),
      execute(titles.familyInformation, 'case.family-information', data),
    ];
  }
  const data = { ...caseData(about.request, about.card), of: String(about.of) };
  return [
    execute(titles.confirmAndSend, 'case.give-consent', data, { style: 'positive' }),
    execute(titles.familyInformation, 'case.family-information-again', data),
    execute(consentTitles.cancel, 'case.show', data, { associatedInputs: 'none' }),
  ];
};

/** Before the choices: which case, and what follows for whoever is left out. */
const linesOn = (about: OnDraft | OnStanding): readonly Element[] => {
  if ('draft' in about) return [];
  const { question, alias } = about.request;
  const isAgain = question.mode === 'consent';
  return [small(isAgain ? `${alias}. ${words.sayAgain} ${words.whoIsLeftOut}` : `${alias}. ${words.whoIsLeftOut}`)];
};

export const consentCard = (
  forum: Forum,
  about: OnDraft | OnStanding,
  typed: TypedConsent,
  /** What must be mended: over the buttons, where the eye is after the press. */
  flaws: readonly Element[] = [],
): Card => {
  const own = 'draft' in about ? about.askerSeat : about.request.asker.seat;
  const others = forum.seats.filter(({ id }) => id !== own);
  return card(
    [
      heading('Bekräfta samtycke'),
      ...linesOn(about),
      text(consentHelp),
      oneOf('giver', 'Vem har sagt ja?', giverWords, { value: typed.giver }),
      oneOf('manner', 'Hur?', mannerWords, { value: typed.manner }),
      dayInput('saidOn', 'Sagt ja den', typed.saidOn, undefined),
      severalOf(
        'seats',
        `Vilka får prata om barnet med ${seatName(forum, own)}, och med varandra?`,
        Object.fromEntries(others.map(({ id, name }) => [id, name])),
        typed.seats.filter((seat) => others.some(({ id }) => id === seat)),
      ),
      small('Åt båda hållen.'),
      oneOf('scope', 'Om vad?', scopeWords, { value: typed.scope }),
      oneOf('child', 'Barnet självt', stanceWords, { value: typed.child }),
      dayInput('until', 'Gäller längst till', typed.until, undefined),
      {
        type: 'Input.Toggle',
        id: 'informed',
        title: familyKnows,
        label: 'Familjen vet',
        wrap: true,
        value: typed.informed ? 'true' : 'false',
      },
      ...flaws,
    ],
    buttonsOn(forum, about),
  );
};
