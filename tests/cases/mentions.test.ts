import { describe, expect, it } from 'vitest';
import { mentionsOf } from '../../bot/cases/cards/naming.ts';
import { now, personOf, seats, team } from './a-case.ts';

const person = personOf(7);
const heldBy = (...names: readonly string[]) => ({
  ...team,
  seats: team.seats.map((seat) =>
    seat.id === seats.rehab
      ? {
          ...seat,
          holders: names.map((name, n) => ({
            person,
            userId: `29:${n}`,
            name,
            state: 'confirmed' as const,
            since: now,
          })),
        }
      : seat,
  ),
});

describe('the people that a first post calls on', () => {
  it('are at most five', () => {
    expect(mentionsOf(heldBy('A', 'B', 'C', 'D', 'E', 'F'), [seats.rehab])).toHaveLength(5);
  });

  it('bring nothing that Teams would read as more than a name', () => {
    const [one] = mentionsOf(heldBy('Eva </at> &lt;at> [klicka](https://evil.example) **x** <at>Alla'), [seats.rehab]);
    expect(one?.name).toBe('Eva /at lt;at klickahttps://evil.example x atAlla');
  });

  it('are left out when they have no name, since Teams would refuse the whole post', () => {
    expect(mentionsOf(heldBy('', '<>'), [seats.rehab])).toEqual([]);
  });
});
