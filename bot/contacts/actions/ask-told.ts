/** What is to be said of an asking at the moment when it is said, and what follows from its having been said or not. */
import type { Temporal } from 'temporal-polyfill';
import { forumById } from '../../forums/actions.ts';
import type { AreaId } from '../../forums/area.ts';
import { conveners, type Forum, type ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Settlement } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type Addressee, homeOf, type Vacancy } from '../asking/addressees.ts';
import type { AskedRow } from '../asking/asked-row.ts';
import { type Asked, type Desk, isStale } from '../asking/due-desks.ts';
import type { ContactId } from '../contact.ts';
import { isOverdue } from '../keeping.ts';
import { askedWrite, listAsked, loadAsked, type StoredAsked } from '../store/asked.ts';
import { oweCardInstead, oweConvener, oweRefresh, oweThread } from './ask-owed.ts';
import { forumsIn } from './ask-round.ts';
import { loadAskedRows } from './asked-rows.ts';

type Day = Temporal.PlainDate;
type Of = { readonly on: Day; readonly desks: readonly Desk[] };

/** Of that very asking. */
const marksOf = async (ports: Ports, area: AreaId, { on, desks }: Of): Promise<readonly StoredAsked[]> => {
  const found = await inTurns(desks, (desk) => loadAsked(ports, area, desk));
  return found.flatMap((stored) => (stored?.mark.on.equals(on) ? [stored] : []));
};

const idsIn = (marks: readonly StoredAsked[]): readonly ContactId[] => [
  ...new Set(marks.flatMap(({ mark }) => mark.rows)),
];

/** `through`: a channel by which the person is reached, or which is asked itself. */
export type ToAsk = { readonly forum: Forum; readonly rows: readonly AskedRow[] };

const firstAwake = async (ports: Ports, ids: readonly ForumId[]): Promise<Forum | undefined> => {
  const found = await inTurns(ids, (id) => forumById(ports, id));
  return found.find((forum) => forum?.state === 'active' && forum.place);
};

/** `kind: 'answered'` when all has been confirmed meanwhile. */
export const readAsking = async (
  ports: Ports,
  area: AreaId,
  { forums, ...of }: Of & { readonly forums: readonly ForumId[] },
): Promise<ToAsk | 'answered' | 'no-channel'> => {
  const today = dayOf(ports.clock.now());
  const all = await loadAskedRows(ports, area, idsIn(await marksOf(ports, area, of)));
  const rows = all.filter(({ row }) => isStale(row, today));
  if (rows.length === 0) return 'answered';
  const forum = await firstAwake(ports, forums);
  return forum ? { forum, rows } : 'no-channel';
};

const changed = async (ports: Ports, area: AreaId, of: Of, change: (mark: Asked) => Asked) => {
  const marks = await marksOf(ports, area, of);
  return marks.map(({ mark, etag }) => ({ before: mark, after: change(mark), etag }));
};

/** One of them has the card, or may have it. */
export const noteReached = async (
  ports: Ports,
  area: AreaId,
  { userId, ...of }: Of & { readonly userId: string },
): Promise<Settlement> => {
  const marks = await changed(ports, area, of, (mark) => ({
    ...mark,
    waiting: mark.waiting.filter((one) => one !== userId),
    reached: true,
  }));
  return { writes: marks.map(({ after, etag }) => askedWrite(after, etag)) };
};

/** Who can have no personal chat leaves it to the others; where none of them can, the channel is asked. */
export const noteUnreached = async (
  ports: Ports,
  area: AreaId,
  { userId, forums, on, desks }: Addressee & { readonly on: Day },
): Promise<Settlement> => {
  const marks = await changed(ports, area, { on, desks }, (mark) => {
    const waiting = mark.waiting.filter((one) => one !== userId);
    return { ...mark, waiting, reached: mark.reached || waiting.length === 0 };
  });
  const unheard = marks.filter(({ before, after }) => after.reached && !before.reached).map(({ after }) => after);
  const [forum] = forums;
  const vacancy = { forum, desks: unheard.map(({ party, unit }) => ({ party, unit })) };
  const promises = forum && unheard.length > 0 ? [oweThread(ports, area, on, { ...vacancy, forum }, userId)] : [];
  return {
    writes: [...marks.map(({ after, etag }) => askedWrite(after, etag)), ...promises.map(({ write }) => write)],
    promises,
  };
};

