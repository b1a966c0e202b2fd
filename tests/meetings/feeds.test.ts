import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog } from '../../bot/platform/log.ts';
import { tabLink } from '../../bot/platform/web/tab-link.ts';
import {
  addressesOn,
  calendarGround,
  chief,
  convener,
  counsellor,
  elsewhere,
  type Ground,
  group,
  hashIn,
  keep,
  meetingRow,
  rehab,
  secretIn,
  someMeetings,
  team,
} from './calendar-ground.ts';

let ground: Ground;
const logged: string[] = [];
beforeAll(async () => {
  const log = createLog('trace', { write: (line: string) => void logged.push(line) });
  ground = await calendarGround({ edge: { log } });
  await keep(ground.ports, ...someMeetings);
});
afterAll(() => ground.close());
afterEach(() => ground.stage.teams.setMood({ kind: 'normal' }));

const { make, overview, revoke, eventsAt, namesAt, isGone } = addressesOn(() => ground);

describe('a person’s own address', () => {
  it('shows the meetings of all the person’s forums, from sixty days back to all that are planned', async () => {
    const { url, webcalUrl } = await make('Maria Dahlqvist', 'me');
    expect(url).toMatch(/^http:\/\/[^/]+\/kalender\/[\w-]{43}\.ics$/);
    expect(webcalUrl).toBe(url.replace('http:', 'webcal:'));
    expect(await namesAt(url)).toEqual([
      'Mötet i oktober, SAMBU-team Mariestad',
      'SAMBU-möte, SAMBU-team Mariestad',
      'Terminsmöte, Partssamverkansgruppen Mariestad',
      'SAMBU-möte, SAMBU-team Mariestad',
      'Sista i vår, SAMBU-team Mariestad',
    ]);
    expect(await namesAt((await make(elsewhere, 'me')).url)).toEqual([]);
    // A guest is known by the home tenant, which the roster alone tells.
    expect(await namesAt((await make(rehab, 'me')).url)).toHaveLength(5);
  });

  it('says when, where and for whom, and nothing of what is to be talked of', async () => {
    const by = `${'1'.repeat(8)}-1111-4111-8111-111111111111_40000000-0000-4000-8000-000000000102`;
    const point = { id: 'p1', text: 'Lokaler till våren', by, name: 'Henrik Åberg', at: '2026-11-20T09:00:00Z' };
    await keep(ground.ports, meetingRow({ points: [point] }));
    const { url } = await make(counsellor, 'me');
    const [, event] = await eventsAt(url);
    expect(event).toMatchObject({
      uid: 'mariestad-team.2026-11-24.0a1b2c3d@partssamverkan',
      start: { date: new Date('2026-11-24T12:00:00Z') },
      end: { date: new Date('2026-11-24T13:30:00Z') },
      location: 'Kommunhuset; sal 2, plan 3',
      status: 'CONFIRMED',
    });
    const link = tabLink(ground.ports.settings, `/${team}/moten/${team}/2026-11-24.0a1b2c3d`);
    expect(event?.url).toBe(link);
    expect(event?.description?.split('\n')).toEqual([
      'Kallade: elevhälsan och rehab.',
      `Mer om mötet: ${link}`,
      'Skriv ingenting om enskilda barn eller familjer här.',
    ]);
    expect(await (await ground.gets(url)).text()).not.toMatch(/Lokaler|Henrik|40000000/);
    const [, , , online] = await eventsAt(url);
    expect(online).toMatchObject({ url: 'https://teams.microsoft.com/l/meetup-join/1' });
    expect(online?.description).toContain('\nAnslut: https://teams.microsoft.com/l/meetup-join/1\n');
  });

  it('follows a meeting that is moved, and keeps one that is cancelled', async () => {
    const { url } = await make(counsellor, 'me');
    const id = '2027-01-12.66666666';
    const planned = { id, planned: '2027-01-12', date: '2027-01-12' };
    await keep(ground.ports, meetingRow(planned));
    const before = (await eventsAt(url)).find(({ uid }) => uid.includes(id));
    await keep(
      ground.ports,
      meetingRow({ ...planned, date: '2027-01-19', start: '14:00', sequence: 1, changedAt: '2026-11-23T08:30:00Z' }),
    );
    const moved = (await eventsAt(url)).find(({ uid }) => uid.includes(id));
    expect(moved).toMatchObject({
      uid: before?.uid,
      sequence: 1,
      start: { date: new Date('2027-01-19T13:00:00Z') },
      lastModified: { date: new Date('2026-11-23T08:30:00Z') },
    });
    await keep(
      ground.ports,
      meetingRow({
        ...planned,
        date: '2027-01-19',
        start: '14:00',
        sequence: 2,
        state: 'cancelled',
        cancelled: 'other',
      }),
    );
    const cancelled = (await eventsAt(url)).find(({ uid }) => uid.includes(id));
    expect(cancelled).toMatchObject({
      uid: before?.uid,
      sequence: 2,
      status: 'CANCELLED',
      summary: 'Inställt: SAMBU-möte, SAMBU-team Mariestad',
    });
  });

  it('leaves out what the own seat is not called to, though others there see it', async () => {
    const name = 'Möte utan rehab';
    await keep(
      ground.ports,
      meetingRow({
        id: '2027-01-26.77777777',
        planned: '2027-01-26',
        date: '2027-01-26',
        name,
        attendees: ['elevhalsa'],
      }),
    );
    const sees = async (who: string, whose = 'me') =>
      (await namesAt((await make(who, whose)).url)).some((one) => one.includes(name));
    expect([await sees(rehab), await sees(counsellor), await sees(convener), await sees(convener, team)]).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('is told once, and afterwards only that it is there and when it was read', async () => {
    const { url, address } = await make(rehab, 'me');
    expect((await overview(rehab)).mine).toEqual({ mayMake: true, address: { id: address.id, madeOn: '2026-11-23' } });
    await eventsAt(url);
    expect((await overview(rehab)).mine.address).toEqual({
      id: address.id,
      madeOn: '2026-11-23',
      readOn: '2026-11-23',
    });
    expect(JSON.stringify(await overview(rehab))).not.toContain(secretIn(url));
  });

  it('dies at once when a new one is made, and when it is revoked', async () => {
    const old = await make(rehab, 'me');
    const present = await make(rehab, 'me');
    await isGone(old.url);
    await eventsAt(present.url);
    expect((await revoke(rehab, old.address.id)).status).toBe(404);
    const after = await revoke(rehab, present.address.id);
    expect(after).toMatchObject({ status: 200, body: { mine: { mayMake: true } } });
    expect(after.body.mine.address).toBeUndefined();
    await isGone(present.url);
    expect((await revoke(rehab, present.address.id)).status).toBe(404);
  });

  it('is nobody else’s to see or revoke', async () => {
    const { address, url } = await make(rehab, 'me');
    for (const other of [convener, counsellor, elsewhere]) expect((await revoke(other, address.id)).status).toBe(404);
    expect(JSON.stringify(await overview(convener))).not.toContain(address.id);
    await eventsAt(url);
  });

  it('stands nowhere in storage as it is, and never in the log', async () => {
    const { url, address } = await make(rehab, 'me');
    const secret = secretIn(url);
    await eventsAt(url);
    await ground.gets(`${url.slice(0, -5)}x.ics`);
    ground.stage.teams.setMood({ kind: 'status', status: 503, times: 100, only: 'GET' });
    await ground.gets(url);
    const hash = hashIn(url);
    const rows = await ground.ports.tables.list('people', `feed|${hash}`, '');
    expect(rows.map(({ key }) => key)).toEqual(['holder', 'read']);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(address.id).not.toBe(hash);
    expect(logged.join('')).not.toContain(secret);
    expect(logged.join('')).not.toContain(hash);
  });

  it('forgets whose it was when it is dead', async () => {
    const { url, address } = await make(rehab, 'me');
    await revoke(rehab, address.id);
    const hash = hashIn(url);
    const [row] = await ground.ports.tables.list('people', `feed|${hash}`, '');
    expect(row?.body).toEqual({ kind: 'gone' });
  });
});

describe('a forum’s address', () => {
  it('is made and revoked by who calls its meetings, and copied by everybody there', async () => {
    for (const other of [rehab, counsellor]) {
      const refused = await ground.asks(other, '/api/calendar-addresses', { method: 'POST', body: { for: team } });
      expect(refused).toMatchObject({ status: 403, body: { error: { code: 'may-not-call' } } });
    }
    const { url, address } = await make(convener, team);
    expect(await namesAt(url)).toContain('SAMBU-möte, SAMBU-team Mariestad');
    expect(await namesAt(url)).not.toContain('Terminsmöte, Partssamverkansgruppen Mariestad');
    const seen = (await overview(counsellor)).forums;
    expect(seen.map(({ forum }) => forum.id)).toEqual([group, team]);
    expect(seen[1]).toMatchObject({ mayMake: false, address: { id: address.id, url } });
    expect((await revoke(counsellor, address.id)).status).toBe(403);
    expect((await revoke(elsewhere, address.id)).status).toBe(404);
    const anew = await make(convener, team);
    await isGone(url);
    expect((await overview(convener)).forums.find(({ forum }) => forum.id === team)).toMatchObject({
      mayMake: true,
      address: { url: anew.url },
    });
    expect((await revoke(convener, anew.address.id)).status).toBe(200);
    await isGone(anew.url);
  });

  it.each([group, 'nowhere', '../x', '', 'me2'])('is not made for %j by who is not there', async (whose) => {
    const answer = await ground.asks(elsewhere, '/api/calendar-addresses', { method: 'POST', body: { for: whose } });
    expect([404, 422]).toContain(answer.status);
  });

  it('is not made of what is no request', async () => {
    for (const body of [{}, { for: 7 }, { for: ['me'] }, [], { for: 'x'.repeat(500) }]) {
      const { status } = await ground.asks(convener, '/api/calendar-addresses', { method: 'POST', body });
      expect([400, 422]).toContain(status);
    }
    for (const id of ['x', '%00', 'null', '../x']) expect((await revoke(convener, id)).status).toBe(404);
    expect((await fetch(`${ground.origin}/api/calendar-addresses`)).status).toBe(401);
  });

  it('keeps quiet while the forum is paused, and the members’ own leave it out', async () => {
    const { url } = await make(chief, group);
    const own = await make(convener, 'me');
    const channel = { id: '19:mariestad-group@thread.tacv2', name: 'Partssamverkansgruppen' };
    await ground.stage.teams.removeChannel('19:mariestad@thread.tacv2', channel.id);
    await ground.stage.settled();
    const answer = await ground.gets(url);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '600']);
    const names = await namesAt(own.url);
    expect(names).not.toContain('Terminsmöte, Partssamverkansgruppen Mariestad');
    expect(names).toContain('SAMBU-möte, SAMBU-team Mariestad');
    await ground.stage.teams.restoreChannel('19:mariestad@thread.tacv2', channel);
    await ground.stage.settled();
  });
});

describe('whoever has left', () => {
  it('gets no more of that forum’s meetings', async () => {
    const leaving = 'Petra Hallin';
    const { url } = await make(leaving, 'me');
    expect((await namesAt(url)).length).toBeGreaterThan(0);
    await ground.stage.teams.leave('19:mariestad@thread.tacv2', ground.stage.person(leaving).id);
    await ground.stage.settled();
    expect(await namesAt(url)).toEqual([]);
  });
});
