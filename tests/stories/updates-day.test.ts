// A day of the coordinator's, and the weeks after it: one update, from the first word to its recall.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { UpdateInput } from '../../bot/updates/contract/compose.ts';
import type { UpdateView } from '../../bot/updates/contract/update.ts';
import { teamId } from '../sample/people.ts';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';
import { nameCoordinator } from '../support/coordinators.ts';
import { buttonsOf, type CardJson } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { answersTo, cardIn, cardsIn, deskOf, watchProgress } from './updates-desk.ts';

let stage: Stage;
let annika: Player;
let susanne: Player;
let karin: Player;
let lena: Player;
let desk: ReturnType<typeof deskOf>;
let update: UpdateView;

const title = 'Bestäm vårens möten';
const content: UpdateInput['content'] = {
  title,
  text: 'Bestäm gruppens **två möten** i vår och lägg in dem under Möten.',
  link: 'https://www.example.se/arshjul',
  asks: { kind: 'act', by: '2026-12-04' },
};
const group = 'mariestad-group';
const reads = (player: Player, forum = group) => player.reads(cardIn(stage, forum, title)).replaceAll('\\', '');
/** What has been said in the thread of a card. */
const reminders = (forum: string) => cardsIn(stage, forum, 'Påminnelse').filter(({ id, thread }) => id !== thread);
const groups = skaraborgSample.forums.filter(({ kind }) => kind === 'group');

beforeAll(async () => {
  stage = await createStage();
  annika = stage.person('Annika Falkenström');
  susanne = stage.person('Susanne Brodd');
  karin = stage.person('Karin Wallin');
  lena = stage.person('Lena Stridh');
  desk = deskOf(stage, annika);
  const second = skaraborgSample.people.find(({ id }) => id === susanne.id) ?? never();
  const worlds = stage.servers.map(({ world }) => world);
  await nameCoordinator(worlds, second);
});
afterAll(() => stage.close());

