import { describe, expect, it } from 'vitest';
import type { ListedDocument, VersionFacts } from '../../bot/documents/contract.ts';
import { differenceOf } from '../../tab/pages/documents/difference.ts';
import { type Fields, inputFrom, meet, noFields } from '../../tab/pages/documents/fields.ts';
import { type Node, shiftHeadings } from '../../tab/pages/documents/headings.ts';
import { plainOf } from '../../tab/pages/documents/plain.ts';
import { narrowed, sectionsOf } from '../../tab/pages/documents/sections.ts';
import { queryOf, wantedIn } from '../../tab/pages/documents/sought.ts';
import { comparePath, documentPath, editPath, examplePath, spotAt } from '../../tab/pages/documents/spot.ts';
import { addressIn } from '../../tab/shell/address.ts';

const area = 'municipality:skaraborg:mariestad';

const version = (more: Partial<VersionFacts> = {}): VersionFacts => ({
  n: 1,
  state: 'in-force',
  kind: 'routine',
  title: 'Rutin',
  owner: { function: 'Sammankallande', office: 'convener', officeName: 'Sammankallande' },
  hasText: true,
  characters: 10,
  asksToBeRead: false,
  ...more,
});

const listed = (title: string, shown: Partial<VersionFacts> = {}, more: Partial<ListedDocument> = {}) => ({
  area,
  areaName: 'Mariestad',
  isRegion: false,
  id: title.toLowerCase(),
  etag: '"1"',
  shown: version({ title, ...shown }),
  isReviewDue: false,
  isExample: false,
  hasDraft: false,
  mayPublish: false,
  ...more,
});

describe('where one is among the documents', () => {
  const at = { area, id: 'rutin-1' };
  const spot = (path: string) => spotAt(addressIn(path)?.rest ?? []);

  it('follows each path back to what it leads to', () => {
    expect(spot(documentPath('team', at))).toEqual({ kind: 'document', ...at });
    expect(spot(documentPath('team', at, 3))).toEqual({ kind: 'document', ...at, n: 3 });
    expect(spot(editPath('team', at))).toEqual({ kind: 'edit', ...at });
    expect(spot(comparePath('team', at, 1, 2))).toEqual({ kind: 'compare', ...at, from: 1, to: 2 });
    expect(spot(examplePath('team', at))).toEqual({ kind: 'example', ...at });
    expect(spot('/team/styrdokument/ny')).toEqual({ kind: 'new' });
    expect(spot('/team/styrdokument/exempel')).toEqual({ kind: 'examples' });
    expect(spot('/team/styrdokument')).toEqual({ kind: 'list' });
  });

  it('takes the path of the bot, whose colons are not encoded, and no number that is none', () => {
    expect(spot(`/team/styrdokument/${area}/rutin-1`)).toEqual({ kind: 'document', ...at });
    expect(spot(`/team/styrdokument/${area}/rutin-1/version/-1`)).toEqual({ kind: 'document', ...at });
    expect(spot(`/team/styrdokument/${area}/rutin-1/jamfor/0/x`)).toEqual({ kind: 'compare', ...at });
  });

  it('keeps what is looked for in the address', () => {
    const wanted = { words: 'lov & semester', kind: 'routine', from: area };
    expect(wantedIn(queryOf(wanted))).toEqual(wanted);
    expect(wantedIn('typ=nonsens').kind).toBe('');
    expect(queryOf({ words: ' ', kind: '', from: '' })).toBe('');
  });
});

