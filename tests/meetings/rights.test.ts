import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verbs } from '../../bot/app.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { forumWrite, loadForum } from '../../bot/forums/store.ts';
import { decisionNow } from '../../bot/meetings/actions/telling/what-it-says.ts';
import { meetingId } from '../../bot/meetings/meeting.ts';
import { loadMeeting } from '../../bot/meetings/store.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { type Ground, groundOf } from '../api/ground.ts';
import { saidIn } from '../api/meeting-ground.ts';
import { forums } from '../api/places.ts';
import { pressedData } from '../api/pressed-data.ts';
import { asks, people, type Role } from '../api/roles.ts';
import { wordsOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { keep, meetingRow } from './calendar-ground.ts';

let stage: Stage;
let ground: Ground;
/** Of the case that stands on Mariestad's agenda. */
let alias: string;
beforeAll(async () => {
  stage = await createStage();
  ground = await groundOf(stage);
  alias = (await stage.person(people.asker).asks('/api/cases')).body.cases[0].alias;
});
afterAll(() => stage.close());

const team = '/forums/mariestad-team';
const names = Object.keys(verbs).filter((verb) => verb.startsWith('meeting.'));
/** Some hundred presses, on a machine that is busy. */
const manyMs = 90_000;

const textOf = (body: unknown): string =>
  body instanceof Uint8Array ? Buffer.from(body).toString('utf8') : JSON.stringify(body);

const press = async (role: Role, verb: string, more: object = {}) => {
  const data = { ...(await pressedData(ground, 'mariestad', verb)), ...more };
  const { body } = await asks(stage, role, '/press', { method: 'POST', body: { verb, data } });
  return wordsOf(body.card).replaceAll('\\', '');
};

/** Every meeting, series, minutes and decision of the team, with its tag; what is owed comes and goes. */
const rows = async (forum = forums.mariestad) => {
  const all = await ground.ports.tables.list('forums', forum, '');
  return all.filter(({ key }) => /^(meeting|series|minutes|todo)\|/.test(key)).map(({ key, etag }) => `${key} ${etag}`);
};

const { point, text } = saidIn.mariestad;

describe.each(['coordinator', 'support'] as const)('%s, who helps the groups,', (role) => {
  const secrets = () => new RegExp([alias, point, text].join('|'));

  it('would find alias, point and decision there, had they a seat', async () => {
    const { id } = await ground.thing('meeting', 'mariestad');
    const held = await ground.thing('held', 'mariestad');
    expect(textOf((await asks(stage, 'seat', `${team}/meetings/${id}/agenda`)).body)).toMatch(alias);
    expect(textOf((await asks(stage, 'seat', `${team}/meetings/${id}/agenda`)).body)).toMatch(point);
    expect(textOf((await asks(stage, 'seat', `${team}/meetings/${held.id}/minutes`)).body)).toMatch(text);
  });

  it('reads none of it at any address', async () => {
    const { id } = await ground.thing('meeting', 'mariestad');
    const held = await ground.thing('held', 'mariestad');
    const ofOne = ['', '/agenda', '/minutes', '/ics', '/event'].flatMap((end) =>
      [id, held.id].map((one) => `${team}/meetings/${one}${end}`),
    );
    const lists = ['/meetings', '/meetings?forum=region', '/meetings?forum=mariestad-team', '/consultation-hours'];
    for (const path of [...ofOne, ...lists, `${team}/series`, '/calendar-addresses']) {
      const { body } = await asks(stage, role, path);
      expect(textOf(body), path).not.toMatch(secrets());
    }
    const agenda = await asks(stage, role, `${team}/meetings/${id}/agenda`);
    expect(agenda.body).toEqual({ kind: 'counts', cases: 1, points: 1, decisions: expect.any(Number) });
  });

  it('reads none of it in a calendar, the own and the team’s', async () => {
    const made = await asks(stage, role, '/calendar-addresses', { method: 'POST', body: { for: 'me' } });
    const { change } = await ground.thing('address', 'mariestad');
    for (const url of [made.body.url, change]) {
      const calendar = await (await fetch(url)).text();
      expect(calendar).toContain('BEGIN:VEVENT');
      expect(calendar).not.toMatch(secrets());
    }
  });

  it('reads none of it by any button, and changes nothing', { timeout: manyMs }, async () => {
    await Promise.all((['meeting', 'held'] as const).map((kind) => ground.thing(kind, 'mariestad')));
    const before = await rows();
    for (const verb of names) expect(await press(role, verb), verb).not.toMatch(secrets());
    expect(await rows()).toEqual(before);
  });

  it('reads none of it in chat', async () => {
    for (const words of ['nästa möte', 'möten', 'kalla']) {
      const player = stage.person(people[role]);
      expect(player.reads(await player.says(words)), words).not.toMatch(secrets());
    }
  });
});

describe('another forum’s meeting', () => {
  /** Maria is the team's deputy and in the group too; the coordinator may call the group's meetings. */
  const under = ['mariestad-group', 'skaraborg-network', 'skovde-team'];

  it('is not there under the id of one’s own forum', async () => {
    const { id } = await ground.thing('meeting', 'mariestad');
    const held = await ground.thing('held', 'mariestad');
    for (const role of ['convener', 'deputy', 'coordinator', 'elsewhere'] as const)
      for (const forum of under)
        for (const path of [
          `meetings/${id}`,
          `meetings/${id}/agenda`,
          `meetings/${held.id}/minutes`,
          `meetings/${id}/ics`,
        ]) {
          const { status, body } = await asks(stage, role, `/forums/${forum}/${path}`);
          expect([status, /no-such-(meeting|forum)/.test(body.error.code)], `${role} ${path}`).toEqual([404, true]);
        }
  });

  it('is not there for any button either, and nothing is changed', { timeout: manyMs }, async () => {
    await Promise.all((['meeting', 'held'] as const).map((kind) => ground.thing(kind, 'mariestad')));
    const before = await rows();
    for (const role of ['deputy', 'coordinator'] as const)
      for (const verb of names.filter((one) => !/meeting.(new|create)$/.test(one))) {
        const words = await press(role, verb, { forum: 'mariestad-group' });
        expect(words, verb).toMatch(/finns inte|inte med i|hör till ett annat/);
        expect(words, verb).not.toMatch(new RegExp([alias, point, text].join('|')));
      }
    expect(await rows()).toEqual(before);
  });
});

it('a meeting that there is not is told so by every route and button', { timeout: manyMs }, async () => {
  const id = '2026-12-08.ffffffff';
  for (const end of ['', '/agenda', '/minutes', '/ics', '/event'])
    expect((await asks(stage, 'convener', `${team}/meetings/${id}${end}`)).status, end).toBe(404);
  for (const verb of names.filter((one) => !/meeting.(new|create)$/.test(one)))
    expect(await press('convener', verb, { meeting: id }), verb).toMatch(/finns inte/);
});

describe('an asker without a seat', () => {
  it('reads the agenda and may add to it, and does nothing else', { timeout: manyMs }, async () => {
    await Promise.all((['meeting', 'held'] as const).map((kind) => ground.thing(kind, 'mariestad')));
    expect(await press('asker', 'meeting.agenda')).toMatch(alias);
    const before = await rows();
    for (const verb of names.filter((one) => one !== 'meeting.add-point')) {
      const words = await press('asker', verb);
      expect(words, verb).not.toMatch(/^(Sparat|Klart|Tack)/);
    }
    expect(await rows()).toEqual(before);
    expect(await press('asker', 'meeting.add-point', { text: 'Hur vi säger till i tid' })).toContain(
      'Hur vi säger till',
    );
  });
});

describe('who comes by another tenant’s token', () => {
  it('has no meetings and gets no address', async () => {
    const claims = stage.teams.tabClaims(stage.person(people.seat).id);
    const tenant = '99999999-1111-4111-8111-111111111111';
    const issued = { ...claims, iss: String(claims.iss).replace(String(claims.tid), tenant), tid: tenant };
    const origin = new URL(stage.servers[0]?.endpoint ?? '').origin;
    const token = await stage.teams.signTabToken(issued);
    for (const path of ['/meetings', '/meetings?forum=region', '/calendar-addresses', `${team}/series`]) {
      const response = await fetch(`${origin}/api${path}`, { headers: { Authorization: `Bearer ${token}` } });
      expect([200, 401, 403, 404], path).toContain(response.status);
      expect(await response.text(), path).not.toMatch(/mariestad|Månadens|kalender\//i);
    }
  });
});

describe('what somebody is reminded of', () => {
  it.each([
    ['a seat', 'Elin Sandström', true],
    ['a coordinator’s chair', 'Annika Falkenström', false],
    ['process support', 'Robert Åslund', false],
  ])('of a decision is told to who holds %s: %s is %s', async (_what, name, isTold) => {
    const { ports } = ground;
    const held = await ground.thing('held', 'mariestad');
    const { forum } = (await loadForum(ports, forumId.parse('mariestad-team'))) ?? {};
    const meeting = (await loadMeeting(ports.tables, forumId.parse('mariestad-team'), meetingId.parse(held.id)))
      ?.meeting;
    const userId = `29:${name.toLowerCase().replace(' ', '-').replace('å', 'a').replaceAll('ö', 'o')}`;
    const through = forum?.place;
    const member = through && (await ports.teams.member(through, userId));
    if (!forum || !meeting || !through || member?.kind !== 'known') throw new Error(`no ${userId}`);
    const word = { meeting: meeting.id, kind: 'decision', userId, about: held.change } as const;
    const told = await decisionNow(ports, {
      now: { forum, meeting, attendees: [], word },
      through,
      member: member.value,
    });
    expect(told?.text).toBe(isTold ? text : undefined);
  });
});

describe('on a stage of its own', () => {
  const withStage = async (story: (own: Stage, ports: Ports) => Promise<void>) => {
    const own = await createStage();
    const ports = own.servers[0]?.world.ports;
    if (!ports) throw new Error('no server');
    await story(own, ports).finally(() => own.close());
  };

  it('whoever has left a team sees nothing more of its meetings', () =>
    withStage(async (own, ports) => {
      await keep(ports, meetingRow());
      const elin = own.person(people.seat);
      const made = await elin.asks('/api/calendar-addresses', { method: 'POST', body: { for: 'me' } });
      const calendar = async () => (await fetch(made.body.url)).text();
      const show = { verb: 'meeting.agenda', data: { forum: 'mariestad-team', meeting: '2026-11-24.0a1b2c3d' } };
      const pressed = async () => {
        const { body } = await elin.asks('/api/press', { method: 'POST', body: show });
        return body.card ? wordsOf(body.card) : body.error.code;
      };
      expect(await calendar()).toContain('SUMMARY:SAMBU-möte');
      expect(await pressed()).toContain('SAMBU');
      await own.teams.leave('19:mariestad@thread.tacv2', elin.id).catch(() => undefined);
      expect(await pressed()).not.toContain('SAMBU');
      expect(await calendar()).not.toContain('SUMMARY:SAMBU-möte');
      // What was known of the rosters some seconds ago is enough for a look, and for nothing that is changed.
      const point = { method: 'POST', body: { text: 'En sak till' } } as const;
      const added = await elin.asks('/api/forums/mariestad-team/meetings/2026-11-24.0a1b2c3d/points', point);
      expect(added.status).toBe(404);
    }));

  it('whoever helps the region and is not on a roster sees when they meet, and no way in', () =>
    withStage(async (own, ports) => {
      const link = 'https://teams.microsoft.com/l/meetup-join/1';
      await keep(ports, meetingRow({ forumId: 'skovde-team', link }));
      const annika = own.person(people.coordinator);
      await own.teams.leave('19:skovde@thread.tacv2', annika.id).catch(() => undefined);
      const { body } = await annika.asks('/api/meetings?forum=region');
      expect(body.coming.map(({ forum }: { forum: { id: string } }) => forum.id)).toEqual(['skovde-team']);
      expect(textOf(body)).not.toContain(link);
      const one = await annika.asks('/api/forums/skovde-team/meetings/2026-11-24.0a1b2c3d');
      expect(one.status).toBe(404);
      const others = await own.person(people.convener).asks('/api/meetings?forum=region');
      expect(others.body.coming).toEqual([]);
    }));

  it('who holds a seat and has come to help the groups is told how much there is, and nothing of what', () =>
    withStage(async (own, ports) => {
      const id = forumId.parse('mariestad-team');
      const stored = await loadForum(ports, id);
      const network = (await loadForum(ports, forumId.parse('skaraborg-network')))?.forum;
      const annika = network?.convener;
      if (!stored || !annika) throw new Error('no forum');
      const { forum, etag } = stored;
      const holder = { ...annika, state: 'confirmed' as const, since: ports.clock.now() };
      const seats = forum.seats.map((seat) => (seat.id === 'rehab' ? { ...seat, holders: [holder] } : seat));
      const writes = [forumWrite({ ...forum, seats }, etag)];
      await ports.tables.commit({ table: 'forums', partition: id, op: ports.random.id(), writes });
      const said = {
        id: 'p1',
        text: 'Hur vi svarar i jul',
        by: annika.person,
        name: 'Någon',
        at: '2026-11-20T09:00:00Z',
      };
      const date = '2026-11-25';
      const chaired = { planned: date, date, chair: 'rehab', points: [said] };
      await keep(ports, meetingRow({ id: `${date}.0a1b2c3d`, ...chaired }));
      await own.untilMorning('2026-11-24', 9);
      const told = textOf(own.teams.personalMessages(own.person(people.coordinator).id));
      expect(told).toContain('här är dagordningen');
      expect(told).not.toContain('Hur vi svarar');
    }));
});
