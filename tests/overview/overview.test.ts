import readExcelFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markRead } from '../../bot/documents/actions/reading.ts';
import { ok } from '../../bot/failure.ts';
import { changeForum } from '../../bot/forums/actions/change-forum.ts';
import { addNote } from '../../bot/support/actions/notes.ts';
import { sayWish } from '../../bot/support/actions/say-wish.ts';
import { setTeamStatus } from '../../bot/support/actions/set-team-status.ts';
import { accessOf, hjo, must, publishNew, region, twoTowns } from '../documents/two-towns.ts';
import { id, people } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { helper, voice } from '../support-given/two-groups.ts';
import { at, day } from './known.ts';
import { ask, call, list, meet, type Served, sendTo, serveOverview } from './two-towns-over.ts';

let world: FakeWorld;
let api: Served;
beforeEach(async () => {
  world = await twoTowns();
  api = await serveOverview(world);
});
afterEach(() => api.close());

const rowOf = async (municipality: string, who?: 'support') =>
  (await api.over(who)).municipalities.find((one) => one.id === municipality);

const cellsOf = async (municipality: string) => (await api.at(municipality)).municipality.cells;

const wish = async (says: 'wants' | 'not-now') =>
  must(
    await sayWish(world.ports, await voice(world, 'coordinator'), { says, line: '', seen: undefined, notNames: [] }),
  );