describe('the shelf', () => {
  it('has what is in force by kind, by Swedish letters, and what one is asked to read before it', () => {
    const all = [listed('Ö'), listed('A'), listed('Å'), listed('P', { kind: 'agreement' })];
    const asked = {
      area,
      areaName: '',
      isRegion: false,
      id: 'å',
      n: 1,
      title: 'Å',
      kind: 'routine' as const,
      seats: [],
    };
    const { byKind, toRead } = sectionsOf(all, [asked]);
    expect(byKind.map(({ kind, documents }) => [kind, documents.map(({ shown }) => shown.title)])).toEqual([
      ['agreement', ['P']],
      ['routine', ['A', 'Å', 'Ö']],
    ]);
    expect(toRead.map(({ shown }) => shown.title)).toEqual(['Å']);
  });

  it('sets drafts, what is to come and what is no more apart', () => {
    const coming = { n: 2, title: 'Ny', validFrom: '2027-01-01' };
    const sections = sectionsOf(
      [
        listed('I kraft', {}, { coming, hasDraft: true }),
        listed('Utkast', { state: 'draft' }, { hasDraft: true }),
        listed('Kommer', { state: 'coming', validFrom: '2026-12-01' }),
        listed('Slut', { state: 'ended' }),
        listed('Bort', { state: 'withdrawn' }),
      ],
      [],
    );
    const titles = (of: readonly ListedDocument[]) => of.map(({ shown }) => shown.title);
    expect(titles(sections.coming)).toEqual(['Kommer', 'I kraft']);
    expect(titles(sections.drafts)).toEqual(['I kraft', 'Utkast']);
    expect(titles(sections.past)).toEqual(['Bort', 'Slut']);
    expect(sections.byKind.flatMap(({ documents }) => titles(documents))).toEqual(['I kraft']);
  });

  it('is narrowed by kind and by whose it is', () => {
    const all = [listed('A'), listed('B', { kind: 'form' }), listed('C', {}, { area: 'region:skaraborg' })];
    expect(narrowed(all, { kind: 'routine', from: area }).map(({ shown }) => shown.title)).toEqual(['A']);
  });
});

describe('the headings of a text', () => {
  const heading = (tagName: string, children: Node[] = []): Node => ({ type: 'element', tagName, children });
  it('stand beneath the heading of the page, whatever the writer began with', () => {
    const inside = heading('h6');
    const all = [heading('h1'), heading('h3'), heading('blockquote', [inside])];
    shiftHeadings({ type: 'root', children: all });
    expect([...all, inside].map(({ tagName }) => tagName)).toEqual(['h2', 'h4', 'blockquote', 'h6']);
    const sub = heading('h3');
    shiftHeadings({ type: 'root', children: [sub] });
    expect(sub.tagName).toBe('h2');
  });
});

describe('the comparison', () => {
  it('shows words that were taken away and added, and leaves the rest as it is', () => {
    const blocks = differenceOf('Lika.\nSvar inom fem dagar.\n', 'Lika.\nSvar inom tre dagar.\nNytt.');
    expect(blocks?.[0]).toEqual({ kind: 'same', text: 'Lika.\n', lines: 1 });
    const parts = blocks?.[1]?.kind === 'changed' ? blocks[1].parts : [];
    const of = (kind: string) => parts.filter((part) => part.kind === kind).map(({ text }) => text.trim());
    expect(of('removed')).toEqual(['fem']);
    expect(of('added')).toEqual(['tre', 'Nytt.']);
  });

  it('does not weave two texts that have nothing in common', () => {
    const [block] = differenceOf('Röda hus står stilla', 'Gula båtar seglar fort') ?? [];
    expect(block?.kind === 'changed' && block.parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('finds nothing between texts that differ only in their last line end', () => {
    expect(differenceOf('Lika.', 'Lika.\n')?.every(({ kind }) => kind === 'same')).toBe(true);
    expect(differenceOf('', '')).toEqual([]);
  });

  it('compares what is said, and where links lead, but not how it looks', () => {
    expect(plainOf('## Rubrik\r\n* **Fet** punkt\n[ord](https://example.se)')).toBe(
      'Rubrik\n- Fet punkt\nord (https://example.se)',
    );
  });
});

describe('a draft that two write on', () => {
  const base: Fields = { ...noFields('convener'), title: 'Rutin', text: 'Före' };

  it('takes both changes where they are in different fields', () => {
    const met = meet({ ...base, title: 'Min' }, JSON.stringify(base), { ...base, text: 'Deras' });
    expect(met).toMatchObject({ fields: { title: 'Min', text: 'Deras' }, contested: [] });
  });

  it('lets one choose where both have changed the same field', () => {
    const met = meet({ ...base, text: 'Min' }, JSON.stringify(base), { ...base, text: 'Deras' });
    expect(met).toMatchObject({ fields: { text: 'Min' }, theirs: { text: 'Deras' }, contested: ['text'] });
  });

  it('sends no day where none is chosen', () => {
    const input = inputFrom({ ...base, reviewOn: '2027-01-01', asksToBeRead: 'yes' }, ['Ask']);
    expect(input).not.toHaveProperty('validFrom');
    expect(input).toMatchObject({ reviewOn: '2027-01-01', asksToBeRead: true, notNames: ['Ask'] });
  });
});
