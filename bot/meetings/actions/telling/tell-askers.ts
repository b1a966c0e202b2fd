/** Those who have been told when their question is taken up, and hold no seat: a change of the meeting is theirs to know. */
import type { Forum } from '../../../forums/forum.ts';
import type { Promised } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { questionsTold } from '../../agenda/slot-marks.ts';
import { type Meeting, toldSequenceOf } from '../../meeting.ts';
import type { changes } from '../../telling/word.ts';
import { compileAgenda } from '../agenda/agenda.ts';
import { oweWord } from './owe-word.ts';

export type AskersChange = {
  readonly did: (typeof changes)[number];
  /** Who did it or is told already, by Teams' id. */
  readonly besides: readonly string[];
};

/** One for each question that is still open, through the forum that its asker is in. */
export const owedToAskers = async (
  ports: Ports,
  forum: Forum,
  meeting: Meeting,
  { did, besides }: AskersChange,
): Promise<readonly Promised[]> => {
  const told = questionsTold(meeting.said);
  if (told.length === 0) return [];
  const { groups, ended } = await compileAgenda(ports, forum, meeting);
  const about = String(toldSequenceOf(meeting));
  return [...groups.flatMap(({ cases }) => cases), ...ended]
    .filter(({ id, asker }) => told.includes(id) && !besides.includes(asker.userId))
    .map(({ id, asker: { userId, home } }) => {
      const word = { meeting: meeting.id, kind: did, userId, about, caseId: id, ...(home && { through: home }) };
      return oweWord(ports, forum.id, word, `${about}.${id}`);
    });
};
