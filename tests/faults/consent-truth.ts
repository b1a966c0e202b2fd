/** What must hold of a consent after every act, and of those who are told of it. */
import { expect } from 'vitest';
import { z } from 'zod';
import { type ConsentEvent, consentRecord } from '../../bot/cases/consent.ts';
import { lockedSentences } from '../../bot/cases/text.ts';
import type { World } from '../../bot/world.ts';
import { personId } from '../sample/people.ts';
import { buttonsOf, wordsOf } from '../support/seen-card.ts';
import { type Act, asker, people } from './case-story.ts';
import { type Run, team } from './ground.ts';
import { cardsInChannel, theCase } from './truth.ts';

const textRow = z.object({ text: z.string() });

/** Every event is in the record once, in order; what is withdrawn is locked, and no word of it is left. */
export const expectConsent = async (run: Run, world: World, events: readonly ConsentEvent['kind'][]): Promise<void> => {
  const request = await theCase(world);
  if (!request) return;
  const { tables } = world.ports;
  const row = await tables.get('forums', team, `case|${request.id}|consent`);
  const kept = row ? consentRecord.parse(row.body).events.map(({ kind }) => kind) : [];
  expect(kept, 'events of the consent').toEqual(events);
  if (events.at(-1) !== 'withdrawn') return;
  expect(request, 'locked').toMatchObject({ state: 'closed', outcome: 'consent-withdrawn' });
  const text = await tables.get('forums', team, `case|${request.id}|question`);
  expect(textRow.parse(text?.body).text, 'the text').toBe('');
  for (const card of Object.values(cardsInChannel(run)).flat()) {
    expect(wordsOf({ card })).toContain(lockedSentences['consent-withdrawn']);
    expect(buttonsOf({ card })).toEqual([]);
  }
};

const told = (run: Run, who: string): readonly string[] =>
  run.teams
    .personalMessages(personId(who))
    .filter((message) => message.from.kind === 'bot' && run.isOurs(message))
    .map(({ card }) => wordsOf({ card }));

/** Nobody is told the same twice, or anything else. Returns how many of the last act's were not told at all. */
export const expectTold = (run: Run, acts: readonly Act[], mayBeLost: boolean): number => {
  const all = acts.flatMap(({ tells = [] }) => tells);
  for (const { who, words } of all)
    expect(told(run, who).filter((card) => words.test(card)).length, `${who} is told ${words}`).toBeLessThanOrEqual(1);
  for (const who of people.filter((one) => one !== asker)) {
    const known = all.filter((one) => one.who === who);
    expect(told(run, who).filter((card) => known.every(({ words }) => !words.test(card)))).toEqual([]);
  }
  const silent = (acts.at(-1)?.tells ?? []).filter(({ who, words }) => !told(run, who).some((one) => words.test(one)));
  if (!mayBeLost) expect(silent, 'told').toEqual([]);
  return silent.length;
};
