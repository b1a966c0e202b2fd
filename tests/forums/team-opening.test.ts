import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordOpening } from '../../bot/forums/actions/open-team.ts';
import { nameRegistrar, registrarsFor } from '../../bot/forums/actions/registrars.ts';
import { identify } from '../../bot/forums/actions.ts';
import { openingVerbs } from '../../bot/forums/cards/settings-buttons.ts';
import { type ForumId, takesUpConsent } from '../../bot/forums/forum.ts';
import { missingIn } from '../../bot/forums/opening.ts';
import { type TypedOpening, typedFrom } from '../../bot/forums/recording.ts';
import { listOpeningHistory } from '../../bot/forums/store/opening-history.ts';
import { giveRole, loadForum, registrarRolesOf } from '../../bot/forums/store.ts';
import { openingSentence } from '../../bot/forums/words.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { Card } from '../../bot/platform/teams/port.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { buttonOf, inputsOf } from '../support/seen-card.ts';
import {
  addForum,
  channelId,
  choicesOf,
  id,
  named,
  people,
  press,
  say,
  sound,
  stored,
  team,
  tenantId,
  textOf,
  titlesOf,
  town,
  type Who,
} from './town.ts';

let world: FakeWorld;
const since = Temporal.Instant.from('2026-08-20T09:00:00Z');
const owner = 'Hjo kommun, barn- och utbildningsnämnden';

const beRegistrar = (who: Who, authority = owner, forums = [team]) =>
  giveRole(world.ports, 'skaraborg', { ...named(who), role: 'registrar', since, authority, forums });

beforeEach(async () => {
  world = await town();
});

const presses = (who: Who, verb: string, data: object = {}) => press(world, who, verb, { forum: team, ...data });
/** Presses a button of a card by its title, with what stands in it. */
const pressesOn = (who: Who, card: Card, title: string, typed: object = {}) => {
  const { verb, data } = buttonOf({ ...card }, title);
  return press(world, who, verb, { ...data, ...inputsOf({ ...card }), ...typed });
};

const filled = {
  informationOwner: owner,
  assessedOn: '2026-06-04',
  decision: 'BUN 2026/118',
  days: '90',
  ofWithdrawn: 'at-once',
  hostKeepsDays: '180',
};
const fillIn = async (who: Who, typed: object) => pressesOn(who, await presses(who, openingVerbs.form), 'Spara', typed);
const recordAll = (who: Who = 'convener') => fillIn(who, { ...filled, registrar: named('asker').person });
const open = async (who: Who) => pressesOn(who, await presses(who, openingVerbs.show), 'Öppna för samtycke');
const historyOf = async () => (await listOpeningHistory(world.ports, team)).map(({ did }) => did);

