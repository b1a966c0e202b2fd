/** Meetings for the places of `places.ts`: planned, held with minutes, an open hour; written as the store keeps them. */
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { type Actor, actorOnRoster } from '../../bot/forums/access.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { loadForum } from '../../bot/forums/store.ts';
import { makeAddress } from '../../bot/meetings/actions/calendar/feeds.ts';
import { previewEnd } from '../../bot/meetings/actions/series/end-series.ts';
import { previewSeries } from '../../bot/meetings/actions/series/preview-series.ts';
import { type Meeting, meeting } from '../../bot/meetings/meeting.ts';
import { openedBy } from '../../bot/meetings/minutes/decisions.ts';
import { minutes } from '../../bot/meetings/minutes/minutes.ts';
import { planFrom } from '../../bot/meetings/series/plan-read.ts';
import { series } from '../../bot/meetings/series/series.ts';
import { typedPlan } from '../../bot/meetings/series/typed-plan.ts';
import { seriesId } from '../../bot/meetings/series-id.ts';
import { todoWrite } from '../../bot/meetings/store/todo.ts';
import { loadSeries, meetingWrite, minutesWrite, seriesWrite } from '../../bot/meetings/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import type { Write } from '../../bot/platform/tables/port.ts';
import { forums, type Place } from './places.ts';

export const meetingKinds = ['meeting', 'held', 'series', 'address'] as const;
export type MeetingThing = (typeof meetingKinds)[number];

/** As in `ground.ts`; `change`: the point of a meeting, the decision of one that was held, of a series its fingerprint. */
type Made = { readonly id: string; readonly etag: string; readonly change: string };

/** What is said of each place alone, and is to be found nowhere else. */
export const saidIn: Readonly<Record<Place, { readonly name: string; readonly point: string; readonly text: string }>> =
  {
    mariestad: { name: 'Månadens möte', point: 'Hur vi svarar i jul', text: 'Vi gör en ny rutin' },
    skovde: { name: 'Möte i Skövde', point: 'Jullovet i Skövde', text: 'Granporten tar fram en rutin' },
    region: { name: 'Möte i nätverket', point: 'Vårens träffar', text: 'Alla läser riktlinjen' },
  };

export const calledIn: Readonly<Record<Place, readonly string[]>> = {
  mariestad: ['rehab', 'elevhalsa', 'vardcentral.lovet'],
  skovde: ['rehab', 'elevhalsa'],
  region: ['mariestad', 'skovde'],
};

const kindIn = { mariestad: 'team-meeting', skovde: 'team-meeting', region: 'network-meeting' } as const;

const point = (place: Place) => ({
  id: '70000000-0000-4000-8000-000000000001',
  text: saidIn[place].point,
  by: '11111111-1111-4111-8111-111111111111_40000000-0000-4000-8000-000000000998',
  name: 'Den som ordnar',
  at: '2026-11-19T08:00:00Z',
});

const rowOf = (place: Place, date: string, more: object = {}): Meeting =>
  meeting.parse({
    id: `${date}.${randomUUID().slice(0, 8)}`,
    forumId: forums[place],
    seriesId: randomUUID(),
    kind: kindIn[place],
    name: saidIn[place].name,
    planned: date,
    date,
    start: '13:00',
    minutes: 60,
    attendees: [...calledIn[place]],
    calling: place === 'region' ? 'reply' : 'presumed',
    daysBefore: 2,
    state: 'planned',
    sequence: 0,
    points: [point(place)],
    ...more,
  });

const keep = async ({ tables, random }: Ports, place: Place, ...writes: readonly Write[]): Promise<void> => {
  await tables.commit({ table: 'forums', partition: forums[place], op: random.id(), writes });
};

/** What a convener fills in for a single day. */
export const typedSeries = (place: Place, day = '2027-02-10') => ({
  kind: kindIn[place],
  name: saidIn[place].name,
  start: '13.00',
  end: '14.00',
  attendees: [...calledIn[place]],
  rhythm: { kind: 'dates' as const, dates: [day] },
  onDayOff: 'drop' as const,
  exceptions: [{ planned: day, date: day }],
  evenIfColliding: true,
});

/** Somebody of the place who may plan there: its convener, as the rosters would say it. */
const convening = async (ports: Ports, place: Place): Promise<{ readonly forum: Forum; readonly actor: Actor }> => {
  const stored = await loadForum(ports, forumId.parse(forums[place]));
  const convener = stored?.forum.convener;
  if (!convener) throw new Error(`nobody convenes in ${place}`);
  return {
    forum: stored.forum,
    actor: actorOnRoster(stored.forum, { ...convener, isCoordinator: false, isSupport: false }),
  };
};

