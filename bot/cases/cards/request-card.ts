/**
 * "Ny fråga till teamet": six inputs, in the asker's own view only. What was typed is always put back. None is marked
 * as required: a client would then hold back "Spara utkast" too; what is missing is said by the answer instead.
 */
import { z } from 'zod';
import { type Forum, onForum, takesUpConsent } from '../../forums/forum.ts';
import { type Seat, seatId } from '../../forums/seat.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import {
  type Button,
  type Card,
  card,
  type Element,
  execute,
  heading,
  plain,
  small,
  text,
} from '../../platform/cards/card.ts';
import { notNames, notNamesFields, notNamesFrom, oneOf, oneOfMany, severalOf } from '../../platform/cards/inputs.ts';
import { caseId } from '../case-request.ts';
import type { Typed } from '../draft.ts';
import { ageBands, longestQuestion, modes, needs, urgencies } from '../question.ts';
import {
  askLabels,
  consultationHelp,
  rareCombination,
  requestHelp,
  sentences,
  textLimits,
  textPrompt,
  titles,
} from '../text.ts';
import { ageWords, modeWords, needWords, urgencyWords } from '../words.ts';
import { seatChoices, seatsInput } from './buttons.ts';
import { seatName } from './naming.ts';

const wholeTeam = '*';

const known = <T extends string>(values: readonly T[]) =>
  seatsInput.transform((given) => values.filter((value) => given.includes(value)));

const optional = <T extends string>(values: readonly [T, ...T[]]) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.enum(values).optional());

/** Lenient: whatever is missing is told in words by the action, and the rest is kept. */
export const requestData = onForum
  .extend({
    draft: caseId,
    askerSeat: seatId,
    age: optional(ageBands),
    needs: known(needs),
    text: z.string().max(20_000).default(''),
    asked: seatsInput,
    urgency: z.enum(urgencies).catch('guarantee'),
    mode: z.enum(modes).catch('consultation'),
    ...notNamesFields,
  })
  .transform(({ forum, draft, askerSeat, age, asked, notNames: said, notNamesWords, ...rest }) => ({
    forum,
    typed: {
      ...rest,
      id: draft,
      askerSeat,
      ...(age && { ageBand: age }),
      asked: asked.filter((seat) => seat !== wholeTeam).flatMap((seat) => seatId.safeParse(seat).data ?? []),
      wholeTeam: asked.includes(wholeTeam),
      notNames: notNamesFrom({ notNames: said, notNamesWords }),
    },
  }));

export type RequestCardExtras = {
  /** What must be mended, or whom to call: over the buttons, where the eye is after the press. */
  readonly below?: readonly Element[];
  /** Words that may be names. */
  readonly doubtful?: readonly string[];
};

export const requestCard = (
  forum: Forum,
  typed: Typed,
  { below = [], doubtful = [] }: RequestCardExtras = {},
): Card => {
  const others = forum.seats.filter(({ id }) => id !== typed.askerSeat);
  const choices = { ...seatChoices(others), [wholeTeam]: askLabels.wholeTeam };
  const names = notNames(typed.notNames, doubtful);
  const data = { forum: forum.id, draft: typed.id, askerSeat: typed.askerSeat, ...names.data };
  const button = (title: string, verb: string, look = {}): Button => execute(title, verb, data, look);
  return card(
    [
      heading(titles.newQuestion),
      small(`${plain(forum.name)}. Du frågar för ${seatName(forum, typed.askerSeat)}.`),
      text(requestHelp),
      oneOfMany('age', 'Ålder', ageWords, { value: typed.ageBand }),
      severalOf('needs', 'Vad gäller det? Välj ett eller flera.', needWords, typed.needs),
      {
        type: 'Input.Text',
        id: 'text',
        label: `Vad behöver du hjälp med? Högst ${longestQuestion} tecken.`,
        placeholder: textPrompt,
        isMultiline: true,
        maxLength: longestQuestion,
        value: typed.text,
      },
      small(`${textLimits} ${rareCombination}`),
      severalOf('asked', askLabels.whom, choices, [...typed.asked, ...(typed.wholeTeam ? [wholeTeam] : [])]),
      oneOf('urgency', 'När behöver du svar?', urgencyWords, { value: typed.urgency }),
      oneOf('mode', askLabels.mode, modeWords, { value: typed.mode }),
      small(
        `Avidentifierad konsultation: ${consultationHelp.charAt(0).toLocaleLowerCase('sv')}${consultationHelp.slice(1)}`,
      ),
      ...(takesUpConsent(forum) ? [] : [small(sentences.teamNotOpen)]),
      ...below,
      ...names.toggle,
    ],
    [
      button(titles.continue, 'case.continue', { style: 'positive' }),
      button(titles.whomToCall, 'case.whom-to-call'),
      button(titles.saveDraft, 'case.save-draft'),
    ],
  );
};

/** Which party somebody without a seat asks for. Asked before the first question only. */
export const askerSeatCard = (forum: Forum, seats: readonly Seat[]): Card =>
  card([
    heading(titles.newQuestion),
    text('Vilken verksamhet frågar du för?'),
    ...buttonRows(seats.map(({ id, name }) => execute(name, 'case.new', { forum: forum.id, askerSeat: id }))),
  ]);
