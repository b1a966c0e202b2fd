import { describe, expect, it } from 'vitest';
import { waitingIn } from '../../bot/contacts/actions/waiting-rows.ts';
import { areasSeen } from '../../bot/forums/access.ts';
import { lookForForums } from '../../bot/forums/actions.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { named, people, type Who } from '../forums/town.ts';
import { anAsking, aRow, aTeam, seated } from './an-asking.ts';

const waitFor = async ({ ports }: Awaited<ReturnType<typeof anAsking>>, who: Who) => {
  const { userId, name } = people[who];
  const looked = await lookForForums(ports, { userId, name }, { quietly: true });
  const facts = { ...named(who), isCoordinator: false, isSupport: false, regionId: 'skaraborg', ...looked };
  const all = await waitingIn(ports, areasSeen(facts, regionInFile('skaraborg')));
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    rows: all.flatMap(({ rows }) => rows.map(({ id }) => id)),
    own: sum(all.map(({ own }) => own)),
    others: sum(all.map(({ others }) => others)),
  };
};

describe('what waits to be confirmed', () => {
  it('are one’s own rows that nobody has confirmed for half a year', async () => {
    const asking = await anAsking(
      [aTeam],
      [
        aRow('2026-04-20', { id: 'old' }),
        aRow('2026-11-10', { id: 'fresh' }),
        aRow(undefined, { id: 'never' }),
        aRow('2026-01-10', { id: 'theirs', party: 'bup' }),
      ],
    );
    expect(await waitFor(asking, 'rehab')).toEqual({ rows: ['never', 'old'], own: 3, others: 0 });
    expect(await waitFor(asking, 'asker')).toEqual({ rows: [], own: 0, others: 0 });
    expect(await waitFor(asking, 'convener')).toEqual({ rows: [], own: 0, others: 3 });
  });

  it('are those that the party has been asked about this term too, until somebody has answered', async () => {
    const row = aRow('2026-06-20');
    const asking = await anAsking([aTeam], [row]);
    expect((await waitFor(asking, 'rehab')).rows).toEqual([]);
    await asking.until('2026-11-23');
    expect(asking.cards('rehab')).toHaveLength(1);
    expect(await waitFor(asking, 'rehab')).toMatchObject({ rows: [row.id] });
    await asking.rewrite({ ...row, assured_date: '2026-11-23' });
    expect((await waitFor(asking, 'rehab')).rows).toEqual([]);
  });

  it('are those of one’s own unit, where the party has several', async () => {
    const forum = seated(aTeam, { rehab: ['rehab'] });
    const [first, ...rest] = forum.seats.filter(({ party }) => party === 'rehab');
    if (!first) throw new Error('no seat');
    const others = forum.seats.filter(({ party }) => party !== 'rehab');
    const seats = [
      ...others,
      ...rest,
      { ...first, name: 'rehab Lövet' },
      { ...first, id: seatId.parse('rehab.roten'), name: 'rehab Roten', holders: [] },
    ];
    const rows = ['Lövet', 'Roten'].map((unit) => aRow(undefined, { id: unit === 'Lövet' ? 'lovet' : 'roten', unit }));
    const asking = await anAsking([{ ...forum, seats }], rows);
    expect((await waitFor(asking, 'rehab')).rows).toEqual(['lovet']);
  });
});
