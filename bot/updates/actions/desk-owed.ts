/** What is owed of an update's head, in the partition of the region's desk. */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Promised } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import type { ReminderKind } from '../kinds.ts';
import { deskOf, table } from '../store.ts';
import type { Update } from '../update.ts';
import { updateId } from '../update-id.ts';

export const deskJobs = {
  /** Finds the forums and begins to send; at its time where it is scheduled. */
  go: 'begin-update',
  /** Looks until nothing is open any more. */
  settle: 'settle-update',
  /** Carries a correction, a stop or a recall to all that is out. */
  spread: 'spread-update',
  /** Finds the groups that have not acted, before the last day and after it. */
  remind: 'find-update-silent',
  /** The fortnightly letter. */
  letter: 'update-letter',
} as const;

/** `round`: of which time that it was sent, or of which revision. */
export const ofHead = z.object({ update: updateId, round: z.coerce.number().int() });

type Owing = Pick<Ports, 'jobs'>;
type Head = Pick<Update, 'id' | 'regionId'>;

const oweOn = (
  { jobs }: Owing,
  { id, regionId }: Head,
  job: string,
  round: number,
  more: { readonly due?: Temporal.Instant; readonly which?: string } = {},
): Promised => {
  const { due, which } = more;
  const about = [id, ...(which === undefined ? [] : [which]), round].join('.');
  return jobs.owe(table, deskOf(regionId), {
    job,
    about,
    data: { update: id, round: String(round), ...(which !== undefined && { which }) },
    ...(due && { due }),
  });
};

export const oweGo = (ports: Owing, { id, regionId, round }: Head & Pick<Update, 'round'>, due?: Temporal.Instant) =>
  oweOn(ports, { id, regionId }, deskJobs.go, round, due ? { due } : {});

const firstLook = { seconds: 1 } as const;

export const oweSettle = (ports: Owing & Pick<Ports, 'clock'>, head: Head & Pick<Update, 'round'>): Promised =>
  oweOn(ports, head, deskJobs.settle, head.round, { due: ports.clock.now().add(firstLook) });

export const oweSpread = (ports: Owing, head: Head & Pick<Update, 'revision'>): Promised =>
  oweOn(ports, head, deskJobs.spread, head.revision);

export const oweReminding = (
  ports: Owing,
  head: Head & Pick<Update, 'revision'>,
  which: ReminderKind,
  due: Temporal.Instant,
): Promised => oweOn(ports, head, deskJobs.remind, head.revision, { which, due });
