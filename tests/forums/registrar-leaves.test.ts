import { expect, it } from 'vitest';
import { takesUpConsent } from '../../bot/forums/forum.ts';
import { missingIn } from '../../bot/forums/opening.ts';
import { unseat } from '../../bot/forums/seating.ts';
import { personOf, team } from '../cases/a-case.ts';

it('shuts the gate of a team when its registrar leaves, until another one opens it', () => {
  expect(takesUpConsent(team)).toBe(true);
  const left = unseat(team, ({ person }) => person === team.opening.registrar?.person);
  expect(missingIn(left.opening)).toEqual(['registrar', 'opened']);
  expect(takesUpConsent(left)).toBe(false);
});

it('leaves the gate as it stands when somebody else leaves', () =>
  expect(unseat(team, ({ person }) => person === personOf(2)).opening).toEqual(team.opening));
