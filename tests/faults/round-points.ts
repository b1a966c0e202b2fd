/** One round over a team's open cases with a fault at a chosen request, the survivors' repair, and what came of it. */
import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import { roundJob } from '../../bot/cases/actions/round.ts';
import { caseId, caseRequest } from '../../bot/cases/case-request.ts';
import { QuestionText } from '../../bot/cases/question-text.ts';
import { raise } from '../../bot/cases/raise.ts';
import { raiseWrites } from '../../bot/cases/store.ts';
import { forumById } from '../../bot/forums/actions.ts';
import { atHour } from '../../bot/platform/time/hours.ts';
import type { World } from '../../bot/world.ts';
import { aConsent, asker as anybody, aQuestion, seats } from '../cases/a-case.ts';
import { personId } from '../sample/people.ts';
import { wordsOf } from '../support/seen-card.ts';
import type { storyClock } from '../support/stage.ts';
import { asker } from './case-story.ts';
import type { Ground, Run } from './ground.ts';
import { team } from './ground.ts';
import type { Instance } from './instance.ts';
import type { FaultPlan, LoggedRequest } from './proxy.ts';
import { openlyOwed } from './truth.ts';

type Clock = ReturnType<typeof storyClock>;

/** Monday: one question is put to BUP and BVC, and one with consent to rehab. */
const asked = Temporal.Instant.from('2026-11-23T08:00:00Z');
/** The next Monday: both mornings of the answers are past, none of them said, and the week's digest is due too. */
const morning = atHour(Temporal.PlainDate.from('2026-11-30'), 8);

const ref = { table: 'forums', partition: team, key: `owed|${roundJob}|team` } as const;

const put = async ({ ports }: World): Promise<void> => {
  const forum = await forumById(ports, team);
  if (!forum) throw new Error('the forum is gone');
  const by = { ...anybody, userId: personId(asker) };
  const cases = [
    {
      id: '50000000-0000-4000-8000-000000000001',
      alias: 'Björk 27',
      asked: [seats.bup, seats.bvc],
      consent: undefined,
    },
    { id: '50000000-0000-4000-8000-000000000002', alias: 'Sten 14', asked: [seats.rehab], consent: aConsent() },
  ];
  for (const { id, alias, asked: to, consent } of cases) {
    const question = aQuestion({ asked: to, mode: consent ? 'consent' : 'consultation' });
    const request = raise(forum, { id: caseId.parse(id), alias, question }, by, asked);
    const writes = raiseWrites(request, new QuestionText('Eleven sover dåligt.'), consent, undefined);
    expect(await ports.tables.commit({ table: 'forums', partition: team, op: id, writes })).toBe('committed');
  }
};

const marksOf = async ({ ports }: World): Promise<readonly string[]> => {
  const rows = await ports.tables.list('forums', team, 'case|');
  return rows
    .filter(({ key }) => /^case\|[^|]+$/.test(key))
    .flatMap(({ body }) => caseRequest.parse(body).reminded)
    .toSorted();
};

/** All that has been owed but the round itself: what is done stands until the next pass. */
const owedIn = async ({ ports }: World): Promise<readonly string[]> => {
  const rows = await ports.tables.list('forums', team, 'owed|');
  return rows.map(({ key }) => key).filter((key) => key !== ref.key);
};

const told = (run: Run): readonly string[] =>
  run.teams
    .state()
    .messages.filter((message) => message.from.kind === 'bot' && run.isOurs(message))
    .map(({ conversation, card }) => `${conversation}: ${wordsOf({ card }).split('\n').slice(0, 2).join(' ')}`)
    .toSorted();

const goRound = async ({ world, death, idle }: Instance): Promise<void> => {
  // What the dead still try, until their patience with storage is at its end, is of no account.
  await Promise.race([world.engine.run(ref).catch(() => undefined), death]);
  await idle();
};

/** As the survivors do when the leases have run out: the round that somebody died in is gone through again. */
const repair = async (run: Run): Promise<void> => {
  for (let rounds = 0; rounds < 4; rounds += 1) {
    const instance = await run.instance();
    instance.plan({ kind: 'pass' });
    await goRound(instance);
    const owed = await openlyOwed(instance.world);
    if (owed.length === 0) return;
    run.clock.pass({ seconds: 61 });
    for (const key of owed) await instance.world.engine.run({ ...ref, key });
    await instance.idle();
  }
};

export type Came = {
  /** What the round and what followed from it asked of storage and Teams. */
  readonly log: readonly LoggedRequest[];
  readonly marks: readonly string[];
  readonly owed: readonly string[];
  readonly told: readonly string[];
};

/** Throws where an hour later anything is left to do, or is said a second time. */
export const playRound = async (ground: Ground, clock: Clock, plan: FaultPlan): Promise<Came> => {
  clock.set(asked);
  const run = await ground.newRun();
  const first = await run.instance();
  await put(first.world);
  const { jobs } = first.world.ports;
  const owed = jobs.owe('forums', team, { job: roundJob, about: 'team', due: morning });
  await jobs.commit({ table: 'forums', partition: team, op: 'round', writes: [owed.write] }, []);
  clock.set(morning);
  first.plan(plan);
  await goRound(first);
  const log = [...first.faults.log];
  await repair(run);
  const now = async () => {
    const { world } = await run.instance();
    return { marks: await marksOf(world), owed: await owedIn(world), told: told(run) };
  };
  const came = await now();
  run.clock.pass({ hours: 1 });
  await repair(run);
  expect(await openlyOwed((await run.instance()).world), 'owed').toEqual([]);
  expect(await now(), 'an hour later').toEqual(came);
  await run.close();
  return { log, ...came };
};
