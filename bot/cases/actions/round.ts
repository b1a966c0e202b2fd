/** The round of each whole hour through a team's open cases: what should have been said by now is owed, once. */
import { ok, refuse } from '../../failure.ts';
import { awayOn } from '../../forums/actions/away.ts';
import { forumById } from '../../forums/actions.ts';
import { type Forum, type ForumId, takesUpCases } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Recurring } from '../../platform/jobs/port.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { nextWholeHour } from '../../platform/time/hours.ts';
import type { CaseRequest } from '../case-request.ts';
import { remindersAt, sleepers } from '../reminders.ts';
import { caseWrite, listOpenCases, loadCase } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { changeCase } from './change-case.ts';
import { oweDigest } from './digest.ts';
import { seatsGoneFrom, takeOutSeatsGone } from './seats-gone.ts';
import { oweWord } from './tell.ts';

export const roundJob = 'case-round';

/** Where nobody can be told anything, nothing is said; the clocks do not stand still for it. */
const isAwake = (forum: Forum): boolean => takesUpCases(forum) && forum.state === 'active' && forum.place !== undefined;

export const caseRecurring = (forum: Forum, now: Parameters<typeof nextWholeHour>[0]): readonly Recurring[] =>
  isAwake(forum) ? [{ job: roundJob, about: 'team', due: nextWholeHour(now) }] : [];

/** The marks and what is owed are one transaction; who has pressed meanwhile has changed what is owed. */
const remind = async (ports: Ports, team: Forum, stored: Pick<StoredCase, 'request' | 'consent'>): Promise<void> => {
  const now = ports.clock.now();
  const of = ({ request, consent }: typeof stored) => ({ forum: team, request, consent });
  const away = await awayOn(ports, sleepers(of(stored), now), dayOf(now));
  if (!remindersAt(of(stored), now, away)) return;
  await changeCase(ports, team, stored.request.id, (fresh) => {
    const reminded = remindersAt(of(fresh), now, away);
    if (!reminded) return refuse({ kind: 'nothing-to-say' });
    const { after, words } = reminded;
    const promises = words.map(({ on, ...word }) => oweWord(ports, after, word, `${word.due}.${on}`));
    return ok({ after, writes: [caseWrite({ request: after, etag: fresh.etag })], promises });
  });
};

const goThrough = async (ports: Ports, forum: Forum, request: CaseRequest): Promise<void> => {
  // A question may have been put in the moment when the seat was removed.
  const read = async () =>
    request.question.mode === 'consent'
      ? loadCase(ports.tables, forum.id, request.id)
      : { request, consent: undefined };
  const stored = await read();
  if (!stored) return;
  const isWhole = seatsGoneFrom(forum, stored, dayOf(ports.clock.now())).length === 0;
  if (!isWhole) await takeOutSeatsGone(ports, forum, request.id);
  const whole = isWhole ? stored : await loadCase(ports.tables, forum.id, request.id);
  if (whole) await remind(ports, forum, whole);
};

/** What is wrong with one case must not silence the others. */
const guarded = async ({ log }: Ports, forum: ForumId, about: string, work: () => Promise<void>): Promise<boolean> => {
  try {
    await work();
    return true;
  } catch (cause) {
    log.error({ event: 'round-failed', job: roundJob, forum, key: about }, cause);
    return false;
  }
};

/** False when something of it failed. */
export const goRound = async (ports: Ports, id: ForumId): Promise<boolean> => {
  const forum = await forumById(ports, id);
  if (!forum || !isAwake(forum)) return true;
  const open = await listOpenCases(ports.tables, id);
  const gone = await inTurns(open, (request) => guarded(ports, id, request.id, () => goThrough(ports, forum, request)));
  const isTold = await guarded(ports, id, 'digest', () => oweDigest(ports, forum));
  return isTold && gone.every((isDone) => isDone);
};
