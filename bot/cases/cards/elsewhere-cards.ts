/** "Fråga en annan kommuns team", in the asker's own view: which team, whom of it, and how. */
import { z } from 'zod';
import { type Forum, forumId, takesUpConsent } from '../../forums/forum.ts';
import { missingIn } from '../../forums/opening.ts';
import type { Region } from '../../forums/region.ts';
import { seatId } from '../../forums/seat.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Card, card, type Element, execute, heading, plain, small, text } from '../../platform/cards/card.ts';
import { notNames, notNamesFields, notNamesFrom, oneOf, oneOfMany, severalOf } from '../../platform/cards/inputs.ts';
import { type CaseId, type CaseRequest, caseId } from '../case-request.ts';
import { modes } from '../question.ts';
import { elsewhere } from '../text/elsewhere.ts';
import { askLabels, foot, sentences, titles } from '../text.ts';
import { modeWords } from '../words.ts';
import { back, caseData, onCase, seatChoices, seatsInput } from './buttons.ts';
import type { Seen } from './channel-card.ts';
import { consentCard, consentData, type TypedConsent } from './consent-card.ts';
import { aboutLine, notOpenLine, seatNames } from './naming.ts';
import { copyCodeButton } from './own-view.ts';

const wholeTeam = '*';

export const teamData = onCase.extend({
  to: z.preprocess((value) => (value === '' ? undefined : value), forumId.optional().catch(undefined)),
});

const copyFields = onCase.extend({
  to: forumId,
  /** Becomes the id of the copy, so that a second press of the same button finds that it is sent. */
  copy: caseId,
  asked: seatsInput,
  mode: z.enum(modes).catch('consultation'),
  ...notNamesFields,
});

type CopyFields = z.output<typeof copyFields>;

const typedOf = ({ to, copy, asked, mode, ...said }: CopyFields) => ({
  to,
  copy,
  mode,
  asked: asked.filter((seat) => seat !== wholeTeam).flatMap((seat) => seatId.safeParse(seat).data ?? []),
  wholeTeam: asked.includes(wholeTeam),
  notNames: notNamesFrom(said),
});
/** What stands in the form for the other team. */
export type TypedCopy = ReturnType<typeof typedOf>;

const withTyped = (fields: CopyFields) => ({
  forum: fields.forum,
  case: fields.case,
  card: fields.card,
  seat: fields.seat,
  elsewhere: typedOf(fields),
});

export const copyData = copyFields.transform(withTyped);

/** The form of the consent, with what was chosen before it. */
export const copyConsentData = z.intersection(copyData, consentData);

/** A name tells its municipality mostly by itself. */
const withMunicipality = ({ name, municipality }: Forum, { municipalities }: Region): string => {
  const place = municipalities.find(({ id }) => id === municipality)?.name;
  return place && !name.includes(place) ? `${name} (${place})` : name;
};

/** `region`: the one that they all are of. */
export const chooseTeamElsewhereCard = (seen: Seen, teams: readonly Forum[], region: Region): Card =>
  card(
    [
      heading(elsewhere.chooseHeading(seen.request.alias)),
      text(elsewhere.chooseHelp),
      oneOfMany(
        'to',
        elsewhere.teamLabel,
        Object.fromEntries(teams.map((team) => [team.id, withMunicipality(team, region)])),
        {
          required: elsewhere.chooseTeam,
        },
      ),
    ],
    [
      execute(titles.continue, 'case.ask-team-elsewhere', caseData(seen.request, seen.card), { style: 'positive' }),
      back(seen),
    ],
  );

export type Mend = {
  readonly below?: readonly Element[];
  /** Words that may be names: the asker says that they are not. */
  readonly doubtful?: readonly string[];
};

const carried = ({ request, card: on }: Seen, typed: TypedCopy) => ({
  ...caseData(request, on),
  to: typed.to as string,
  copy: typed.copy as string,
});

