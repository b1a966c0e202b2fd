import { beforeAll, describe, expect, it } from 'vitest';
import { beginDocument } from '../../bot/documents/actions/draft.ts';
import { documentCommands } from '../../bot/documents/bot.ts';
import { findCommand } from '../../bot/platform/teams/commands.ts';
import type { Card, Where } from '../../bot/platform/teams/port.ts';
import { inPerson, people, placeOf, sound, textOf, titlesOf, type Who } from '../forums/town.ts';
import type { FakeWorld } from '../support/fake-world.ts';
import { typed } from './a-document.ts';
import { hjo, must, publisher, publishNew, region, skovde, twoTowns } from './two-towns.ts';

const commands = documentCommands();

const say = async (in_: FakeWorld, who: Who, text: string, where: Where = inPerson(who)): Promise<Card> => {
  const found = findCommand(commands, text);
  if (!found) throw new Error(`no command for ${text}`);
  const { userId, name } = people[who];
  return sound(
    await found.command.run(in_.ports, { kind: 'message', text, from: { userId, name }, where }, found.argument),
  );
};

let world: FakeWorld;
beforeAll(async () => {
  world = await twoTowns();
  await publishNew(world, region, {
    title: 'Riktlinje *SIP*',
    summary: 'Hur en samordnad plan görs.',
    link: 'https://example.se/sip',
  });
  await publishNew(world, hjo, {
    title: 'Rutin för teamet',
    kind: 'routine',
    text: 'Före mötet. Efter en SIP. Sedan.',
  });
  await publishNew(world, skovde, { title: 'Skövdes rutin', kind: 'routine', text: 'SIP i Skövde.' });
  must(await beginDocument(world.ports, await publisher(world, 'convener', hjo), typed({ title: 'Utkast om sip' })));
});

describe('dokument in chat', () => {
  it('answers with what fits best, what it is, since when, and where to open it', async () => {
    const card = await say(world, 'asker', 'dokument sip');
    const words = textOf(card);
    expect(words.split('\n')[0]).toBe('Styrdokument: sip');
    expect(words).toContain('Riktlinje *SIP*');
    expect(words).toContain('Riktlinje, hela regionen, gäller sedan 20 november');
    expect(words).toContain('Hur en samordnad plan görs.');
    expect(words.indexOf('Riktlinje *SIP*')).toBeLessThan(words.indexOf('Rutin för teamet'));
    expect(words).toContain('Efter en SIP.');
    expect(titlesOf({ ...card, body: (card.body ?? []).flatMap((one) => ('items' in one ? one.items : [])) })).toEqual([
      'Öppna i fliken',
      'Öppna dokumentet',
      'Öppna i fliken',
    ]);
    expect(JSON.stringify(card)).toMatch(
      /\/tab\/#\/hjo-team\/styrdokument\/region:skaraborg\/riktlinje-sip-[0-9a-f]{8}"/,
    );
  });

  it('shows nothing of another municipality, and no draft', async () => {
    const words = textOf(await say(world, 'asker', 'dokument sip'));
    expect(words).not.toContain('Skövdes rutin');
    expect(words).not.toContain('Utkast');
    expect(textOf(await say(world, 'rehab', 'dokument sip'))).toContain('Skövdes rutin');
  });

  it('alone lists what is in force, in the channel its own and the region’s', async () => {
    const words = textOf(await say(world, 'rehab', 'dokument', { kind: 'channel', place: placeOf('hjo-team') }));
    expect(words.split('\n')).toEqual([
      'Styrdokument som gäller',
      expect.stringMatching(/^\[Riktlinje \*SIP\*\]\(.*\), riktlinje, hela regionen$/),
      expect.stringMatching(/^\[Rutin för teamet\]\(.*\), rutin$/),
      'Skriv dokument och ett ord, till exempel dokument sip.',
    ]);
  });

  it('says so where nothing fits, nothing is there, or nobody knows who it is', async () => {
    expect(textOf(await say(world, 'asker', 'dokument kantareller'))).toContain('Inget styrdokument passar');
    expect(textOf(await say(await twoTowns(), 'asker', 'dokument'))).toContain('Inga styrdokument gäller här än');
    expect(textOf(await say(world, 'asker', 'dokument', { kind: 'channel', place: placeOf('other') }))).toContain(
      'inte kopplad till något forum',
    );
  });

  it('is a card that Teams takes, however many and long the documents are', async () => {
    const full = await twoTowns();
    for (let n = 1; n <= 40; n += 1)
      await publishNew(full, hjo, {
        title: `${n} ${'*åäö* '.repeat(23)}`,
        summary: '_åäö_ '.repeat(80),
        link: 'https://example.se/a',
      });
    expect(textOf(await say(full, 'asker', 'dokument åäö'))).toContain('35 till passar');
    expect(textOf(await say(full, 'asker', 'dokument'))).toMatch(/Skriv dokument och ett ord/);
  });
});
