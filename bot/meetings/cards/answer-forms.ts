/** For whom, and who comes instead: asked of the presser alone. What was typed stands there still after a refusal. */
import { buttonRows } from '../../platform/cards/button-rows.ts';
import {
  type Card,
  card,
  type Element,
  execute,
  heading,
  noticeBelow,
  plain,
  text,
} from '../../platform/cards/card.ts';
import { oneOfMany, severalOf } from '../../platform/cards/inputs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { AttendeeId } from '../attendee-id.ts';
import { longestSubstitute, type MayAnswer, timeShown } from '../calling/answering.ts';
import type { AnswerKind } from '../meeting.ts';
import { answerForms, callTitles } from '../text/call.ts';
import { back, meetingData } from './buttons.ts';
import type { Seen } from './call-card.ts';
import { whenOf } from './when.ts';

type Asked = {
  readonly answer: AnswerKind;
  readonly may: Exclude<MayAnswer, { kind: 'none' }>;
  /** What was chosen and typed, after a refusal. */
  readonly chosen?: readonly AttendeeId[];
  readonly typed?: string;
  readonly flaw?: string;
};

const titleOf = ({ meeting }: Seen, answer: AnswerKind): string => {
  if (answer === 'substitute') return callTitles.substitute;
  if (answer === 'comes') return callTitles.comes;
  return meeting.calling === 'presumed' ? callTitles.hindered : callTitles.not;
};

/** All of one's own at once is the usual thing; a party that is nobody's own is chosen one at a time. */
const whomInput = ({ may, chosen }: Asked): readonly Element[] => {
  const choices = Object.fromEntries(may.among.map(({ id, name }) => [id, name]));
  const required = answerForms.chooseSomebody;
  if (may.kind === 'any')
    return [oneOfMany('attendee', answerForms.whomOne, choices, { value: chosen?.[0], required })];
  if (may.among.length < 2) return [];
  const before = chosen && chosen.length > 0 ? chosen : may.among.map(({ id }) => id);
  return [severalOf('attendee', answerForms.whom, choices, before, { required })];
};

const substituteInput = ({ answer, typed = '' }: Asked): readonly Element[] =>
  answer !== 'substitute'
    ? []
    : [
        text(answerForms.whoHelp, { size: 'Small', isSubtle: true }),
        {
          type: 'Input.Text',
          id: 'substitute',
          label: answerForms.who,
          maxLength: longestSubstitute,
          isRequired: true,
          errorMessage: answerForms.whoRequired,
          ...(typed !== '' && { value: typed }),
        },
      ];

export const answerForm = (seen: Seen, asked: Asked): Card => {
  const { meeting, now, card: on } = seen;
  const data = { ...meetingData({ meeting, card: on }), answer: asked.answer, shown: timeShown(meeting) };
  const form = card([
    heading(titleOf(seen, asked.answer)),
    text(`${plain(meeting.name)}, ${whenOf(meeting, dayOf(now))}`, { spacing: 'Small' }),
    ...whomInput(asked),
    ...substituteInput(asked),
  ]);
  const flawed = asked.flaw === undefined ? form : noticeBelow(asked.flaw, 'attention', form);
  const buttons = [
    execute(callTitles.send, 'meeting.answer', data, { style: 'positive' }),
    back({ meeting, card: on }),
  ];
  return { ...flawed, body: [...(flawed.body ?? []), ...buttonRows(buttons)] };
};