export const newCopy = (to: TypedCopy['to'], copy: CaseId): TypedCopy => ({
  to,
  copy,
  mode: 'consultation',
  asked: [],
  wholeTeam: false,
  notNames: [],
});

/** Nobody is chosen beforehand, and a consultation is what it is unless something else is said. */
export const copyCard = (seen: Seen, team: Forum, typed: TypedCopy, { below = [], doubtful = [] }: Mend = {}): Card => {
  const choices = { ...seatChoices(team.seats), [wholeTeam]: askLabels.wholeTeam };
  const names = notNames(typed.notNames, doubtful);
  const data = { ...carried(seen, typed), ...names.data };
  return card(
    [
      heading(elsewhere.formHeading(seen.request.alias, plain(team.name))),
      text(aboutLine(seen.request)),
      small(elsewhere.formHelp),
      severalOf('asked', askLabels.whom, choices, [...typed.asked, ...(typed.wholeTeam ? [wholeTeam] : [])]),
      ...(takesUpConsent(team)
        ? [
            oneOf('mode', askLabels.mode, modeWords, { value: typed.mode }),
            small(elsewhere.ownConsent[seen.request.question.mode]),
          ]
        : [small(notOpenLine(team, missingIn(team.opening)))]),
      ...below,
      ...names.toggle,
    ],
    [execute(titles.continue, 'case.send-elsewhere', data, { style: 'positive' }), back(seen)],
  );
};

/** The other team's own consent: the first question's names nobody there. */
export const copyConsentCard = (
  seen: Seen,
  /** With the guest's seat in it. */
  team: Forum,
  askerSeat: string,
  typed: TypedCopy,
  consent: TypedConsent,
  below: readonly Element[] = [],
): Card => {
  const form = consentCard(team, { draft: typed.copy, askerSeat }, consent, below);
  const data = {
    ...carried(seen, typed),
    draft: typed.copy as string,
    asked: [...typed.asked, ...(typed.wholeTeam ? [wholeTeam] : [])].join(','),
    ...notNames(typed.notNames, []).data,
    notNames: String(typed.notNames.length > 0),
  };
  return card(form.body ?? [], [
    execute(titles.confirmAndSend, 'case.confirm-elsewhere', { ...data, mode: 'consent' }, { style: 'positive' }),
    execute(
      titles.makeConsultation,
      'case.send-elsewhere',
      { ...data, mode: 'consultation' },
      { associatedInputs: 'none' },
    ),
    back(seen),
  ]);
};

/** To the asker, who is not in the channel where its card now stands. */
export const sentElsewhereCard = (team: Forum, copy: CaseRequest, isBefore: boolean): Card =>
  card(
    [
      heading(isBefore ? sentences.alreadySent(copy.alias) : elsewhere.sent(copy.alias)),
      text(aboutLine(copy)),
      text(`Till ${seatNames(team, copy.question.asked)} i ${plain(team.name)}.`),
      text(sentences.journal(copy.alias), { weight: 'Bolder' }),
      small(elsewhere.whereAnswersStand),
      small(foot),
    ],
    [execute(titles.open, 'case.show', caseData(copy)), copyCodeButton(team, copy)],
  );

/** Below a word to the asker: the same question stands open elsewhere, under a code and a consent of its own. */
export const withAlsoAsked = <S extends { readonly card: Card }>(
  said: S,
  others: readonly { readonly forum: Forum; readonly request: CaseRequest }[],
): S => {
  if (others.length === 0) return said;
  const lines = others.flatMap(({ forum, request }) => [
    text(elsewhere.alsoAsked(request.alias, plain(forum.name)), { weight: 'Bolder' }),
    ...buttonRows([execute(elsewhere.openAlso(request.alias), 'case.show', caseData(request))]),
  ]);
  return { ...said, card: { ...said.card, body: [...(said.card.body ?? []), ...lines] } };
};
