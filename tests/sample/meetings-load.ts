/** Plans the sample's meetings by the very action of the planner. */
import { actorOnRoster } from '../../bot/forums/access.ts';
import { schoolYearsOf } from '../../bot/forums/actions/school-years.ts';
import { forumById } from '../../bot/forums/actions.ts';
import { areaOf } from '../../bot/forums/area.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { coordinates } from '../../bot/forums/region.ts';
import { termsAhead } from '../../bot/forums/school-year.ts';
import { attendeesAt } from '../../bot/meetings/actions/attendees.ts';
import { saveSeries } from '../../bot/meetings/actions/series/save-series.ts';
import { typedPlan } from '../../bot/meetings/series/typed-plan.ts';
import { seriesId } from '../../bot/meetings/series-id.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { type SampleSeries, sampleSeries } from './meetings.ts';

const loadOne = async (ports: Ports, { forum: id, ...plan }: SampleSeries): Promise<void> => {
  const forum = await forumById(ports, forumId.parse(id));
  if (!forum?.convener) throw new Error(`the sample has no convener in ${id}`);
  const { convener } = forum;
  const facts = {
    ...convener,
    isCoordinator: coordinates(ports.regions.of(forum.regionId), convener.person),
    isSupport: false,
  };
  const years = await schoolYearsOf(ports, areaOf(forum));
  const typed = typedPlan.parse({
    attendees: (await attendeesAt(ports, forum)).map((attendee) => attendee.id),
    terms: termsAhead(years, dayOf(ports.clock.now()))
      .slice(0, 2)
      .map((term) => term.id),
    ...plan,
  });
  const actor = actorOnRoster(forum, facts);
  const saved = await saveSeries(ports, { forum, actor }, seriesId.parse(ports.random.id()), {
    typed,
    seen: undefined,
  });
  if (!saved.ok) throw new Error(`the sample's ${plan.name} does not fit: ${JSON.stringify(saved.failure)}`);
};

/** Nothing where the sample's school years are over. */
export const loadMeetings = async (ports: Ports): Promise<void> => {
  for (const series of sampleSeries) await loadOne(ports, series);
};
