import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, it } from 'vitest';
import { contactCommands, contactLines, contactVerbs } from '../../bot/contacts/bot.ts';
import { contactLines as linesOf, showContacts, showContactsButton } from '../../bot/contacts/cards.ts';
import { type Contact, telephoneLink } from '../../bot/contacts/contact.ts';
import { rowWrite } from '../../bot/contacts/store.ts';
import { identify } from '../../bot/forums/actions.ts';
import { areaOf, regionArea } from '../../bot/forums/area.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { accessSentence } from '../../bot/forums/words.ts';
import { card } from '../../bot/platform/cards/card.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { findCommand } from '../../bot/platform/teams/commands.ts';
import type { Where } from '../../bot/platform/teams/port.ts';
import { answerPress } from '../../bot/platform/teams/verbs.ts';
import {
  channelId,
  id,
  inChannel,
  inPerson,
  otherChannelId,
  people,
  sound,
  stored,
  team,
  textOf,
  town,
  type Who,
} from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { aContact } from './a-contact.ts';

const { parties } = regionInFile('skaraborg');
const shown = { parties, now: Temporal.Instant.from('2026-11-20T07:15:00Z') };

const row = (id: string, party: string, title: string, more: Partial<Contact> = {}): Contact => ({
  ...aContact({
    id,
    party,
    title,
    description: 'Råd om barn som inte orkar med skolan',
    excludes: 'Tar inte emot remisser',
  }),
  schedule: [{ byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '09:00' }],
  ...more,
});

let world: FakeWorld;
beforeAll(async () => {
  world = await town();
  const { ports } = world;
  const area = areaOf(await stored(world));
  const insert = (partition: string, ...contacts: Contact[]) =>
    ports.tables.commit({
      table: 'contacts',
      partition,
      op: ports.random.id(),
      writes: contacts.map((one) => rowWrite(one)),
    });
  await insert(
    area,
    row('a', 'rehab', 'Samordnare'),
    row('b', 'vardcentral', 'Samverkanssköterska', {
      organization: { party: 'vardcentral', name: 'Vårdcentralen *Lövet*' },
    }),
  );
  await insert(regionArea('skaraborg'), row('c', 'bup', 'Konsultationstid'));
  await ports.tables.commit({
    table: 'contacts',
    partition: area,
    op: ports.random.id(),
    writes: [{ kind: 'insert', key: 'row|broken', body: { phone: 1 } }],
  });
});

const show = (who: Who, forum: string) => {
  const { userId, name } = people[who];
  const pressed = { verb: showContacts, data: { forum }, from: { userId, name }, where: inPerson(who) };
  return answerPress(contactVerbs, world.ports, { kind: 'press', ...pressed }).then(sound);
};

const say = async (who: Who, text: string, where: Where = inPerson(who)) => {
  const found = findCommand(contactCommands, text);
  if (!found) throw new Error(`no command for ${text}`);
  const { userId, name } = people[who];
  const said = { kind: 'message', text, from: { userId, name }, where } as const;
  return textOf(await found.command.run(world.ports, said, found.argument));
};

