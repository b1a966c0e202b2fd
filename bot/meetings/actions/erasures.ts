/** Words that somebody has taken away from a meeting are noted beside the backups, and gone also after a restore. */
import { z } from 'zod';
import type { ForumId } from '../../forums/forum.ts';
import { type Erasure, oweErasure } from '../../platform/backup/erasure.ts';
import type { Rule } from '../../platform/backup/rule.ts';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { MeetingId } from '../meeting.ts';

const pointKind = 'agenda-point-gone';
const decisionKind = 'decision-gone';

type Owing = Pick<Ports, 'jobs' | 'random'>;
type Gone = {
  readonly forum: ForumId;
  readonly meeting: MeetingId;
  readonly ids: readonly string[];
  readonly at: Erasure['at'];
};

const owe =
  (kind: string) =>
  (ports: Owing, { forum, meeting, ids, at }: Gone): readonly Promised[] =>
    ids.length === 0
      ? []
      : [
          oweErasure(ports, {
            kind,
            table: 'forums',
            partition: forum,
            about: meeting,
            at,
            detail: { ids: ids.join(',') },
          }),
        ];

export const owePointsGone = owe(pointKind);
/** A decision that the minutes no longer hold; one that is done stands there still. */
export const oweDecisionsGone = owe(decisionKind);

const noted = z.object({ ids: z.string().transform((joined) => joined.split(',')) });

const one = z.looseObject({ id: z.string() });
const meetingRow = z.looseObject({ points: z.array(one).default([]) });
const minutesRow = z.looseObject({ decisions: z.array(one) });

export const meetingsReturning: Rule = (row, { erased }) => {
  if (row.table !== 'forums') return [row];
  const [room, id, decision] = row.key.split('|');
  const gone = new Set(
    erased.flatMap(({ kind, about, detail }) => {
      const isOf = kind === (room === 'meeting' ? pointKind : decisionKind) && about === id;
      return isOf ? noted.parse(detail).ids : [];
    }),
  );
  if (gone.size === 0) return [row];
  const isLeft = (each: { readonly id: string }): boolean => !gone.has(each.id);
  if (room === 'meeting') {
    const { data } = meetingRow.safeParse(row.body);
    return data ? [{ ...row, body: { ...data, points: data.points.filter(isLeft) } }] : [];
  }
  if (room === 'minutes') {
    const { data } = minutesRow.safeParse(row.body);
    return data ? [{ ...row, body: { ...data, decisions: data.decisions.filter(isLeft) } }] : [];
  }
  return room === 'todo' && decision !== undefined && gone.has(decision) ? [] : [row];
};
