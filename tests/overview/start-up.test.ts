import { expect, test } from 'vitest';
import { startUpOf, startUpWords, stepKeys, type TeamFacts } from '../../bot/overview/start-up.ts';
import { team } from '../cases/a-case.ts';
import { today } from './known.ts';

const nothing: TeamFacts = {
  parties: { n: 0, of: 5 },
  meetingsAhead: 0,
  hasAssignment: false,
  hasCalled: false,
  hasQuestions: false,
  today,
};
const all: TeamFacts = {
  parties: { n: 5, of: 5 },
  meetingsAhead: 12,
  hasAssignment: true,
  hasCalled: true,
  hasQuestions: true,
  today,
};
const bound = { ...team, place: { tenantId: 't', teamId: '19:a', channelId: '19:b', serviceUrl: 'http://127.0.0.1' } };

const done = (...of: Parameters<typeof startUpOf>) =>
  startUpOf(...of).flatMap(({ key, isDone }) => (isDone ? [key] : []));

test('without a team the first step is to make one, and nothing is done', () => {
  const steps = startUpOf(undefined, nothing);
  expect(steps.map(({ key }) => key)).toEqual(stepKeys);
  expect(steps[0]?.title).toBe('Teamet finns i appen');
  expect(startUpWords(steps)).toBe('0 av 15 steg är klara');
});

test('a team that has all has gone all the way', () => {
  const steps = startUpOf(bound, all);
  expect(steps.filter(({ isDone }) => !isDone)).toEqual([]);
  expect(startUpWords(steps)).toBe('Alla steg är klara');
});

test('each step is told by the facts, with how it stands', () => {
  const [first, ...others] = team.seats;
  const half = {
    ...team,
    opening: { informationOwner: 'Hjo kommun', hostKeepsDays: 0 },
    seats: [{ ...first, holders: [] }, ...others],
  } as typeof team;
  const { convener: _gone, ...without } = half;
  expect(done(without, nothing)).toEqual(['forum', 'informationOwner', 'hostKeepsDays']);
  const words = Object.fromEntries(startUpOf(without, nothing).map(({ key, words }) => [key, words]));
  expect(words).toMatchObject({
    seats: '4 av 5 platser är bekräftade',
    informationOwner: 'Hjo kommun',
    assessedOn: 'Inte än',
    hostKeepsDays: 'Ingen gräns är satt',
    contacts: '0 av 5 verksamheter finns i kontaktlistan',
    channel: 'Inte än',
  });
});

test('a seat that is only claimed is not held, and one meeting is no series', () => {
  const claimed = {
    ...bound,
    seats: bound.seats.map((seat) => ({
      ...seat,
      holders: seat.holders.map((one) => ({ ...one, state: 'claimed' as const })),
    })),
  };
  expect(done(claimed, { ...all, meetingsAhead: 1 })).not.toContain('seats');
  expect(done(claimed, { ...all, meetingsAhead: 1 })).not.toContain('meetings');
});

test('a paused team has no channel', () => {
  expect(done({ ...bound, state: 'paused' }, all)).not.toContain('channel');
});
