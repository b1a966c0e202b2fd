import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { caseVerbs } from '../../bot/cases/bot.ts';
import { channelCard } from '../../bot/cases/cards/channel-card.ts';
import { confirmationCard } from '../../bot/cases/cards/confirmation-card.ts';
import { readingCard } from '../../bot/cases/cards/reading-card.ts';
import { states } from '../../bot/cases/case-request.ts';
import { modes } from '../../bot/cases/question.ts';
import { QuestionText } from '../../bot/cases/question-text.ts';
import type { Card } from '../../bot/platform/cards/card.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { checkCard } from '../local-teams/cards.ts';
import { drawMarkdown } from '../local-teams/ui/markdown.ts';
import { aCase, team, today } from './a-case.ts';
import { everyCard, largeCase, largeSeen, largeTeam, longestText } from './every-card.ts';
import { everyWordCard } from './every-word.ts';

const part = z.looseObject({
  type: z.string(),
  label: z.string().optional(),
  actions: z.array(z.unknown()).optional(),
  verb: z.string().optional(),
});
type Part = z.infer<typeof part>;

/** All elements and actions of a card; what a button carries is none of it. */
const partsOf = (value: unknown): readonly Part[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== 'object' || value === null) return [];
  const own = part.safeParse(value);
  const inner = Object.entries(value).flatMap(([key, child]) => (key === 'data' ? [] : partsOf(child)));
  return own.success ? [own.data, ...inner] : inner;
};

/** Microsoft's parser tests `lang` by an expression that remembers where it was, so every other card fails it. */
const notesOn = (card: Card): readonly string[] => {
  const check = checkCard(card);
  return check.ok ? check.notes.filter((note) => !note.endsWith('for property "lang".')) : [check.why];
};

const verbs = caseVerbs({ contactLines: async () => [] });

describe.each([...everyCard, ...everyWordCard])('the card ”%s”, as full as can be', (_, card) => {
  it('is small enough to travel', () => expect(bytesOf(card)).toBeLessThanOrEqual(mostBytes));

  it('is of version 1.5, in Swedish, and nothing in it surprises the parser', () => {
    expect(card).toMatchObject({ version: '1.5', lang: 'sv' });
    expect(notesOn(card)).toEqual([]);
  });

  it('has a label on every input', () => {
    for (const { type, label } of partsOf(card))
      if (type.startsWith('Input.')) expect(label, type).toMatch(/^[A-ZÅÄÖ].{2,}/);
  });

  it('has at most five buttons in a row, and none that nothing answers', () => {
    for (const { actions = [] } of partsOf(card)) expect(actions.length).toBeLessThanOrEqual(5);
    for (const { verb } of partsOf(card)) if (verb !== undefined) expect(Object.keys(verbs)).toContain(verb);
  });
});

const inChannel = modes.flatMap((mode) =>
  states.flatMap((state) => {
    const seen = largeSeen(largeCase(mode, state));
    return [
      [`${mode}, ${state}`, channelCard(seen)],
      [`${mode}, ${state}, confirmation`, confirmationCard(seen)],
    ] as const;
  }),
);

describe.each(inChannel)('what everybody in the channel sees (%s)', (_, card) => {
  const json = JSON.stringify(card);

  it('names no person, by id or by name', () => {
    expect(json).not.toMatch(/[0-9a-f-]{36}_[0-9a-f-]{36}/);
    expect(json).not.toMatch(/29:/);
    for (const { holders } of largeTeam.seats) for (const { name } of holders) expect(json).not.toContain(name);
    expect(json).not.toContain('<at>');
  });

  it('has no place to write in', () =>
    expect(partsOf(card).filter(({ type }) => type.startsWith('Input.'))).toEqual([]));

  it('says what to do in danger, and that it is no place to write', () => {
    const isEmptied = card.body?.length === 1;
    for (const words of ['Akut fara: 112.', 'orosanmälan', 'Skyddade personuppgifter', 'Skriv inte i tråden.'])
      expect(isEmptied || json.includes(words), words).toBe(true);
  });
});

/** What a reader sees of a Markdown text: no tags, only the paragraphs. */
const drawn = (card: Card): string =>
  partsOf(card)
    .flatMap(({ type, text }) => (type === 'TextBlock' && typeof text === 'string' ? [drawMarkdown(text)] : []))
    .join('\n')
    .replaceAll(/<\/?p>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

describe('a question', () => {
  const seen = { forum: team, request: aCase(), consent: undefined, today };
  const shown = (words: string) => drawn(readingCard(seen, new QuestionText(words), 'seat'));

  it.each([
    'Sömn **och** _mat_, 50 % av tiden',
    '[klicka](https://example.se) <b>fet</b>',
    '<at>Anna</at> & co &amp; {{DATE(2026-11-20, SHORT)}}',
    '1. först',
    '1) först',
    '- en sak',
    '+ en sak',
    '* en sak',
    '# rubrik',
    '> citat',
    '`kod` ~~struket~~ | tabell | \\ snedstreck',
    '![bild](x) !',
    longestText,
  ])('reads as it was typed: %s', (words) => expect(shown(words)).toContain(words));

  it('keeps its lines, on paper of any kind', () => {
    for (const end of ['\n', '\r\n', '\r'])
      expect(shown(['Vi undrar.', '- Har provat', 'Önskar råd.'].join(end))).toMatch(
        /Vi undrar\.\s+- Har provat\s+Önskar råd\./,
      );
    expect(JSON.stringify(readingCard(seen, new QuestionText('ett\r\ntvå'), 'seat'))).toContain('ett\\n\\ntvå');
  });
});
