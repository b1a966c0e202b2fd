import { describe, expect, it } from 'vitest';
import { saveAbsence } from '../../bot/forums/store/away.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { channelId, otherChannelId, people } from '../forums/town.ts';
import { wordsOf } from '../support/seen-card.ts';
import { aGroup, anAsking, aRow, aTeam, day, seated } from './an-asking.ts';

const words = (card: object | undefined) => (card ? wordsOf({ ...card }) : '');

describe('the party is asked', () => {
  it('in the personal chat of whoever holds the seat, once, and on a working morning', async () => {
    const asking = await anAsking([aTeam], [aRow('2026-04-20')]);
    await asking.until('2026-11-21', 12);
    expect(asking.cards('rehab')).toEqual([]);
    await asking.until('2026-11-23');
    const [card, ...more] = asking.cards('rehab');
    expect(words(card)).toContain('Stämmer era uppgifter?');
    expect(words(card)).toContain('Ingen har bekräftat raden på ett halvår.');
    expect(more).toEqual([]);
    await asking.until('2026-11-24');
    await asking.until('2026-12-17');
    expect(asking.cards('rehab')).toHaveLength(1);
    expect(asking.cards(channelId)).toEqual([]);
  });

  it('once by two instances whose rounds meet', async () => {
    const asking = await anAsking([aTeam], [aRow('2026-04-20')]);
    await asking.until('2026-11-23', 6);
    await asking.until('2026-11-23', 7);
    asking.world.now = day('2026-11-23').toZonedDateTime('Europe/Stockholm').add({ hours: 9 }).toInstant();
    await Promise.all([asking.round(), asking.round(), asking.round()]);
    await asking.settle();
    expect(asking.cards('rehab')).toHaveLength(1);
  });

  it('with one card over all its seats and rows', async () => {
    const both = { rehab: ['rehab'], bup: ['rehab'] } as const;
    const forums = [seated(aTeam, both), seated(aGroup, both)];
    const asking = await anAsking(forums, [
      aRow(undefined, { id: 'one' }),
      aRow(undefined, { id: 'two', party: 'bup', title: 'Konsultation' }),
    ]);
    await asking.until('2026-11-23');
    expect(asking.cards('rehab')).toHaveLength(1);
    expect(words(asking.cards('rehab')[0])).toContain('Konsultation, BUP');
  });

  it('while one of two is away the other is asked, and both are when both are away', async () => {
    const two = seated(aTeam, { rehab: ['rehab', 'asker'] });
    const away = { from: day('2026-11-20'), to: day('2026-11-30') };
    const asking = await anAsking([two], [aRow(undefined)]);
    await saveAbsence(asking.ports, people.rehab.userId, away);
    await asking.until('2026-11-23');
    expect([asking.cards('rehab').length, asking.cards('asker').length]).toEqual([0, 1]);

    const another = await anAsking([two], [aRow(undefined)]);
    for (const who of ['rehab', 'asker'] as const) await saveAbsence(another.ports, people[who].userId, away);
    await another.until('2026-11-23');
    expect([another.cards('rehab').length, another.cards('asker').length]).toEqual([1, 1]);
  });

  it('not while it has closed, but when it is back', async () => {
    const closures = [{ from: day('2026-11-16'), to: day('2026-12-04') }];
    const closed = { ...aTeam, seats: aTeam.seats.map((seat) => ({ ...seat, closures })) };
    const asking = await anAsking([closed], [aRow(undefined)]);
    await asking.until('2026-11-23');
    expect(asking.cards('rehab')).toEqual([]);
    await asking.until('2026-12-07');
    expect(asking.cards('rehab')).toHaveLength(1);
  });

  it('by its own unit where it has several', async () => {
    const forum = {
      ...aTeam,
      seats: seated(aTeam, { vardcentral: ['rehab'] }).seats.flatMap((seat) =>
        seat.party === 'vardcentral'
          ? [
              { ...seat, name: 'vårdcentralen Lövet' },
              { ...seat, name: 'vårdcentralen Kvarnbäcken', holders: [] },
            ]
          : [seat],
      ),
    };
    const asking = await anAsking(
      [forum],
      [
        aRow(undefined, { id: 'one', party: 'vardcentral', unit: 'Lövet' }),
        aRow(undefined, { id: 'two', party: 'vardcentral', unit: 'Vårdcentralen Kvarnbäcken', title: 'Sjuksköterska' }),
      ],
    );
    await asking.until('2026-11-23');
    expect(words(asking.cards('rehab')[0])).not.toContain('Sjuksköterska');
    expect(words(asking.cards(channelId)[0])).toContain('Sjuksköterska');
  });

  it('with at most eight rows on a card that Teams takes, and the others in the tab', async () => {
    const long = 'Vi tar emot barn som behöver det. '.repeat(50);
    const rows = Array.from({ length: 20 }, (_, n) =>
      aRow(undefined, {
        id: `row-${n}`,
        title: `Funktion ${n}`,
        description: long,
        excludes: long,
        alert: long.slice(0, 500),
      }),
    );
    const asking = await anAsking([aTeam], rows);
    await asking.until('2026-11-23');
    const [card] = asking.cards('rehab');
    expect(card && bytesOf(card)).toBeLessThan(mostBytes);
    expect(words(card)).toMatch(/rader till väntar i fliken/);
  });
});

