/**
 * "Bekräfta samtycke": facts about a permission. Nothing is chosen beforehand, and nothing is marked as required: a
 * client would then hold back the information to the family as well, which comes before their answer.
 */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { type Forum, onForum } from '../../forums/forum.ts';
import { seatId } from '../../forums/seat.ts';
import { type Card, card, type Element, execute, heading, small, text } from '../../platform/cards/card.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { caseId } from '../case-request.ts';
import { givers, manners, scopes, stances } from '../consent.ts';
import { consentHelp, familyKnows, titles } from '../text.ts';
import { giverWords, mannerWords, scopeWords, stanceWords } from '../words.ts';
import { seatsInput } from './buttons.ts';
import { dayInput, oneOf, severalOf } from './inputs.ts';
import { seatName } from './naming.ts';

const maybe = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional().catch(undefined));

export const consentData = onForum
  .extend({
    draft: caseId,
    giver: maybe(z.enum(givers)),
    manner: maybe(z.enum(manners)),
    saidOn: maybe(plainDate),
    seats: seatsInput,
    scope: z.enum(scopes).catch('question'),
    child: maybe(z.enum(stances)),
    until: maybe(plainDate),
    informed: z.string().default('false'),
  })
  .transform(({ forum, draft, seats, informed, ...rest }) => ({
    forum,
    draft,
    typed: {
      ...rest,
      seats: seats.flatMap((seat) => seatId.safeParse(seat).data ?? []),
      informed: informed === 'true',
    },
  }));

export type TypedConsent = z.output<typeof consentData>['typed'];

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

export const consentCard = (
  forum: Forum,
  about: { readonly draft: string; readonly askerSeat: string },
  typed: TypedConsent,
  /** What must be mended: over the buttons, where the eye is after the press. */
  flaws: readonly Element[] = [],
): Card => {
  const others = forum.seats.filter(({ id }) => id !== about.askerSeat);
  const data = { forum: forum.id, draft: about.draft };
  return card(
    [
      heading('Bekräfta samtycke'),
      text(consentHelp),
      oneOf('giver', 'Vem har sagt ja?', giverWords, { value: typed.giver }),
      oneOf('manner', 'Hur?', mannerWords, { value: typed.manner }),
      dayInput('saidOn', 'Sagt ja den', typed.saidOn, undefined),
      severalOf(
        'seats',
        `Vilka får prata om barnet med ${seatName(forum, about.askerSeat)}, och med varandra?`,
        Object.fromEntries(others.map(({ id, name }) => [id, name])),
        typed.seats,
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
    [
      execute(titles.confirmAndSend, 'case.confirm-consent', data, { style: 'positive' }),
      execute(titles.askFamilyFirst, 'case.ask-family-first', data, { associatedInputs: 'none' }),
      execute(titles.makeConsultation, 'case.make-consultation', data, { associatedInputs: 'none' }),
      execute(titles.familyInformation, 'case.family-information', data),
    ],
  );
};
