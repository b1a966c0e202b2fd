// How it stands with a meeting, in words; and what the reader has said, or should say.
import type { MeetingRow } from '../../../bot/meetings/contract/list.ts';
import { capitalised } from '../../parts/when.ts';
import { text } from './text.ts';

export type Standing = 'now' | MeetingRow['state'];

export function standingOf({ state, startsAt, endsAt }: MeetingRow, now: Date): Standing {
  if (state === 'cancelled' || state === 'over') return state;
  const at = now.getTime();
  return Date.parse(startsAt) <= at && at < Date.parse(endsAt) ? 'now' : state;
}

/** Of the reader's, those from whom an answer is wanted. */
export function unanswered(row: MeetingRow, now: Date): readonly string[] {
  const isWanted = row.state === 'called' && row.calling === 'reply' && Date.parse(row.startsAt) > now.getTime();
  return isWanted ? row.mine.filter(({ answer }) => answer === undefined).map(({ name }) => name) : [];
}

/** "Rehab kommer." A sentence for each that has answered, or is counted on. */
export const answersOf = ({ state, calling, mine }: MeetingRow): readonly string[] =>
  state === 'over' || state === 'cancelled'
    ? []
    : mine.flatMap(({ name, answer, substitute }) => {
        const who = capitalised(name);
        if (answer === 'comes') return [text.comes(who)];
        if (answer === 'not') return [text.comesNot(who)];
        if (answer === 'substitute') return [text.sends(who, substitute)];
        return calling === 'presumed' ? [text.presumed(who)] : [];
      });