describe('what must be recorded before consent', () => {
  it('is listed with what is missing and who can mend it', async () => {
    const words = textOf(await presses('convener', openingVerbs.show));
    expect(words).toContain('Informationsägare: saknas. Fylls i av Bo Lind, Eva Dahl eller en koordinator.');
    expect(words).toContain('Har ingen i kanalen uppdraget utser koordinatorn en.');
    expect(words).toContain('Inte öppet. Registratorn öppnar när allt är ifyllt.');
  });

  it('is filled in a part at a time, and then the registrar is asked once, in person', async () => {
    await beRegistrar('asker');
    const first = await fillIn('convener', { informationOwner: owner });
    expect(textOf(first)).toContain(`Informationsägare: ${owner}`);
    expect(world.teams.sentTo(people.asker.userId)).toEqual([]);
    const all = await recordAll('deputy');
    expect(textOf(all)).toContain('Nu är allt ifyllt, och jag frågar registratorn Sten Falk.');
    expect(textOf(all)).toContain(
      'Gallring: beslut BUN 2026/118, 90 dagar efter att frågan är avslutad. Återtaget samtycke: radera genast',
    );
    const [asked, ...more] = world.teams.sentTo(people.asker.userId);
    expect(more).toEqual([]);
    expect(textOf(asked?.message.card)).toContain('Teamet i Hjo: öppna för samtycke?');
    expect(asked && titlesOf(asked.message.card)).toEqual(['Öppna för samtycke', 'Innan samtycke']);
    await fillIn('convener', { days: '60' });
    expect(world.teams.sentTo(people.asker.userId)).toHaveLength(1);
  });

  it('comes back as it was typed when it cannot be', async () => {
    await beRegistrar('asker');
    const typed = { ...filled, registrar: named('asker').person, decision: 'Kalle Svensson' };
    const again = await fillIn('convener', typed);
    expect(textOf(again)).toContain('Gallringsbeslutet ser ut att peka ut en person.');
    expect(inputsOf({ ...again })).toEqual(typed);
    expect((await stored(world)).opening).toEqual({});
    await pressesOn('convener', again, 'Spara', { decision: 'BUN 2026/118' });
    expect(missingIn((await stored(world)).opening)).toEqual(['opened']);
  });

  it('goes along in a button when Teams does not say who is there', async () => {
    const form = await presses('convener', openingVerbs.form);
    const { members } = world.teams;
    world.teams.members = async () => ({ kind: 'unavailable' });
    const silent = await pressesOn('convener', form, 'Spara', filled);
    expect(textOf(silent)).toContain('Jag får inget svar från Teams');
    world.teams.members = members;
    await pressesOn('convener', silent, 'Försök igen');
    expect(missingIn((await stored(world)).opening)).toEqual(['registrar', 'opened']);
  });

  it('is filled in by neither a seat holder nor a registrar', async () => {
    await beRegistrar('asker');
    for (const who of ['rehab', 'asker'] as const) {
      const refused = await presses(who, openingVerbs.record, { ...filled, registrar: '', shown: JSON.stringify({}) });
      expect(textOf(refused)).toMatch(/Inställningarna visas för|Det här fylls i av/);
    }
    expect(titlesOf(await presses('asker', openingVerbs.show))).toEqual(['Tillbaka']);
    expect((await stored(world)).opening).toEqual({});
  });

  it('keeps both where two conveners save different parts at once', async () => {
    const shown = typedFrom({}, []);
    const saves = async (who: 'convener' | 'deputy', typed: Partial<TypedOpening>) => {
      const identified = await identify(world.ports, people[who], team);
      if (!identified.ok) throw new Error('nobody knows them');
      return recordOpening(world.ports, identified.value, { shown, typed: { ...shown, ...typed } }, []);
    };
    const both = await Promise.all([
      saves('convener', { informationOwner: owner }),
      saves('deputy', { hostKeepsDays: '180', assessedOn: '2026-06-04' }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(missingIn((await stored(world)).opening)).toEqual(['disposal', 'registrar', 'opened']);
    expect(await historyOf()).toEqual(['recorded', 'recorded']);
  });
});

describe('the gate', () => {
  it('is opened and closed by the registrar recorded there, and kept as history', async () => {
    await beRegistrar('asker');
    await recordAll();
    const [asked] = world.teams.sentTo(people.asker.userId);
    if (!asked) throw new Error('the registrar was not asked');
    const opened = await pressesOn('asker', asked.message.card, 'Öppna för samtycke');
    expect(textOf(opened)).toContain('Öppnat. Teamet kan nu ta upp frågor med samtycke.');
    expect(textOf(opened)).toContain('Öppet för samtycke sedan 20 november.');
    expect(textOf(opened)).not.toContain('går bra redan nu');
    expect(takesUpConsent(await stored(world))).toBe(true);
    expect(textOf(await pressesOn('asker', asked.message.card, 'Öppna för samtycke'))).toContain('redan öppet');
    const closed = await pressesOn('asker', opened, 'Stäng för samtycke');
    expect(textOf(closed)).toContain('Stängt.');
    expect(takesUpConsent(await stored(world))).toBe(false);
    expect(await historyOf()).toHaveLength(3);
    const history = await listOpeningHistory(world.ports, team);
    expect(history.find(({ did }) => did === 'opened')).toEqual({
      did: 'opened',
      by: named('asker').person,
      at: world.now,
    });
  });

  it('is not opened from a card that shows what stands there no more', async () => {
    await beRegistrar('asker');
    await recordAll();
    const [asked] = world.teams.sentTo(people.asker.userId);
    if (!asked) throw new Error('the registrar was not asked');
    await fillIn('convener', { days: '3650' });
    const shown = await pressesOn('asker', asked.message.card, 'Öppna för samtycke');
    expect(textOf(shown)).toContain('Något har ändrats sedan kortet skrevs.');
    expect(textOf(shown)).toContain('3650 dagar');
    expect(takesUpConsent(await stored(world))).toBe(false);
    await pressesOn('asker', shown, 'Öppna för samtycke');
    expect(takesUpConsent(await stored(world))).toBe(true);
  });

  it('tells the registrar what is missing and who can mend it', async () => {
    await beRegistrar('asker');
    await fillIn('convener', { informationOwner: owner, registrar: named('asker').person });
    const card = await presses('asker', openingVerbs.show);
    const refused = await pressesOn('asker', card, 'Öppna för samtycke');
    expect(textOf(refused)).toContain(
      'Det saknas dag för konsekvensbedömningen, gallringsbeslut och uppgift om hur länge Teams sparar meddelanden. Fylls i av Bo Lind',
    );
    expect(takesUpConsent(await stored(world))).toBe(false);
  });

  it('closes when something recorded is changed, which the form says before', async () => {
    await beRegistrar('asker');
    await recordAll();
    await open('asker');
    world.now = world.now.add({ minutes: 1 });
    const form = await presses('convener', openingVerbs.form);
    expect(textOf(form)).toContain('Ändrar du något stängs det för samtycke. Registratorn behöver öppna igen.');
    expect(textOf(await pressesOn('convener', form, 'Spara'))).toContain('inte fyllt i eller ändrat något');
    expect(takesUpConsent(await stored(world))).toBe(true);
    const saved = await pressesOn('convener', form, 'Spara', { days: '30' });
    expect(textOf(saved)).toContain('Teamet är stängt för samtycke tills registratorn har öppnat igen.');
    expect(takesUpConsent(await stored(world))).toBe(false);
    const [latest] = await listOpeningHistory(world.ports, team);
    expect(latest).toMatchObject({ did: 'closed', by: named('convener').person, points: ['disposal'] });
    expect(world.teams.sentTo(people.asker.userId)).toHaveLength(2);
  });

  it.each(['convener', 'coordinator', 'rehab'] as const)('is not opened by %s, whoever that is', async (who) => {
    await beRegistrar('asker');
    await beRegistrar('rehab');
    await recordAll();
    expect(textOf(await presses(who, openingVerbs.open))).toContain('Bara den registrator som är vald här');
    expect(takesUpConsent(await stored(world))).toBe(false);
  });

  it('is not opened by who has the role for another team only', async () => {
    await beRegistrar('asker');
    await recordAll();
    await beRegistrar('asker', owner, [id('another')]);
    expect(textOf(await presses('asker', openingVerbs.open))).toContain('Bara den registrator som är vald här');
  });

  it('is asked about no more when it was opened meanwhile', async () => {
    await beRegistrar('asker');
    world.teams.nextEndIn({ kind: 'not-reached' });
    await recordAll();
    await open('asker');
    world.now = world.now.add({ minutes: 10 });
    const owed = await world.ports.tables.list('forums', team, rowKey('owed', 'forums.ask-registrar'));
    expect(owed).toHaveLength(1);
    for (const { key } of owed) await world.engine.run({ table: 'forums', partition: team, key });
    expect(world.teams.sentTo(people.asker.userId)).toEqual([]);
  });
});

describe('who may be registrar', () => {
  it('is on the roster and has the role for the team, and helps no groups', async () => {
    await Promise.all((['asker', 'support', 'coordinator', 'stranger'] as const).map((who) => beRegistrar(who)));
    await beRegistrar('rehab', owner, [id('another')]);
    const found = await registrarsFor(world.ports, await stored(world));
    expect(found.ok && found.value.map(({ name }) => name)).toEqual(['Sten Falk']);
    expect(choicesOf(await presses('convener', openingVerbs.form), 'registrar')).toHaveLength(1);
    const refused = await fillIn('convener', { ...filled, registrar: named('support').person });
    expect(textOf(refused)).toContain('inte längre uppdraget');
  });

  it('is said to be gone where the one who was chosen has left', async () => {
    await beRegistrar('asker');
    await recordAll();
    world.teams.leave(channelId, people.asker.userId);
    const form = await presses('convener', openingVerbs.form);
    expect(textOf(form)).toContain('Sten Falk, som är vald nu, finns inte längre i kanalen');
    await pressesOn('convener', form, 'Spara', { days: '60' });
    expect((await stored(world)).opening).toMatchObject({ disposal: { days: 60 }, registrar: named('asker') });
  });

  it('is said by a coordinator where nobody is, in the name of the information owner', async () => {
    expect(textOf(await presses('convener', openingVerbs.form))).toContain('Ingen i kanalen har uppdraget registrator');
    expect(textOf(await presses('coordinator', openingVerbs.registrarForm))).toContain(
      'Fyll i informationsägaren först',
    );
    await fillIn('convener', filled);
    const gate = await presses('coordinator', openingVerbs.show);
    const form = await pressesOn('coordinator', gate, 'Utse registrator');
    expect(choicesOf(form, 'registrar').map(({ title }) => title)).toEqual([
      'Anna Berg',
      'Bo Lind',
      'Eva Dahl',
      'Sten Falk',
    ]);
    expect(textOf(await pressesOn('coordinator', form, 'Spara'))).toContain('Välj någon i kanalen.');
    const helper = await pressesOn('coordinator', form, 'Spara', { registrar: named('support').person });
    expect(textOf(helper)).toContain('koordinator eller processtöd');
    const saved = await pressesOn('coordinator', form, 'Spara', { registrar: named('asker').person });
    expect(textOf(saved)).toContain('Sten Falk är registrator');
    const [role] = await registrarRolesOf(world.ports, 'skaraborg', named('asker').person);
    expect(role).toMatchObject({ role: 'registrar', authority: owner, forums: [team] });
    expect(textOf(await presses('coordinator', openingVerbs.registrarForm))).toContain('Sten Falk har redan uppdraget');
    await fillIn('convener', { registrar: named('asker').person });
    expect(missingIn((await stored(world)).opening)).toEqual(['opened']);
  });

  it('is never said by a convener, and keeps one authority', async () => {
    await fillIn('convener', filled);
    const chosen = { registrar: named('asker').person };
    expect(textOf(await presses('convener', openingVerbs.nameRegistrar, chosen))).toContain('Bara en koordinator');
    await beRegistrar('asker', 'Tibro kommun', [id('tibro-team')]);
    const refused = await presses('coordinator', openingVerbs.nameRegistrar, chosen);
    expect(textOf(refused)).toContain('Sten Falk är redan registrator för Tibro kommun.');
    await beRegistrar('asker', owner, [id('hjo-andra')]);
    await presses('coordinator', openingVerbs.nameRegistrar, chosen);
    const [role] = await registrarRolesOf(world.ports, 'skaraborg', named('asker').person);
    expect(role?.forums).toEqual(['hjo-andra', 'hjo-team']);
  });

  it('keeps both teams where two coordinators name the same person at once', async () => {
    await fillIn('convener', filled);
    const other = id('hjo-andra');
    const { forum } = await loadForum(world.ports, team).then((read) => read ?? expect.fail('no team'));
    await addForum(world, { ...forum, id: other });
    const chosen = named('asker').person;
    const { userId, name: called } = people.coordinator;
    const name = async (of: ForumId) => {
      const identified = await identify(world.ports, { userId, name: called }, of);
      if (!identified.ok) throw new Error(identified.failure.kind);
      return nameRegistrar(world.ports, identified.value, chosen);
    };
    const both = await Promise.all([name(team), name(other)]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    const [role] = await registrarRolesOf(world.ports, 'skaraborg', chosen);
    expect(role?.forums?.toSorted()).toEqual([other, team]);
  });

  it('is chosen in a card that fits, with a roster of hundreds', async () => {
    await fillIn('convener', filled);
    const crowd = Array.from({ length: 400 }, (_, n) => ({
      userId: `29:crowd-${n}`,
      tenantId,
      objectId: `50000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
      name: `Person ${String(n).padStart(3, '0')} med ett långt efternamn`,
      role: 'member' as const,
    }));
    world.teams.join(channelId, ...crowd);
    expect(textOf(sound(await presses('coordinator', openingVerbs.registrarForm)))).toContain('Bara de första 100 av');
  });
});

describe('the refusal that others show', () => {
  it('tells what is missing and who can mend it', async () => {
    await beRegistrar('asker');
    const forum = await stored(world);
    expect(openingSentence(forum, missingIn(forum.opening))).toBe(
      'Teamet i Hjo tar än så länge bara upp avidentifierade konsultationer. Före samtycke saknas informationsägare, dag för konsekvensbedömningen, gallringsbeslut, uppgift om hur länge Teams sparar meddelanden och registrator. Sammankallande (Bo Lind och Eva Dahl) fyller i det: skriv ordet teamet till mig. Sedan öppnar registratorn.',
    );
    await recordAll();
    const recorded = await stored(world);
    expect(openingSentence(recorded, missingIn(recorded.opening))).toBe(
      'Teamet i Hjo tar än så länge bara upp avidentifierade konsultationer. Allt är ifyllt. Nu öppnar registratorn Sten Falk: skriv ordet teamet till mig.',
    );
    expect(textOf(await say(world, 'convener', 'teamet'))).toContain('Allt är ifyllt, och registratorn öppnar.');
  });
});
