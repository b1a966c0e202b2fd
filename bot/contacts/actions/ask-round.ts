/** The round of each working morning through an area's list: who has not said for a while that it is true is asked. */
import { awayOn } from '../../forums/actions/away.ts';
import { forumsOfRegion } from '../../forums/actions.ts';
import { type AreaId, areaOf, isRegionArea, regionOfArea } from '../../forums/area.ts';
import type { Forum } from '../../forums/forum.ts';
import type { Recurring } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { mayWake, nextMorning } from '../../platform/time/waking.ts';
import { holdersFor, homeOf, type Plan, planOf } from '../asking/addressees.ts';
import { dueDesks } from '../asking/due-desks.ts';
import { askedWrite, listAsked, type StoredAsked } from '../store/asked.ts';
import { rowsIn } from './area-rows.ts';
import { askJobs, oweCard, oweFollowUp, oweThread } from './ask-owed.ts';

/**
 * One in each area, in the partition of its list: the marks, and what is owed for them, are then one transaction,
 * whichever of the area's forums come and go.
 */
export const contactRecurring = (now: Parameters<typeof nextMorning>[0]): readonly Recurring[] => [
  { job: askJobs.round, about: 'area', due: nextMorning(now) },
];

/** Those where somebody may be told something: active, with a channel. Of the region's area all of them. */
export const forumsIn = async (ports: Ports, area: AreaId): Promise<readonly Forum[]> => {
  const all = await forumsOfRegion(ports, regionOfArea(area));
  return isRegionArea(area) ? all : all.filter((forum) => areaOf(forum) === area);
};

/** All terms that a forum of the area knows the end of; of the region's the network's. */
const termEndsOf = (area: AreaId, forums: readonly Forum[]) => {
  const home = homeOf(forums, area, { party: '' });
  return home?.termEnds ?? [];
};

type Read = { readonly plan: Plan; readonly marks: readonly StoredAsked[] };

const readPlan = async (ports: Ports, area: AreaId): Promise<Read | undefined> => {
  const today = dayOf(ports.clock.now());
  const [rows, marks] = await Promise.all([rowsIn(ports, area), listAsked(ports, area)]);
  if (rows.length === 0) return undefined;
  const forums = await forumsIn(ports, area);
  const due = dueDesks(
    rows.map(({ row }) => row),
    marks.map(({ mark }) => mark),
    { today, termEnds: termEndsOf(area, forums) },
  );
  if (due.length === 0 || forums.length === 0) return undefined;
  const away = await awayOn(ports, holdersFor(forums, due), today);
  const plan = planOf(due, { area, forums, away }, today);
  return plan.desks.length > 0 ? { plan, marks } : undefined;
};

/** The marks and the words are one transaction: of two rounds one owes them. */
const commitPlan = async (ports: Ports, area: AreaId, { plan, marks }: Read): Promise<boolean> => {
  const on = dayOf(ports.clock.now());
  const promises = [
    ...plan.persons.map((person) => oweCard(ports, area, on, person)),
    ...plan.vacancies.map((vacancy) => oweThread(ports, area, on, vacancy)),
    oweFollowUp(ports, area, on),
  ];
  const written = plan.desks.map((one) => {
    const before = marks.find(({ mark }) => mark.party === one.party && mark.unit === one.unit);
    return askedWrite({ ...one, on, waiting: [...one.waiting] }, before?.etag);
  });
  const writes = [...written, ...promises.map(({ write }) => write)];
  const commit = { table: 'contacts', partition: area, op: ports.random.id(), writes } as const;
  return (await ports.jobs.commit(commit, promises)) === 'committed';
};

const mostTries = 3;

/** Whoever has lost has been overtaken by another round, or by an answer; what is left is asked the next morning. */
export const goAsking = async (ports: Ports, area: AreaId): Promise<void> => {
  if (!mayWake(ports.clock.now())) return;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const read = await readPlan(ports, area);
    if (!read || (await commitPlan(ports, area, read))) return;
  }
  ports.log.warn({ event: 'contacts.asking-lost' });
};
