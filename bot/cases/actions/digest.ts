/** The convener's digest: once a week and person, and nothing in a quiet week. */
import { awayOn } from '../../forums/actions/away.ts';
import { forumById } from '../../forums/actions.ts';
import { conveners, type Forum, type ForumId } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { isoWeekKey } from '../../platform/time/iso-week.ts';
import { type Digest, digestOf, holdersIn, isDigestTime, isQuiet } from '../digest.ts';
import { type KnownCase, knownOn } from '../known-case.ts';
import { digestWrite, hasDigest, listOpenCases } from '../store.ts';
import { readableCase } from './readable-case.ts';

export const digestJob = 'case-digest';

const compile = async (ports: Ports, forum: Forum): Promise<Digest> => {
  const today = dayOf(ports.clock.now());
  const [open, away] = await Promise.all([
    listOpenCases(ports.tables, forum.id),
    awayOn(ports, holdersIn(forum), today),
  ]);
  const cases = await inTurns(open, async (request): Promise<readonly KnownCase[]> => {
    const stored = request.question.mode === 'consent' ? await readableCase(ports, forum.id, request.id) : undefined;
    const fresh = stored ?? { request, consent: undefined };
    return fresh.request.state === 'closed' ? [] : [knownOn(forum, fresh, today)];
  });
  return digestOf(forum, cases.flat(), today, away);
};

/** Whoever is away gets none, unless all of them are. */
const readers = async (ports: Ports, forum: Forum): Promise<readonly string[]> => {
  const all = [...new Set(conveners(forum).map(({ userId }) => userId))];
  const away = await awayOn(ports, all, dayOf(ports.clock.now()));
  const there = all.filter((userId) => !away.has(userId));
  return there.length > 0 ? there : all;
};

/** When this week's hour is past. The mark and what is owed are one transaction: of two rounds one owes it. */
export const oweDigest = async (ports: Ports, forum: Forum): Promise<void> => {
  const now = ports.clock.now();
  const week = isoWeekKey(dayOf(now));
  if (!isDigestTime(forum.digest, now) || (await hasDigest(ports.tables, forum.id, week))) return;
  const to = isQuiet(await compile(ports, forum)) ? [] : await readers(ports, forum);
  const promises = to.map((userId) =>
    ports.jobs.owe('forums', forum.id, { job: digestJob, about: `${week}.${userId}`, data: { week, userId } }),
  );
  const writes = [digestWrite(week, now), ...promises.map(({ write }) => write)];
  await ports.jobs.commit({ table: 'forums', partition: forum.id, op: ports.random.id(), writes }, promises);
};

/** As it is when it is said; nothing when all is quiet by then, or the week is over. */
export const readDigest = async (
  ports: Ports,
  id: ForumId,
  { week, userId }: { readonly week: string; readonly userId: string },
): Promise<{ readonly forum: Forum; readonly digest: Digest } | undefined> => {
  const forum = await forumById(ports, id);
  const isConvener = forum && conveners(forum).some((convener) => convener.userId === userId);
  if (!isConvener || isoWeekKey(dayOf(ports.clock.now())) !== week) return undefined;
  const digest = await compile(ports, forum);
  return isQuiet(digest) ? undefined : { forum, digest };
};