describe('a municipality', () => {
  it('is told by what stands in every subject', async () => {
    await meet(world, 'hjo-group', '2026-09-10');
    await meet(world, 'hjo-group', '2026-12-03');
    await meet(world, 'hjo-team', '2026-11-17');
    await meet(world, 'hjo-team', '2026-12-01', { state: 'planned' });
    await list(world, hjo, 'fresh', '2026-10-01');
    await list(world, hjo, 'stale', '2026-01-15');
    await list(world, hjo, 'never');
    await publishNew(world, hjo, { kind: 'action-plan', title: 'Handlingsplan 2026' });
    await publishNew(world, region, { title: 'Ny rutin', asksToBeRead: true });
    await sendTo(world, [{ forum: 'hjo-group', answered: '2026-11-18T09:00:00Z' }]);
    await sendTo(world, [{ forum: 'hjo-group' }]);
    await setTeamStatus(world.ports, await voice(world, 'coordinator'), {
      state: 'active',
      since: day('2024-03-03'),
      kind: '',
      seen: undefined,
      notNames: [],
    });
    expect(await cellsOf('hjo')).toEqual({
      wish: { value: 'unsaid', words: 'Har inte sagt något' },
      convener: { value: 'Bo Lind', words: 'Bo Lind' },
      deputy: { words: 'Ingen vice' },
      channels: { value: { n: 2, of: 2 }, words: 'Båda kanalerna kopplade' },
      nextGroupMeeting: { value: '2026-12-03', words: 'Möte 3 december' },
      lastGroupMeeting: { value: '2026-09-10', words: 'Den 10 september' },
      nextTeamMeeting: { value: '2026-12-01', words: 'Möte 1 december' },
      lastTeamMeeting: { value: '2026-11-17', words: 'I tisdags' },
      team: { value: 'active', words: 'I gång sedan 3 mars 2024' },
      plan: { value: true, words: 'Gäller' },
      contacts: { value: { n: 1, of: 3 }, words: 'Bekräftad till 33 %' },
      read: { value: { n: 0, of: 1 }, words: 'Inget är läst än' },
      questions: { words: 'Färre än 5' },
      calls: { words: 'Färre än 5' },
      updates: { value: { n: 1, of: 2 }, words: '1 av 2 besvarade' },
      sign: { value: '2026-11-18', words: 'Svar på utskick i onsdags' },
    });
  });

  it('counts what the group’s seats have read, and no other seat’s', async () => {
    const { document } = await publishNew(world, region, { asksToBeRead: true });
    await markRead(world.ports, await accessOf(world, 'rehab', region), document.id, 1);
    expect((await cellsOf('hjo')).read.value).toEqual({ n: 0, of: 1 });
    must(await markRead(world.ports, await accessOf(world, 'convener', region), document.id, 1));
    const { municipality, documents } = await api.at('hjo');
    expect(municipality.cells.read).toEqual({ value: { n: 1, of: 1 }, words: 'Allt är läst' });
    expect(documents).toMatchObject([{ title: 'Riktlinje för SIP', words: 'Alla platser har läst' }]);
  });

  it('is told no number under five: four questions are as many as none', async () => {
    for (const n of [1, 2, 3, 4]) await ask(world, 'hjo-team', `2026-10-0${n}T09:00:00Z`);
    const four = await (await api.get('coordinator', '/overview/hjo')).text();
    expect((await cellsOf('hjo')).questions).toEqual({ words: 'Färre än 5' });
    expect(four).toContain('Få frågor är inte lite arbete');
    await ask(world, 'hjo-team', '2026-10-05T09:00:00Z');
    expect((await cellsOf('hjo')).questions).toEqual({ value: 5, words: '5 frågor' });
  });

  it('counts the questions and the calls of this term alone', async () => {
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await ask(world, 'hjo-team', `2026-06-0${n}T09:00:00Z`, '2026-11-01T09:00:00Z');
      await call(world, 'hjo-team', `2026-08-0${n}`);
    }
    const { questions, calls } = await cellsOf('hjo');
    expect(questions).toEqual({ words: 'Färre än 5' });
    expect(calls).toEqual({ value: 6, words: '6 samtal' });
  });

  it('says how it stands where there is no group', async () => {
    const { convener, nextGroupMeeting, nextTeamMeeting } = await cellsOf('skovde');
    expect([convener, nextGroupMeeting, nextTeamMeeting].map(({ words }) => words)).toEqual([
      'Ingen grupp än',
      'Ingen grupp än',
      'Inget möte inlagt',
    ]);
  });

  it('counts neither what was cancelled nor what nobody was called to', async () => {
    await meet(world, 'hjo-group', '2026-10-01', { state: 'cancelled' });
    await meet(world, 'hjo-group', '2026-10-02', { state: 'planned' });
    await meet(world, 'hjo-group', '2026-12-02', { state: 'cancelled' });
    const { lastGroupMeeting, nextGroupMeeting } = await cellsOf('hjo');
    expect(lastGroupMeeting.words).toBe('Inget möte det senaste året');
    expect(nextGroupMeeting.words).toBe('Inget möte inlagt');
    await meet(world, 'hjo-group', '2026-09-01', { state: 'planned', hasMinutes: true });
    expect((await cellsOf('hjo')).lastGroupMeeting.value).toBe('2026-09-01');
  });

  it('leaves out updates that asked for nothing, were recalled, or are older than sixty days', async () => {
    await sendTo(world, [{ forum: 'hjo-group' }], { content: { title: 'Hej', text: '', asks: { kind: 'know' } } });
    await sendTo(world, [{ forum: 'hjo-group' }], { state: 'recalled' });
    await sendTo(world, [{ forum: 'hjo-group' }], { sentAt: at('2026-09-01T08:00:00Z') });
    await sendTo(world, [{ forum: 'skovde-team' }]);
    const { updates } = await cellsOf('hjo');
    expect(updates.words).toBe('Inget att svara på');
  });
});

