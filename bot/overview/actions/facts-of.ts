/** The facts of a municipality, from all that was read of it. Asks nothing more. */
import { Temporal } from 'temporal-polyfill';
import { isOverdue } from '../../contacts/keeping.ts';
import type { Forum } from '../../forums/forum.ts';
import type { MeetingKind } from '../../meetings/kind.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { Facts, Share, Sign } from '../facts.ts';
import { isAlive, meetingsOf } from '../held.ts';
import { latestSign } from '../sign.ts';
import { groupsOf, standingOf, teamsOf } from '../standing.ts';
import type { Ground } from './ground.ts';

export const meetingsIn = (
  { meetings }: Pick<Ground, 'meetings'>,
  forums: readonly Forum[],
  kind: MeetingKind,
): readonly Meeting[] => forums.flatMap(({ id }) => meetings.get(id) ?? []).filter((meeting) => meeting.kind === kind);

const shareOf = <T>(all: readonly T[], isSo: (one: T) => boolean): Share => ({
  n: all.filter(isSo).length,
  of: all.length,
});

const heardIn = (ground: Ground): readonly { kind: Sign['kind']; day: Temporal.PlainDate | undefined }[] => {
  const { forums, meetings, contacts, read, asked, activity, now } = ground;
  const day = (at: Temporal.Instant | undefined) => at && dayOf(at);
  const seats = forums.flatMap((forum) => forum.seats.flatMap(({ holders }) => holders));
  return [
    ...[...meetings.values()]
      .flat()
      .filter((one) => isAlive(one, now))
      .map(({ date }) => ({ kind: 'meeting' as const, day: date })),
    ...contacts.map(({ assured_date: on }) => ({
      kind: 'contact' as const,
      day: on === undefined ? undefined : Temporal.PlainDate.from(on),
    })),
    ...read.flatMap(({ readings }) =>
      readings.map(({ receipt }) => ({ kind: 'reading' as const, day: day(receipt?.at) })),
    ),
    ...asked.flatMap(({ delivery }) => delivery.answers.map(({ at }) => ({ kind: 'update' as const, day: dayOf(at) }))),
    ...seats
      .filter(({ state }) => state === 'confirmed')
      .map(({ since }) => ({ kind: 'seat' as const, day: dayOf(since) })),
    { kind: 'case', day: day(activity.lastAt) },
  ];
};

export const factsOf = (ground: Ground): Facts => {
  const { municipality, forums, own, contacts, read, activity, asked, now, today, term } = ground;
  const sign = latestSign(heardIn(ground), today);
  const hasTeam = teamsOf(forums).length > 0;
  return {
    municipality,
    forums: forums.map(({ id }) => id),
    standing: standingOf(forums),
    group: meetingsOf(meetingsIn(ground, groupsOf(forums), 'group-meeting'), now),
    team: meetingsOf(meetingsIn(ground, teamsOf(forums), 'team-meeting'), now),
    hasPlan: own.some(({ version }) => version.kind === 'action-plan'),
    contacts: shareOf(contacts, (row) => !isOverdue(row, today)),
    read: shareOf(
      read.flatMap(({ readings }) => readings),
      ({ receipt }) => receipt !== undefined,
    ),
    term: term.name,
    ...(hasTeam && activity.questions !== undefined && { questions: activity.questions }),
    ...(hasTeam && activity.calls !== undefined && { calls: activity.calls }),
    updates: shareOf(asked, ({ isActed }) => isActed),
    ...(sign && { sign }),
  };
};