describe('the contact list', () => {
  it('shows functions by party, the forum’s and the region’s, with a number that can be dialled', async () => {
    const shown = textOf(await show('asker', team));
    expect(shown.split('\n')[0]).toBe('Hit kan du ringa');
    expect(shown).toContain('Samordnare: [070-174 06 05](tel:+46701740605)');
    expect(shown).toContain('Samverkanssköterska, Vårdcentralen *Lövet*');
    expect(shown).toContain('Konsultationstid');
    expect(shown).toContain('Telefontid: vardagar 8.00–9.00');
    expect(shown.indexOf('Vårdcentral\n')).toBeLessThan(shown.indexOf('Rehabmottagning\n'));
  });

  it('is for whoever is on the roster, and says what to do to others', async () => {
    expect(textOf(await show('stranger', team))).toBe(accessSentence({ kind: 'not-a-member' }));
    expect(textOf(await show('asker', 'no-such-forum'))).toBe(accessSentence({ kind: 'no-such-forum' }));
    expect(await say('stranger', 'kontakt rehab')).toContain('Jag hittar inget forum där du är med');
    expect(await say('asker', 'kontakt', inChannel(otherChannelId))).toBe(
      accessSentence({ kind: 'channel-not-bound' }),
    );
  });

  it('is searched by party, function, unit or what it does, in any case', async () => {
    expect(await say('asker', 'Kontakt REHAB')).toContain('Samordnare');
    expect(await say('asker', 'kontakt rehab')).not.toContain('Konsultationstid');
    expect(await say('asker', 'kontakt lövet', inChannel(channelId))).toContain('Samverkanssköterska');
    expect(await say('asker', 'kontakt psykiatri')).toContain('Konsultationstid');
  });

  it('is searched by age too, and answers best first with who answers now', async () => {
    world.now = Temporal.Instant.from('2026-11-20T07:15:00Z');
    const found = await say('asker', 'kontakt konsultation 12 år');
    expect(found).toContain('Konsultationstid, Barn- och ungdomspsykiatri: [070-174 06 05]');
    expect(found).toContain('Svarar nu till 9.00');
    world.now = Temporal.Instant.from('2026-11-20T09:00:00Z');
    expect(await say('asker', 'kontakt konsultation')).toContain('Svarar måndag 8.00');
  });

  it('leads to the same search in the tab', async () => {
    const found = findCommand(contactCommands, 'kontakt rehab 12 år');
    const { userId, name } = people.asker;
    const said = { kind: 'message', text: '', from: { userId, name }, where: inPerson('asker') } as const;
    const { actions } = (await found?.command.run(world.ports, said, found.argument)) ?? {};
    expect(actions).toMatchObject([
      { title: 'Öppna i fliken', url: `https://app.example.se/tab/#/${team}/kontakter?ord=rehab&alder=12` },
    ]);
  });

  it('does not repeat the word that nothing was found for', async () => {
    const answer = await say('asker', 'kontakt Kim Vikström');
    expect(answer).toContain('Ingen kontakt passar det ordet');
    expect(answer).not.toContain('Kim');
  });

  it('can stand inside a card of another subject', async () => {
    const { userId, name } = people.asker;
    const identified = await identify(world.ports, { userId, name }, id(team));
    if (!identified.ok) throw new Error(identified.failure.kind);
    const all = textOf(await contactLines(world.ports, identified.value));
    expect(all).toContain('Samordnare');
    expect(all).not.toContain('Passar det du valt');
    const wish = { ages: { from: 10, to: 12 }, needs: ['body-pain'] };
    const fitting = textOf(await contactLines(world.ports, identified.value, wish));
    expect(fitting.indexOf('Passar det du valt')).toBeLessThan(fitting.indexOf('Samordnare'));
    expect(fitting.indexOf('Samordnare')).toBeLessThan(fitting.indexOf('Övriga'));
    expect(fitting.indexOf('Övriga')).toBeLessThan(fitting.indexOf('Konsultationstid'));
    expect(showContactsButton(team).title).toBe('Visa vem jag kan ringa');
  });
});

describe('a long list', () => {
  const many = Array.from({ length: 60 }, (_, n) =>
    row(`many-${n}`, n % 2 ? 'rehab' : 'elevhalsa', `Samordnare ${n}`, {
      service: {
        ...aContact().service,
        description: 'Råd och stöd. '.repeat(18),
        excludes: 'Tar inte emot. '.repeat(18),
      },
    }),
  );

  it('keeps within a card, and says how many are left out and how to find them', () => {
    const lines = linesOf([{ rows: many }], shown);
    expect(bytesOf(card(lines))).toBeLessThan(mostBytes);
    const words = textOf(lines);
    const left = Number(/(\d+) rader till får inte plats/.exec(words)?.[1]);
    expect(words.match(/\(tel:/g)).toHaveLength(60 - left);
    expect(words).toContain('Skriv kontakt och ett ord');
  });

  it('of a whole region is counted as quickly', () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => ({ ...many[n % 60], id: `r-${n}` }) as Contact);
    expect(textOf(linesOf([{ rows, best: true }], shown))).toMatch(/49\d\d rader till får inte plats/);
  });

  it('leaves nothing out when sixty short rows fit', () => {
    const short = many.map((one) => ({ ...one, service: { ...one.service, description: 'Råd', excludes: '' } }));
    expect(textOf(linesOf([{ rows: short }], shown))).not.toContain('får inte plats');
  });

  it('shows a party that the region does not know, and says so when there is nothing', () => {
    expect(textOf(linesOf([{ rows: [row('x', 'tandvard', 'Samordnare')] }], shown))).toContain('tandvard');
    expect(textOf(linesOf([], shown))).toContain('Kontaktlistan är tom än');
  });
});

describe('a contact', () => {
  it.each([
    ['070-174 06 05', 'tel:+46701740605'],
    ['031-390 06 01', 'tel:+46313900601'],
    ['+46 31 390 06 01', 'tel:+46313900601'],
  ])('with the number %s is dialled as %s', (number, link) => {
    expect(telephoneLink(number)).toBe(link);
  });
});