describe('all of the region', () => {
  it('lists every municipality, those who want support first and then by the alphabet', async () => {
    await wish('wants');
    const { municipalities, tiles, region: named, may, figuresWords } = await api.over();
    expect(municipalities.slice(0, 3).map(({ name }) => name)).toEqual(['Hjo', 'Essunga', 'Falköping']);
    expect(municipalities).toHaveLength(15);
    expect(tiles).toContainEqual({ id: 'gullspang', name: 'Gullspång', row: 1, column: 4 });
    expect(named).toEqual({ id: 'skaraborg', name: 'Skaraborg' });
    expect(may).toEqual({ write: true });
    expect(figuresWords).toContain('Antal under fem visas inte');
  });

  it('shows a wish and a convener at once, before anything is counted anew', async () => {
    expect((await rowOf('hjo'))?.cells.wish.words).toBe('Har inte sagt något');
    await wish('not-now');
    await changeForum(world.ports, id('hjo-group'), async (forum) => {
      const { convener: _gone, ...without } = forum;
      return ok({ forum: without, value: undefined });
    });
    const cells = (await rowOf('hjo'))?.cells;
    expect(cells?.wish).toEqual({ value: 'not-now', words: 'Vill inte ha stöd nu' });
    expect(cells?.convener).toEqual({ words: 'Ingen sammankallande' });
  });

  it('tells how many have what in the present term, and lets process support read but not write', async () => {
    await meet(world, 'hjo-group', '2026-09-10');
    const { trend, may } = await api.over('support');
    expect(trend).toEqual([
      {
        term: 'HT 2026',
        isPresent: true,
        of: 15,
        counts: { group: 1, met: 1, decided: 0, active: 0, plan: 0, contacts: 0 },
      },
    ]);
    expect(may).toEqual({ write: false });
  });

  it('says when it was counted, by the oldest row', async () => {
    await api.over();
    world.now = world.now.add({ hours: 2 });
    const { asOf, asOfWords } = await api.over();
    expect(asOf).toBe('2026-11-20T09:00:00Z');
    expect(asOfWords).toBe('i dag kl. 10.00');
  });

  it('can be taken along as a workbook, with the same hidden in it', async () => {
    await ask(world, 'hjo-team', '2026-10-01T09:00:00Z');
    const by = await helper(world, 'coordinator');
    for (let n = 0; n < 6; n += 1) {
      const note = {
        day: day('2026-10-01'),
        kind: n < 5 ? 'visit' : 'training',
        line: 'Om uppstarten',
        notNames: [],
      } as const;
      must(await addNote(world.ports, by, 'hjo', { ...note, once: world.ports.random.id() }));
    }
    const response = await api.get('support', '/overview.xlsx');
    expect(decodeURIComponent(response.headers.get('Content-Disposition') ?? '')).toContain(
      'Läget Skaraborg 2026-11-20.xlsx',
    );
    const file = Buffer.from(await response.arrayBuffer());
    const sheets = await readExcelFile(file);
    const [standing, trend, support] = sheets;
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Läget', 'Trend', 'Stöd']);
    const heading = standing?.data[0]?.indexOf('Frågor under terminen') ?? -1;
    const inHjo = standing?.data.find(([name]) => name === 'Hjo');
    expect(inHjo?.[heading]).toBe('Färre än 5');
    expect(standing?.data.at(-1)?.[0]).toContain('Få frågor är inte lite arbete');
    expect(trend?.data.map(([term]) => term)).toEqual(['Termin', 'HT 2026']);
    expect(support?.data.slice(0, 5)).toEqual([
      ['Termin', 'Slag', 'Antal'],
      ['HT 2026', 'Bollplank', 'Färre än 5'],
      ['HT 2026', 'Besök', '5'],
      ['HT 2026', 'Möte', 'Färre än 5'],
      ['HT 2026', 'Utbildning', 'Färre än 5'],
    ]);
    expect(JSON.stringify(sheets)).not.toContain('Om uppstarten');
  });
});

