import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { forumId } from '../../bot/forums/forum.ts';
import { audience } from '../../bot/updates/audience.ts';
import { flawSentence, listSentences } from '../../bot/updates/composing/refusals.ts';
import { flawsOfList } from '../../bot/updates/composing/saved-list.ts';
import { flawsOfChange, flawsOfContent, flawsToKeep, tidied } from '../../bot/updates/composing/typed-update.ts';
import { longest, mostChosen } from '../../bot/updates/kinds.ts';
import type { Asks, UpdateContent } from '../../bot/updates/update.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const today = day('2026-11-23');
const content = (more: Partial<UpdateContent> = {}): UpdateContent => ({
  title: 'Ny rutin',
  text: 'Läs den.',
  asks: { kind: 'know' },
  ...more,
});
const choose = (...choices: string[]): Asks => ({ kind: 'choose', choices });
const found = (more: Partial<UpdateContent>, from = today) =>
  flawsOfContent(content(more), from).map(({ field, kind }) => `${field} ${kind}`);

describe('what must be mended before an update goes out', () => {
  it('is nothing of one that has what it needs', () => expect(found({})).toEqual([]));

  it.each<[string, Partial<UpdateContent>, string]>([
    ['no title', { title: '' }, 'title missing'],
    ['a title that is too long', { title: 'x'.repeat(longest.title + 1) }, 'title too-long'],
    ['nothing to read', { text: '' }, 'text missing'],
    ['a text that is too long', { text: 'x'.repeat(longest.text + 1) }, 'text too-long'],
    ['half a character', { text: '\ud83d' }, 'text broken'],
    ['a link that is not safe', { link: 'http://example.se' }, 'link not-https'],
    ['a link that runs', { link: 'javascript:alert(1)' }, 'link not-https'],
    ['no day to act by', { asks: { kind: 'act' } }, 'asks.by missing'],
    ['a day that has passed', { asks: { kind: 'read', by: day('2026-11-22') } }, 'asks.by past'],
    ['a day to act by that is today', { asks: { kind: 'act', by: today } }, 'asks.by not-ahead'],
    ['a single choice', { asks: choose('Ja') }, 'asks.choices too-few'],
    ['seven choices', { asks: choose('1', '2', '3', '4', '5', '6', '7') }, 'asks.choices too-many'],
    ['two choices alike', { asks: choose('Ja', 'ja') }, 'asks.choices.1 alike'],
    ['an empty choice', { asks: choose('Ja', 'Nej', '') }, 'asks.choices.2 missing'],
    ['a choice that is too long', { asks: choose('Ja', 'x'.repeat(61)) }, 'asks.choices.1 too-long'],
  ])('%s', (_what, more, flaw) => expect(found(more)).toEqual([flaw]));

  it('is no text where there is a link to read', () =>
    expect(found({ text: '', link: 'https://www.example.se/rutin' })).toEqual([]));

  it('is not a word that is asked for the same day', () =>
    expect(found({ asks: { kind: 'read', by: today } })).toEqual([]));

  it('is counted from the day when it goes', () =>
    expect(found({ asks: { kind: 'act', by: day('2026-11-25') } }, day('2026-11-25'))).toEqual(['asks.by not-ahead']));

  it('is not the day that is out already, though it has passed', () => {
    const by = day('2026-11-20');
    expect(flawsOfContent(content({ asks: { kind: 'act', by } }), today, by)).toEqual([]);
  });

  it('is told in a sentence that says what to do', () => {
    const all = flawsOfContent(content({ title: '', text: '', asks: choose('Ja', 'ja', '') }), today);
    for (const flaw of all) expect(flawSentence(flaw, 28_672)).toMatch(/^[A-ZÅÄÖ].*[.]$/);
    expect(flawSentence({ field: 'card', kind: 'too-large', bytes: 30_720 }, 28_672)).toContain('30,0 kB');
  });
});

describe('a draft', () => {
  it('may be as unfinished as it likes', () =>
    expect(flawsToKeep(content({ title: '', text: '', asks: choose() }))).toEqual([]));

  it('has its title and its choices on one line each, and no empty link', () => {
    const typed = content({ title: ' Ny \n rutin ', text: 'Läs\r\nden. ', link: ' ', asks: choose(' Ja  tack ') });
    expect(tidied(typed)).toEqual({ title: 'Ny rutin', text: 'Läs\nden.', asks: choose('Ja tack') });
  });
});

describe('what is out', () => {
  it('keeps what it asks, and how many choices there are', () => {
    expect(flawsOfChange(content(), content({ asks: { kind: 'read' } }))).toEqual([
      { field: 'asks', kind: 'other-kind' },
    ]);
    const [before, after] = [
      content({ asks: choose('Ja', 'Nej') }),
      content({ asks: choose('Ja', 'Nej', 'Vet inte') }),
    ];
    expect(flawsOfChange(before, after)).toEqual([{ field: 'asks.choices', kind: 'other-kind' }]);
    expect(flawsOfChange(before, content({ asks: choose('Ja, gärna', 'Nej') }))).toEqual([]);
  });

  it('keeps the choices in their places, so that no answer becomes another', () =>
    expect(
      flawsOfChange(content({ asks: choose('Ja', 'Nej') }), content({ asks: choose('nej', 'Ja, gärna') })),
    ).toEqual([{ field: 'asks.choices', kind: 'other-kind' }]));
});

it('no more forums are chosen one by one than a row holds', () => {
  const chosen = (count: number) =>
    audience.parse({ forums: Array.from({ length: count }, (_, n) => forumId.parse(`g${n}-group`)) });
  const flaws = (count: number) => flawsOfList({ name: 'Många', audience: chosen(count) }, []);
  expect([flaws(mostChosen), flaws(mostChosen + 1)]).toEqual([[], ['audience-too-many']]);
  const sentence = flawSentence({ field: 'audience', kind: 'too-many-chosen' }, 0);
  expect(sentence).toMatch(/^Välj högst 1\s000 forum ett och ett[.]/);
  expect(listSentences['audience-too-many']).toBe(sentence);
});