describe('a coordinator’s day', { timeout: 120_000 }, () => {
  it('begins with a draft, which another coordinator cannot overwrite unseen', async () => {
    update = await desk.begins({ content: { title, text: '', asks: { kind: 'act' } }, audience: {} });
    expect(update).toMatchObject({ state: 'draft', toWords: 'till ingen än', stateWords: 'Utkast' });
    expect(Object.keys(update.flaws).toSorted()).toEqual(['asks.by', 'audience', 'text']);
    const kept = await deskOf(stage, susanne).keeps(update, { content, audience: { groups: true } });
    expect(kept).toMatchObject({ version: 2, toWords: 'till 15 grupper', count: 15, flaws: {} });
    const late = await desk.asksToKeep(update, { content: { ...content, title: 'Mitt' }, audience: {} });
    expect(late.status).toBe(412);
    expect(late.body.error.sentence).toContain('Någon annan har ändrat utskicket');
    expect(late.body.present).toMatchObject({ version: 2, content: { title } });
    update = await desk.opens(update);
  });

  it('shows the very card before it goes, and sends it to herself', async () => {
    const preview = await annika.asks('/api/updates/preview', {
      method: 'POST',
      body: { content, audience: { groups: true } },
    });
    expect(preview.body).toMatchObject({ count: 15, toWords: 'till 15 grupper', flaws: {} });
    const drawn = JSON.stringify(update.card).replaceAll(update.id, '');
    expect(JSON.stringify(preview.body.card).replaceAll(/\d{4}-\d\d-\d\d\.[0-9a-f]{8}/g, '')).toBe(drawn);
    expect(preview.body.bytes).toBeLessThan(preview.body.mostBytes);
    const test = await annika.asks(`/api/updates/${update.id}/test`, { method: 'POST' });
    expect(test.body).toMatchObject({ outcome: 'sent' });
    expect(annika.reads(annika.newest())).toContain('Det här är ett prov. Bara du ser det.');
  });

  it('reaches every group but the one without the app, and the throttled one a little later', async () => {
    await stage.teams.install(teamId('hjo'), false);
    await stage.settled();
    stage.teams.setMood({ kind: 'throttled', retryAfterSeconds: 2, times: 1, only: 'POST' });
    await desk.sends(update);
    const [told] = await Promise.all([watchProgress(stage, annika, update), stage.settled()]);
    await stage.settled();
    expect(told.some(({ counts }) => counts.waiting === 1)).toBe(true);
    const waiting = told.flatMap(({ rows }) => rows).find(({ state }) => state === 'waiting');
    expect(waiting?.words).toMatch(/^Teams bad oss vänta till kl\. \d\d\.\d\d\.$/);
    const last = told.at(-1) ?? never();
    expect(last).toMatchObject({ phase: 'out', isSettled: true, total: 15 });
    expect(last.words).toBe('Framme hos 14 av 15. 1 kom inte fram.');
    expect(last.rows.map(({ forum, state }) => [forum, state])).toEqual([['hjo-group', 'failed']]);
    expect(last.rows[0]?.words).toContain('appen är borttagen ur teamet');
    expect(last.rows[0]?.todo).toContain('Be en teamägare');
    for (const { id } of groups.filter((one) => one.id !== 'hjo-group')) cardIn(stage, id, title);
    expect(cardsIn(stage, 'hjo-group', title)).toEqual([]);
    expect(await desk.opens(update)).toMatchObject({ state: 'sent', sentBy: 'Annika Falkenström' });
  });

  it('reaches that one too when the app is back and somebody sends again, and nobody twice', async () => {
    await stage.teams.install(teamId('hjo'), true);
    await stage.settled();
    const again = await annika.asks(`/api/updates/${update.id}/again`, {
      method: 'POST',
      body: { forums: ['hjo-group'] },
    });
    expect(again.status).toBe(200);
    await stage.settled();
    expect((await desk.deliveries(update)).map(({ state }) => state)).toEqual(Array(15).fill('delivered'));
    for (const { id } of groups) cardIn(stage, id, title);
  });

  it('is answered by a chief for the own seat, and by the convener for the group', async () => {
    await lena.presses(cardIn(stage, group, title), 'Läst');
    expect(reads(karin)).toContain('Läst, men inte åtgärdat än: socialtjänsten');
    await lena.presses(cardIn(stage, group, title), 'Åtgärdat');
    expect(reads(karin)).toContain('Åtgärdat: socialtjänsten');
    await karin.presses(cardIn(stage, group, title), 'Läst');
    expect(reads(karin)).toContain('För vilka svarar du ”Läst”?');
    await karin.presses(cardIn(stage, group, title), 'Bara för skolan');
    const answers = await answersTo(stage, update, group);
    expect(answers.map(({ respondent, choice }) => `${respondent} ${choice}`).toSorted()).toEqual([
      'elevhalsa read',
      'socialtjanst done',
    ]);
    const eva = stage.person('Eva Sjölin');
    await eva.presses(cardIn(stage, 'toreboda-group', title), 'Åtgärdat');
    await eva.presses(cardIn(stage, 'toreboda-group', title), 'För hela gruppen');
    expect(reads(eva, 'toreboda-group')).toContain('För hela gruppen: Åtgärdat. Svarat av sammankallande, Eva Sjölin.');
  });

  it('reminds two working days before the day those who have not acted, and nobody else', async () => {
    await stage.untilMorning('2026-12-01', 10);
    expect(reminders(group)).toEqual([]);
    await stage.untilMorning('2026-12-02', 10);
    expect(reminders('toreboda-group')).toEqual([]);
    const [word, ...more] = reminders(group);
    expect(more).toEqual([]);
    const words = karin.reads(word ?? never());
    expect(words).toContain('ska vara gjort senast fredag 4 december');
    expect(words).toContain('Inte åtgärdat än: skolan, vårdcentralen Kvarnbäcken');
    expect(words).not.toContain('socialtjänsten');
  });

  it('reminds once more after it, of what has not been done since', async () => {
    await karin.presses(cardIn(stage, group, title), 'Åtgärdat');
    await karin.presses(cardIn(stage, group, title), 'För hela gruppen');
    await stage.untilMorning('2026-12-07', 10);
    await stage.untilMorning('2026-12-10', 10);
    expect(reminders(group)).toHaveLength(1);
    expect(reminders('toreboda-group')).toEqual([]);
    expect(reminders('hjo-group')).toHaveLength(2);
    const cecilia = stage.person('Cecilia Blom');
    expect(cecilia.reads(reminders('hjo-group')[1] ?? never())).toContain(
      'skulle ha varit gjort senast fredag 4 december',
    );
    expect(reads(cecilia, 'hjo-group')).toContain('Tryck Åtgärdat när det är klart.');
  });

  it('has results by group and by party, and as files', async () => {
    const { body } = await annika.asks(`/api/updates/${update.id}/results`);
    expect(body).toMatchObject({ total: 15, delivered: 15, acted: 2, isWhole: true });
    const mariestad = body.forums.find(({ forum }: { forum: string }) => forum === group);
    expect(mariestad.actedWords).toContain('För hela gruppen: Åtgärdat.');
    const social = body.parties.find(({ party }: { party: string }) => party === 'socialtjanst');
    expect(social.shares.find(({ of }: { of: string }) => of === 'done')?.count).toBe(1);
    const csv = await annika.asks(`/api/updates/${update.id}/results.csv`);
    const table = new TextDecoder().decode(csv.body);
    expect(table).toContain('Partssamverkansgruppen Töreboda');
    expect(table).not.toContain('Karin Wallin');
    const xlsx = await annika.asks(`/api/updates/${update.id}/results.xlsx`);
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
    expect([...xlsx.body.slice(0, 2)]).toEqual([0x50, 0x4b]);
  });

  it('is corrected on every card', async () => {
    const seen = await desk.opens(update);
    const asks = { kind: 'act', by: '2026-12-18' } as const;
    await desk.corrects(seen, { ...content, text: 'Bestäm gruppens **tre möten** i vår.', asks });
    for (const { id } of groups) {
      expect(JSON.stringify(cardIn(stage, id, title).card)).toContain('tre möten');
      expect(JSON.stringify(cardIn(stage, id, title).card)).toContain('senast fredag 18 december');
    }
    expect(reads(karin)).toContain('Rättat 10 december');
    expect(reads(karin)).toContain('För hela gruppen: Åtgärdat');
  });

  it('is recalled on every card, and a press on an old one is told so', async () => {
    const old: CardJson = stage.person('Marie Hagström').sees(cardIn(stage, 'essunga-group', title));
    await desk.does(update, 'recall');
    for (const { id } of groups) {
      const { card } = cardIn(stage, id, title);
      expect(JSON.stringify(card)).toContain('det här gäller inte längre');
      expect(buttonsOf({ ...card })).toEqual([]);
    }
    const [told] = await watchProgress(stage, annika, update);
    expect(told?.words).toBe('Återkallat. 15 av 15 kort säger det.');
    const marie = stage.person('Marie Hagström');
    await marie.pressesOld(cardIn(stage, 'essunga-group', title), old, 'Åtgärdat');
    expect(reads(marie, 'essunga-group')).toContain('Utskicket är återkallat och gäller inte längre');
    expect(await answersTo(stage, update, 'essunga-group')).toEqual([]);
    await stage.untilMorning('2026-12-21', 10);
    expect(reminders('essunga-group')).toHaveLength(2);
  });
});

function never(): never {
  throw new Error('not there');
}