describe('where nobody can be asked in person', () => {
  const refused = { kind: 'refused', status: 403, code: 'BotNotInConversationRoster' } as const;

  it('the channel is, once', async () => {
    const asking = await anAsking([aTeam, aGroup], [aRow(undefined)]);
    asking.world.teams.nextEndIn(refused);
    await asking.until('2026-11-23');
    await asking.until('2026-11-24');
    expect(asking.cards('rehab')).toEqual([]);
    expect(asking.cards(channelId)).toHaveLength(1);
    expect(words(asking.cards(channelId)[0])).toContain('Till rehab: stämmer det som står om er');
    expect(asking.cards(otherChannelId)).toEqual([]);
  });

  it('the channel is left alone as long as one of them can', async () => {
    const asking = await anAsking([seated(aTeam, { rehab: ['rehab', 'asker'] })], [aRow(undefined)]);
    asking.world.teams.nextEndIn(refused);
    await asking.until('2026-11-23');
    expect(asking.cards('rehab').length + asking.cards('asker').length).toBe(1);
    expect(asking.cards(channelId)).toEqual([]);
  });

  it('the conveners are, when not even the channel takes it', async () => {
    const asking = await anAsking([aTeam], [aRow(undefined)]);
    asking.world.teams.nextEndIn(refused, refused);
    await asking.until('2026-11-23');
    for (const who of ['convener', 'deputy'] as const)
      expect(words(asking.cards(who)[0])).toContain('Ingen annan kan svara för rehab just nu');
  });

  it('for a party without anybody on its seat, the channel and the conveners are', async () => {
    const asking = await anAsking(
      [aTeam],
      [aRow(undefined, { party: 'polis' }), aRow(undefined, { id: 'f', party: 'fritid' })],
    );
    await asking.until('2026-11-23');
    expect(asking.cards(channelId)).toHaveLength(1);
    expect(words(asking.cards(channelId)[0])).toContain('Till polisen och fritiden');
    expect(asking.cards('convener')).toHaveLength(1);
    expect(asking.cards('deputy')).toHaveLength(1);
  });

  it('nothing is sent a second time that may have come the first', async () => {
    const asking = await anAsking([aTeam], [aRow(undefined)]);
    asking.world.teams.nextEndIn({ kind: 'uncertain' });
    await asking.until('2026-11-23');
    await asking.until('2026-11-24');
    expect(asking.cards('rehab')).toHaveLength(1);
    expect(asking.cards(channelId)).toEqual([]);
  });

  it('nothing at all in a municipality without an active channel', async () => {
    const asking = await anAsking([{ ...aTeam, state: 'paused' }], [aRow(undefined)]);
    await asking.until('2026-11-23');
    expect(asking.world.teams.posted).toEqual([]);
    await asking.change(aTeam);
    await asking.until('2026-11-24');
    expect(asking.cards('rehab')).toHaveLength(1);
  });
});

describe('what is overdue still ten working days later', () => {
  it('is told to the convener and the deputy of the forum where the party sits, once', async () => {
    const asking = await anAsking(
      [aTeam, aGroup],
      [
        aRow('2026-04-20', { id: 'one' }),
        aRow(undefined, { id: 'two', title: 'Dietist' }),
        aRow('2026-11-01', { id: 'three', title: 'Färsk' }),
      ],
    );
    await asking.until('2026-11-23');
    await asking.until('2026-12-04');
    expect(asking.cards('convener')).toEqual([]);
    await asking.until('2026-12-07');
    await asking.until('2026-12-08');
    for (const who of ['convener', 'deputy'] as const) {
      expect(asking.cards(who)).toHaveLength(1);
      expect(words(asking.cards(who)[0])).toContain(
        'Två rader har ingen bekräftat på ett halvår: Samverkanskontakt, rehab och Dietist, rehab.',
      );
    }
    expect(asking.cards('support')).toEqual([]);
  });

  it('is not, when somebody has confirmed it meanwhile', async () => {
    const asking = await anAsking([aTeam], [aRow('2026-04-20', { id: 'one' })]);
    await asking.until('2026-11-23');
    await asking.rewrite(aRow('2026-11-30', { id: 'one' }));
    await asking.until('2026-12-07');
    expect(asking.cards('convener')).toEqual([]);
  });

  it('waits for Teams until the morning, and for nobody who has left', async () => {
    const asking = await anAsking([aTeam], [aRow(undefined)]);
    await asking.until('2026-11-23');
    const { deputy: _gone, ...alone } = aTeam;
    await asking.change(alone);
    await asking.until('2026-12-12', 12);
    expect(asking.cards('convener')).toEqual([]);
    await asking.until('2026-12-14');
    expect([asking.cards('convener').length, asking.cards('deputy').length]).toEqual([1, 0]);
  });
});

it('a forum that takes over from another does not ask again', async () => {
  const asking = await anAsking([seated(aTeam, {}), seated(aGroup, { rehab: ['rehab'] })], [aRow(undefined)]);
  await asking.until('2026-11-23');
  await asking.change({ ...seated(aGroup, { rehab: ['rehab'] }), state: 'paused' });
  await asking.change(aTeam);
  await asking.until('2026-12-14');
  expect(asking.cards('rehab')).toHaveLength(1);
});
