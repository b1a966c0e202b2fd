/** A list is asked about, and what is overdue is told, with a fault at a chosen request of each of the two mornings. */
import { expect } from 'vitest';
import type { Contact } from '../../bot/contacts/contact.ts';
import { contactJobs } from '../../bot/contacts/jobs.ts';
import { listAsked } from '../../bot/contacts/store/asked.ts';
import { isFree, isOpen, owedRow } from '../../bot/platform/jobs/owed-row.ts';
import type { OwedRef } from '../../bot/platform/jobs/port.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { atHour } from '../../bot/platform/time/hours.ts';
import { anAsking, aRow, aTeam, day, hjo, seated } from '../contacts/an-asking.ts';
import { people } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { wordsOf } from '../support/seen-card.ts';
import { runDue, startHurtInstance } from './hurt-instance.ts';
import type { FaultPlan, LoggedRequest } from './proxy.ts';

const forum = seated(aTeam, { rehab: ['rehab'], bup: ['rehab'], bvc: ['support'] });

export const ofBvc = aRow(undefined, { id: 'three', party: 'bvc' });

/** Rehab and BUP are asked in person, BVC's holder has no personal chat, and nobody sits for the police. */
const allRows = [
  aRow('2026-04-20', { id: 'one' }),
  aRow(undefined, { id: 'two', party: 'bup' }),
  ofBvc,
  aRow(undefined, { id: 'four', party: 'polis' }),
];

type Owed = { readonly ref: OwedRef; readonly isDue: boolean; readonly isSending: boolean; readonly isOpen: boolean };

const owedIn = async (world: FakeWorld): Promise<readonly Owed[]> => {
  const found = await world.ports.tables.list('contacts', hjo, `${rowKey('owed')}|`);
  return found.map(({ key, body }) => {
    const row = owedRow.parse(body);
    const ref = { table: 'contacts', partition: hjo, key } as const;
    return { ref, isDue: isFree(row, world.now), isSending: row.is.phase === 'sending', isOpen: isOpen(row) };
  });
};

const dueIn = async (world: FakeWorld): Promise<readonly OwedRef[]> =>
  (await owedIn(world)).filter(({ isDue }) => isDue).map(({ ref }) => ref);

/** Longer than a lease, and than the first waits after a surprise. */
const repair = async (world: FakeWorld): Promise<void> => {
  for (let rounds = 0; rounds < 4; rounds += 1) {
    world.now = world.now.add({ seconds: 61 });
    await runDue({ engine: world.engine, outcomeOf: (work) => work }, () => dueIn(world));
  }
};

const marksIn = async ({ ports }: FakeWorld) =>
  (await listAsked(ports, hjo)).map(({ mark: { party, on, waiting, reached, rows } }) => ({
    party,
    on: on.toString(),
    waiting,
    reached,
    rows,
  }));

export type Morning = {
  readonly log: readonly LoggedRequest[];
  readonly told: readonly string[];
  /** At most so many were being sent, as far as the tables knew or were just to know. */
  readonly unknown: number;
  readonly marks: Awaited<ReturnType<typeof marksIn>>;
};

/** Two words to the same person are told apart by what they say. */
const toldBy = ({ teams }: FakeWorld): readonly string[] =>
  teams.posted.map(({ to, message }) => `${to}: ${wordsOf({ card: message.card })}`).toSorted();

const goThrough = async (world: FakeWorld, on: string, plan: FaultPlan): Promise<Morning> => {
  world.now = atHour(day(on), 8);
  const instance = await startHurtInstance(world, contactJobs, plan);
  await runDue(instance, () => dueIn(world));
  const unknown = (await owedIn(world)).filter(({ isSending }) => isSending).length;
  await repair(world);
  await instance.close();
  const log = [...instance.log];
  // A refusal that is lost looks like a card that may have come.
  const inTheAir = log.filter(({ proxy, path, fate }) =>
    fate === 'died' ? path.includes('$batch') : fate === 'answer lost' && proxy === 'Teams',
  ).length;
  return { log, told: toldBy(world), unknown: unknown + inTheAir, marks: await marksIn(world) };
};

export type Came = { readonly asked: Morning; readonly followed: Morning };

export type Asking = {
  /** Besides BVC's holder, who has no personal chat. */
  readonly refusing?: 'channel' | 'nobody';
  readonly rows?: readonly Contact[];
};

/** Throws where an hour and a pass later anything is left to do, or is said a second time. */
export const playAsking = async (
  planned: () => FaultPlan,
  { refusing = 'nobody', rows = allRows }: Asking = {},
): Promise<Came> => {
  const { world } = await anAsking([forum], rows);
  const { teams } = world;
  teams.refuses(people.support.userId);
  if (refusing === 'channel' && forum.place) teams.refuses(forum.place.channelId);
  const { engine } = world;
  const recurring = { job: 'contacts.round', about: 'area', due: atHour(day('2026-11-23'), 8) };
  await engine.pass('contacts', hjo, [recurring]);
  const asked = await goThrough(world, '2026-11-23', planned());
  const followed = await goThrough(world, '2026-12-07', planned());
  const before = toldBy(world);
  await engine.pass('contacts', hjo);
  world.now = world.now.add({ hours: 1 });
  await repair(world);
  expect(toldBy(world), 'an hour later').toEqual(before);
  const open = (await owedIn(world)).filter((row) => row.isOpen).map(({ ref }) => ref.key);
  expect(open, 'owed').toEqual([rowKey('owed', 'contacts.round', 'area')]);
  return { asked, followed };
};