const newMeeting = async (ports: Ports, place: Place): Promise<Made> => {
  const made = rowOf(place, '2026-12-08');
  await keep(ports, place, meetingWrite(made));
  return { id: made.id, etag: '', change: made.points[0]?.id ?? '' };
};

/** On the Friday before the day on stage, with a decision that nobody has done. */
const newHeld = async (ports: Ports, place: Place): Promise<Made> => {
  const { actor } = await convening(ports, place);
  const held = rowOf(place, '2026-11-20', { state: 'called', hasMinutes: true });
  const [first] = calledIn[place];
  const decision = { id: randomUUID(), text: saidIn[place].text, attendee: first, by: '2026-12-18' };
  const written = minutes.parse({
    meetingId: held.id,
    present: [first],
    decisions: [decision],
    revision: 1,
    writtenBy: actor.person,
    userId: actor.userId,
    writtenAt: '2026-11-20T14:00:00Z',
  });
  const todos = written.decisions.map((one, n) => todoWrite(openedBy(held, one, n)));
  await keep(ports, place, meetingWrite(held), minutesWrite(written), ...todos);
  return { id: held.id, etag: '"1"', change: decision.id };
};

let days = 0;

/** No two stand on the same day, so that each can be changed as it was. */
const newDay = (): string => {
  days += 1;
  return Temporal.PlainDate.from('2027-02-01').add({ days }).toString();
};

const newSeries = async (ports: Ports, place: Place): Promise<Made> => {
  const { actor } = await convening(ports, place);
  const day = newDay();
  const id = seriesId.parse(randomUUID());
  const planned = series.parse({
    ...planFrom(typedPlan.parse(typedSeries(place, day))),
    id,
    forumId: forums[place],
    state: 'active',
    revision: 1,
    madeBy: actor.person,
    madeAt: '2026-11-20T08:00:00Z',
  });
  await keep(ports, place, seriesWrite(planned), meetingWrite(rowOf(place, day, { seriesId: id })));
  const etag = (await loadSeries(ports.tables, forumId.parse(forums[place]), id))?.etag ?? '';
  return { id, etag, change: day };
};

const newAddress = async (ports: Ports, place: Place): Promise<Made> => {
  const { forum, actor } = await convening(ports, place);
  const made = await makeAddress(ports, { kind: 'forum', forum: forum.id }, actor.person);
  if (!made.ok) throw new Error(made.failure.kind);
  return { id: made.value.address.id, etag: '', change: made.value.url };
};

const makers = { meeting: newMeeting, held: newHeld, series: newSeries, address: newAddress } as const;

export const isOfMeetings = (kind: string): kind is MeetingThing => Object.hasOwn(makers, kind);

export const newOfMeetings = (ports: Ports, kind: MeetingThing, place: Place): Promise<Made> =>
  makers[kind](ports, place);

/** An hour when anybody of the area may call, named by its place: nobody else is told of it. */
export const openHour = async (ports: Ports, place: Place): Promise<void> => {
  const hour = { kind: 'consultation-hour', calling: 'none', points: [] };
  const id = seriesId.parse(randomUUID());
  const made = rowOf(place, '2026-12-01', { ...hour, seriesId: id });
  const typed = { ...typedSeries(place, '2026-12-01'), kind: 'consultation-hour' };
  const planned = { ...planFrom(typedPlan.parse(typed)), id, forumId: forums[place], state: 'active', revision: 1 };
  const by = { madeBy: (await convening(ports, place)).actor.person, madeAt: '2026-11-20T08:00:00Z' };
  await keep(ports, place, seriesWrite(series.parse({ ...planned, ...by })), meetingWrite(made));
};

/** What the one who changes a series, or ends it, has seen. */
export const seenOf = async (ports: Ports, place: Place, { id, change: day }: Made, to: 'change' | 'end') => {
  const who = await convening(ports, place);
  const of = seriesId.parse(id);
  const seen =
    to === 'end'
      ? await previewEnd(ports, who, of)
      : await previewSeries(ports, who, typedPlan.parse(typedSeries(place, day)), of);
  if (!seen.ok) throw new Error(`no series to ${to}: ${seen.failure.kind}`);
  return seen.value.fingerprint;
};
