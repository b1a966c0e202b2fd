import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { attendeeId } from '../../bot/meetings/attendee-id.ts';
import { type Meeting, meetingId } from '../../bot/meetings/meeting.ts';
import { loadMeeting, meetingWrite } from '../../bot/meetings/store.ts';
import { day } from '../cases/a-case.ts';
import type { Mood } from '../local-teams/contract.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { aTeamMeeting } from './a-meeting.ts';

const team = forumId.parse('mariestad-team');
const idOf = (date: string) => meetingId.parse(`${date}.0a1b2c3d`);

let stage: Stage;
let henrik: Player;
let elin: Player;
let mikael: Player;
let sara: Player;

const portsOf = () => {
  const [first] = stage.servers;
  if (!first) throw new Error('no server');
  return first.world.ports;
};

/** As the planner would have left it, on a day of the week that the story stands in. */
const plan = async (date: string, changed: Partial<Meeting> = {}) => {
  const { tables, random } = portsOf();
  const attendees = ['elevhalsa', 'rehab', 'bup', 'habilitering'].map((one) => attendeeId.parse(one));
  const on = day(date);
  const made = aTeamMeeting({
    id: idOf(date),
    forumId: team,
    planned: on,
    date: on,
    state: 'planned',
    attendees,
    ...changed,
  });
  await tables.commit({ table: 'forums', partition: team, op: random.id(), writes: [meetingWrite(made)] });
};

const now = async (date: string) => (await loadMeeting(portsOf().tables, team, idOf(date)))?.meeting;
const calls = () => stage.channelCards().filter(({ card }) => /Kallelse|Inställt/.test(JSON.stringify(card)));
const call = () => {
  const last = calls().at(-1);
  if (!last) throw new Error('no call in the channel');
  return last;
};
const titles = (player: Player) => buttonsOf(player.sees(call())).map(({ title }) => title);
/** Others may be working on the same machine. */
const patiently = { timeout: 20_000 };

/** Ordered while the connector is in a mood, of which the first post is the call. */
const calledWhile = async (mood: Mood) => {
  const next = await henrik.says('nästa möte');
  await henrik.presses(next, 'Visa mötet');
  stage.teams.setMood(mood);
  await henrik.presses(next, 'Kalla nu');
};

const reads = (player: Player, message = call()) => player.reads(message).replaceAll('\\', '');

beforeAll(async () => {
  stage = await createStage({ instances: 2 });
  henrik = stage.person('Henrik Åberg');
  elin = stage.person('Elin Sandström');
  mikael = stage.person('Mikael Rönn');
  sara = stage.person('Sara Nyberg');
});
afterAll(() => stage.close());

describe('a fixed meeting in Mariestad', () => {
  it('is called to two days before, once', async () => {
    await plan('2026-11-26');
    await stage.untilMorning('2026-11-24');
    await expect.poll(() => calls().length, patiently).toBe(1);
    await stage.untilMorning('2026-11-24', 10);
    expect(calls()).toHaveLength(1);
    expect(reads(sara)).toContain('Kallelse: SAMBU-möte\ntorsdag 26 november kl. 13.00–14.30, vecka 48');
    expect(titles(sara)).toEqual(['Förhinder', 'Ersättare', 'Lägg till punkt', 'Visa dagordning']);
  });

  it('shows in the channel who is hindered, and to the presser what they have said', async () => {
    await elin.presses(call(), 'Förhinder');
    stage.through(1);
    await mikael.presses(call(), 'Ersättare');
    await mikael.presses(call(), 'Skicka', { attendee: 'bup', substitute: 'psykolog' });
    stage.through(0);
    await stage.settled();
    expect(reads(sara)).toContain('Alla väntas komma. Förhinder: rehab');
    expect(reads(sara)).toContain('Ersättare: BUP (psykolog)');
    expect(calls()).toHaveLength(1);
  });

  it('is moved by its convener in the personal chat', async () => {
    const next = await henrik.says('nästa möte');
    await henrik.presses(next, 'Visa mötet');
    await henrik.presses(next, 'Flytta mötet');
    const before = elin.sees(call());
    await henrik.presses(next, 'Flytta', { date: '2026-11-27', start: '09:00' });
    await stage.settled();
    expect(reads(henrik, next)).toContain('Mötet är flyttat till fredag 27 november kl. 09.00.');
    expect(reads(sara)).toContain('Flyttat från torsdag 26 november kl. 13.00');
    await elin.pressesOld(call(), before, 'Förhinder');
    expect(reads(elin)).toContain('Mötet är flyttat till fredag 27 november kl. 09.00.');
    expect(calls()).toHaveLength(1);
  });

  it('is cancelled on the same card, and cannot be answered any more', async () => {
    const next = await henrik.says('nästa möte');
    await henrik.presses(next, 'Visa mötet');
    await henrik.presses(next, 'Ställ in');
    const before = elin.sees(call());
    await henrik.presses(next, 'Ja, ställ in');
    await stage.settled();
    expect(reads(sara)).toContain('Inställt: SAMBU-möte');
    expect(titles(sara)).toEqual(['Visa dagordning']);
    await elin.pressesOld(call(), before, 'Ersättare');
    expect(reads(elin)).toContain('Mötet är inställt.');
    expect(calls()).toHaveLength(1);
    expect((await now('2026-11-26'))?.state).toBe('cancelled');
  });
});

describe('when the connector', () => {
  it('loses the answer, the convener is asked, and a press on the call makes it known again', async () => {
    await plan('2026-12-03');
    await calledWhile({ kind: 'answer-lost', times: 1, only: 'POST' });
    const state = async () => (await now('2026-12-03'))?.card?.post;
    await expect.poll(state, patiently).toBe('uncertain');
    await expect.poll(() => reads(henrik, henrik.newest()), patiently).toContain('syns kallelsen?');
    await henrik.presses(henrik.newest(), 'Syns');
    expect(await state()).toBe('seen');
    await elin.presses(call(), 'Förhinder');
    await expect.poll(() => reads(sara), patiently).toContain('Förhinder: rehab');
    expect((await now('2026-12-03'))?.card).toMatchObject({ post: 'shown', activityId: call().id });
    expect(calls()).toHaveLength(2);
  });

  it('says that the channel is gone, the convener hears of it and nothing is sent twice', async () => {
    await plan('2026-12-01');
    await calledWhile({ kind: 'status', status: 404, times: 1, only: 'POST' });
    await expect.poll(async () => (await now('2026-12-01'))?.card?.post, patiently).toBe('failed');
    expect(calls()).toHaveLength(2);
    await expect.poll(() => reads(henrik, henrik.newest()), patiently).toContain('kallelsen syns inte i kanalen än');
    await henrik.presses(henrik.newest(), 'Försök igen');
    await expect.poll(() => calls().length, patiently).toBe(3);
  });
});