/** Where it stands in the channel, so that it can be brought up to date. */
export const noteThread = async (ports: Ports, area: AreaId, of: Of, thread: string): Promise<Settlement> => {
  const marks = await changed(ports, area, of, (mark) => ({ ...mark, thread }));
  return { writes: marks.map(({ after, etag }) => askedWrite(after, etag)) };
};

/** Not even the channel could be asked: the conveners are, once each, and then the list alone tells. `of`: the attempt. */
export const askConveners = async (
  ports: Ports,
  area: AreaId,
  { on, forum: id, desks }: Vacancy & { readonly on: Day },
  of: string,
): Promise<Settlement> => {
  const forum = await forumById(ports, id);
  const to = forum ? [...new Set(conveners(forum).map(({ userId }) => userId))] : [];
  const promises = to.map((userId) => oweCardInstead(ports, area, on, { userId, forums: [id], desks }, of));
  return { writes: promises.map(({ write }) => write), promises };
};

type Overdue = { readonly forum: Forum; readonly rows: readonly AskedRow[] };

/** What was asked about that day and is overdue still, by the forum whose conveners are told. */
const overdueSince = async (ports: Ports, area: AreaId, on: Day): Promise<readonly Overdue[]> => {
  const today = dayOf(ports.clock.now());
  const marks = (await listAsked(ports, area)).filter(({ mark }) => mark.on.equals(on));
  const rows = (await loadAskedRows(ports, area, idsIn(marks))).filter(({ row }) => isOverdue(row, today));
  if (rows.length === 0) return [];
  const forums = await forumsIn(ports, area);
  const told = new Map<ForumId, { readonly forum: Forum; readonly rows: AskedRow[] }>();
  for (const one of rows) {
    const forum = homeOf(forums, area, one.row.organization);
    if (!forum) continue;
    const before = told.get(forum.id);
    if (before) before.rows.push(one);
    else told.set(forum.id, { forum, rows: [one] });
  }
  return [...told.values()];
};

/** One word to each convener and deputy. */
export const followUp = async (ports: Ports, area: AreaId, on: Day): Promise<Settlement> => {
  const overdue = await overdueSince(ports, area, on);
  const promises = overdue.flatMap(({ forum }) =>
    [...new Set(conveners(forum).map(({ userId }) => userId))].map((userId) =>
      oweConvener(ports, area, on, { forum: forum.id, userId }),
    ),
  );
  return { writes: promises.map(({ write }) => write), promises };
};

/** Undefined when all is confirmed by then, or the person convenes no more. */
export const readOverdue = async (
  ports: Ports,
  area: AreaId,
  { on, forum: id, userId }: { readonly on: Day; readonly forum: ForumId; readonly userId: string },
): Promise<Overdue | undefined> => {
  const overdue = await overdueSince(ports, area, on);
  const here = overdue.find(({ forum }) => forum.id === id);
  return here && conveners(here.forum).some((one) => one.userId === userId) ? here : undefined;
};

/** After an answer in a channel: the others see it too. Lost, it costs nothing, as whoever presses reads anew. */
export const showInChannel = async (
  ports: Ports,
  area: AreaId,
  card: { readonly forum: ForumId; readonly activityId: string; readonly rows: readonly ContactId[] },
): Promise<void> => {
  const promise = oweRefresh(ports, area, card);
  const commit = { table: 'contacts', partition: area, op: ports.random.id(), writes: [promise.write] } as const;
  await ports.jobs.commit(commit, [promise]);
};

/** Undefined where there is no channel to show it in, and for a card that asks about something else. */
export const readShown = async (
  ports: Ports,
  area: AreaId,
  shown: { readonly forum: ForumId; readonly activityId: string; readonly rows: readonly ContactId[] },
): Promise<ToAsk | undefined> => {
  const marks = await listAsked(ports, area);
  if (!marks.some(({ mark }) => mark.thread === shown.activityId)) return undefined;
  const [forum, rows] = await Promise.all([firstAwake(ports, [shown.forum]), loadAskedRows(ports, area, shown.rows)]);
  return forum && { forum, rows };
};
