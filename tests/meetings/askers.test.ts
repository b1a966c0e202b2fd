import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type CaseId, caseId } from '../../bot/cases/case-request.ts';
import { QuestionText } from '../../bot/cases/question-text.ts';
import { raiseWrites } from '../../bot/cases/store.ts';
import { asVisitor } from '../../bot/cases/visiting.ts';
import { type Forum, forumId } from '../../bot/forums/forum.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { forumWrite, listInRegion } from '../../bot/forums/store.ts';
import { goMeetingRound } from '../../bot/meetings/actions/telling/round.ts';
import { oweSeriesTold } from '../../bot/meetings/actions/telling/tell-series.ts';
import { cancelledWithSeries } from '../../bot/meetings/series/merging.ts';
import { series, seriesId } from '../../bot/meetings/series/series.ts';
import { seriesWrite } from '../../bot/meetings/store.ts';
import { aCase } from '../cases/a-case.ts';
import { aCall, people, reads } from './a-call.ts';
import { aTeamMeeting, team } from './a-meeting.ts';
import { aPlan } from './a-plan.ts';

const home: Forum = {
  ...team,
  id: forumId.parse('skovde-team'),
  name: 'Teamet i Skövde',
  municipality: 'skovde',
  place: {
    tenantId: 'tenant',
    teamId: '19:skovde',
    channelId: '19:skovde@thread.tacv2',
    serviceUrl: 'http://127.0.0.1',
  },
};
const guest = { ...people.noSeat, userId: '29:user-70', objectId: '40000000-0000-4000-8000-000000000070' };
const idOf = (n: number): CaseId => caseId.parse(`50000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
/** As the form holds it when nothing has been changed. */
const asItIs = { date: '2026-11-24', start: '13:00', minutes: '90', place: 'Stadshuset, rum 2', link: '' };

/** Monday at nine, the working day before; Sten Falk of the team and a guest from Skövde ask, and hold no seat. */
const mondayWithAskers = async () => {
  const ground = await aCall(team, aTeamMeeting({ state: 'called' }));
  const { world, ports, teams, settle } = ground;
  world.now = Temporal.Instant.from('2026-11-23T08:00:00Z');
  teams.join(home.place?.channelId ?? '', guest);
  const commit = (partition: Forum['id'], ...writes: Parameters<typeof ports.tables.commit>[0]['writes']) =>
    ports.tables.commit({ table: 'forums', partition, op: ports.random.id(), writes });
  await commit(home.id, forumWrite(home));
  await listInRegion(ports, 'skaraborg', home.id);
  const put = aCase();
  const raise = (n: number, alias: string, asker: typeof put.asker) =>
    raiseWrites(
      { ...put, id: idOf(n), forumId: team.id, alias, asker },
      new QuestionText('Eleven sover.'),
      undefined,
      undefined,
    );
  const own = { ...put.asker, person: keyOf(people.noSeat), userId: people.noSeat.userId };
  const visiting = asVisitor(home, { ...put.asker, person: keyOf(guest), userId: guest.userId });
  await commit(team.id, ...raise(1, 'Björk 27', own), ...raise(2, 'Lönn 13', visiting));
  const round = async () => {
    await goMeetingRound(ports, team.id);
    await settle();
  };
  await round();
  /** First sentences, since the last time that it was asked. */
  const heard = { own: 0, guest: 0 };
  const hears = (who: keyof typeof heard) => {
    const all = teams.sentTo(who === 'own' ? people.noSeat.userId : guest.userId);
    const fresh = all.slice(heard[who]).map(({ message }) => reads(message.card).split('\n')[0] ?? '');
    heard[who] = all.length;
    return fresh;
  };
  return { ...ground, commit, round, hears };
};

const tuesday = 'SAMBU-möte tisdag 24 november kl. 13.00';

describe('who has asked, has no seat and knows when to come', () => {
  it('is told the slot once, wherever they are', async () => {
    const { round, hears } = await mondayWithAskers();
    expect(hears('own')).toEqual([`${tuesday}: Björk 27 tas upp kl. 13.05–13.25.`]);
    expect(hears('guest')).toEqual([`${tuesday}: Lönn 13 tas upp kl. 13.25–13.45.`]);
    await round();
    expect([...hears('own'), ...hears('guest')]).toEqual([]);
  });

  it('hears that it is moved within the day, and then the new slot', async () => {
    const { press, settle, round, hears } = await mondayWithAskers();
    hears('own');
    hears('guest');
    await press('convener', 'meeting.move', { ...asItIs, start: '14:00', seen: '0' });
    await settle();
    const later = 'SAMBU-möte är flyttat till tisdag 24 november kl. 14.00';
    expect(hears('own')).toEqual([`${later}, så Björk 27 tas inte upp tisdag 24 november kl. 13.00.`]);
    expect(hears('guest')).toEqual([`${later}, så Lönn 13 tas inte upp tisdag 24 november kl. 13.00.`]);
    await round();
    await round();
    expect(hears('own')).toEqual(['SAMBU-möte tisdag 24 november kl. 14.00: Björk 27 tas upp kl. 14.05–14.25.']);
    expect(hears('guest')).toHaveLength(1);
  });

  it('hears that it is moved to another day, and the slot of that day when it comes', async () => {
    const { world, press, settle, round, hears } = await mondayWithAskers();
    hears('guest');
    await press('convener', 'meeting.move', { ...asItIs, date: '2026-11-26', seen: '0' });
    await settle();
    await round();
    expect(hears('guest')).toEqual([
      `SAMBU-möte är flyttat till torsdag 26 november kl. 13.00, så Lönn 13 tas inte upp tisdag 24 november kl. 13.00.`,
    ]);
    world.now = Temporal.Instant.from('2026-11-25T08:00:00Z');
    await round();
    expect(hears('guest')).toEqual(['SAMBU-möte torsdag 26 november kl. 13.00: Lönn 13 tas upp kl. 13.25–13.45.']);
  });

  it('hears that it is cancelled, and that it is held after all', async () => {
    const { press, settle, round, hears } = await mondayWithAskers();
    hears('own');
    hears('guest');
    await press('convener', 'meeting.cancel');
    await settle();
    expect(hears('own')).toEqual([`${tuesday} är inställt, så Björk 27 tas inte upp då.`]);
    expect(hears('guest')).toEqual([`${tuesday} är inställt, så Lönn 13 tas inte upp då.`]);
    await press('convener', 'meeting.restore');
    await settle();
    await round();
    expect(hears('guest')).toEqual([`${tuesday} blir av, fast det var inställt. Lönn 13 tas upp kl. 13.25–13.45.`]);
  });

  it('hears when the slots shift', async () => {
    const { meeting, change, round, hears } = await mondayWithAskers();
    hears('guest');
    await change({ minutes: 30 });
    await round();
    expect(hears('guest')).toEqual([`${tuesday}: Lönn 13 tas upp kl. 13.15–13.25.`]);
    await change({ minutes: 90 });
    await round();
    expect(hears('guest')).toEqual([`${tuesday}: Lönn 13 tas upp kl. 13.25–13.45.`]);
    expect((await meeting()).said.filter((mark) => mark.startsWith(`slot.${idOf(2)}`))).toHaveLength(3);
  });

  it('hears that the meeting went with its series', async () => {
    const { ports, commit, meeting, change, settle, hears } = await mondayWithAskers();
    hears('guest');
    const before = await meeting();
    await change(cancelledWithSeries(before));
    const ended = series.parse({
      ...aPlan(),
      id: seriesId.parse(before.seriesId),
      forumId: team.id,
      state: 'ended',
      revision: 2,
      madeBy: keyOf(people.convener),
      madeAt: '2026-11-01T08:00:00Z',
    });
    await commit(team.id, seriesWrite(ended));
    const by = people.convener.userId;
    const { writes, promises = [] } = await oweSeriesTold(ports, team.id, {
      series: ended.id,
      did: 'ended',
      revision: 2,
      by,
      news: [],
      calls: [],
    });
    await ports.jobs.commit({ table: 'forums', partition: team.id, op: ports.random.id(), writes }, promises);
    await settle();
    expect(hears('guest')).toEqual([`${tuesday} är inställt, så Lönn 13 tas inte upp då.`]);
  });
});

describe('a call of the evening before', () => {
  it('goes out at once where the meeting begins at eight the next morning, after downtime', async () => {
    const early = aTeamMeeting({ state: 'planned', start: '08:00' });
    const { world, ports, settle, shown, meeting } = await aCall(team, early);
    world.now = Temporal.Instant.from('2026-11-23T17:30:00Z');
    await goMeetingRound(ports, team.id);
    await settle();
    expect((await meeting()).state).toBe('called');
    expect(shown()).toContain('Kallelse: SAMBU-möte');
  });

  it('waits for the morning where the meeting begins later', async () => {
    const { world, ports, settle, meeting } = await aCall(team, aTeamMeeting({ state: 'planned', start: '10:00' }));
    world.now = Temporal.Instant.from('2026-11-23T17:30:00Z');
    await goMeetingRound(ports, team.id);
    await settle();
    expect((await meeting()).state).toBe('planned');
  });
});