describe('what is shown to whom', () => {
  const noted = async () => {
    const note = { day: day('2026-10-01'), kind: 'visit', line: 'De var på väg', notNames: [] } as const;
    must(
      await addNote(world.ports, await helper(world, 'coordinator'), 'hjo', { ...note, once: world.ports.random.id() }),
    );
  };

  it('a convener sees the own municipality, without the notes of support', async () => {
    await noted();
    const own = await api.get('convener', '/overview/hjo');
    expect(own.status).toBe(200);
    const text = await own.text();
    expect(text).not.toContain('De var på väg');
    expect(text).not.toContain('"notes"');
    expect((await api.at('hjo')).notes).toMatchObject([
      { day: '2026-10-01', kindWords: 'Besök', line: 'De var på väg' },
    ]);
  });

  it('nobody else does: not another town’s convener, nor a member, nor a place that is none', async () => {
    const statuses = await Promise.all([
      api.get('stranger', '/overview/hjo'),
      api.get('rehab', '/overview/hjo'),
      api.get('coordinator', '/overview/nowhere'),
      api.get('convener', '/overview'),
      api.get('convener', '/overview.xlsx'),
    ]);
    expect(statuses.map(({ status }) => status)).toEqual([404, 403, 404, 403, 403]);
  });

  it('no key of a person leaves', async () => {
    await noted();
    await wish('wants');
    const texts = await Promise.all(
      ['/overview', '/overview/hjo'].map(async (path) => (await api.get('coordinator', path)).text()),
    );
    for (const text of texts)
      expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}_|29:\d/);
  });

  it('a link leads only where the reader can go', async () => {
    const coordinator = await api.at('hjo');
    expect(coordinator.links.map(({ key, path }) => [key, path])).toEqual([
      ['support', '/region/utskick/nytt?till=hjo-group'],
      ['meeting', '/hjo-group/moten/planera'],
      ['visit', '/hjo-group/moten/planera'],
      ['contacts', '/hjo-group/kontakter'],
      ['plan', '/region/utskick/nytt?till=hjo-group'],
    ]);
    const convener = await api.at('hjo', 'convener');
    expect(convener.links.map(({ key, path }) => [key, path])).toEqual([
      ['meeting', '/hjo-group/moten/planera'],
      ['contacts', '/hjo-group/kontakter'],
      ['plan', '/hjo-group/styrdokument'],
    ]);
    expect(convener.may).toEqual({ write: false });
  });

  it('what only another may do is asked of the group, by whoever writes to it', async () => {
    world.teams.leave('hjo-group', people.coordinator.userId);
    const { links } = await api.at('hjo');
    expect(links.map(({ key, path }) => [key, path])).toEqual([
      ['support', '/region/utskick/nytt?till=hjo-group'],
      ['meeting', '/region/utskick/nytt?till=hjo-group'],
      ['visit', '/region/utskick/nytt?till=hjo-group'],
      ['contacts', '/region/kontakter'],
      ['plan', '/region/utskick/nytt?till=hjo-group'],
    ]);
    expect((await api.at('hjo', 'support')).links.map(({ key }) => key)).toEqual(['contacts']);
  });
});

describe('the start-up kit', () => {
  it('stands for each team, and tells by the facts what is done', async () => {
    await publishNew(world, region, { kind: 'assignment', title: 'Uppdragshandling' });
    await call(world, 'hjo-team', '2026-10-01');
    await ask(world, 'hjo-team', '2026-10-01T09:00:00Z');
    await list(world, hjo, 'rehabs', '2026-10-01', 'rehab');
    const [kit, ...others] = (await api.at('hjo', 'convener')).startUps;
    expect(others).toEqual([]);
    expect(kit?.team).toEqual({ id: 'hjo-team', name: 'Teamet i Hjo' });
    expect(kit?.steps.filter(({ isDone }) => isDone).map(({ key }) => key)).toEqual([
      'forum',
      'channel',
      'convener',
      'seats',
      'documents',
      'question',
    ]);
    expect(kit?.words).toBe('6 av 15 steg är klara');
    const stepOf = (key: string) => kit?.steps.find((step) => step.key === key);
    expect(stepOf('contacts')).toMatchObject({
      words: '1 av 2 verksamheter finns i kontaktlistan',
      path: '/hjo-team/kontakter',
    });
    expect(stepOf('meetings')?.path).toBe('/hjo-team/moten/planera');
  });

  it('begins from nothing where there is no team', async () => {
    const { startUps } = await api.at('skara');
    expect(startUps).toMatchObject([{ words: '0 av 15 steg är klara' }]);
    expect(startUps[0]?.elsewhere).toContain('Börja i Teams');
    const paths = startUps[0]?.steps.flatMap(({ key, path }) => (path === undefined ? [] : [[key, path]]));
    expect(paths).toEqual([
      ['contacts', '/region/kontakter'],
      ['documents', '/region/styrdokument'],
    ]);
    expect(startUps[0]).not.toHaveProperty('team');
  });
});
