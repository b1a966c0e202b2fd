// What a party is called inside a sentence, where a region has parties of its own.
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { officeWords } from '../../bot/documents/words.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { newForum } from '../../bot/forums/new-forum.ts';
import { type Region, regionInFile } from '../../bot/forums/region.ts';
import { partyInText } from '../../bot/forums/words.ts';

const skaraborg = regionInFile('skaraborg');
const region: Region = {
  ...skaraborg,
  parties: [...skaraborg.parties, { id: 'bra', name: 'Brottsförebyggande rådet', huvudman: 'kommun' }],
};

it('is the word that we have for it, else the region’s own, else what was written', () => {
  expect(['rehab', 'bra', 'gone'].map((party) => partyInText(party, region))).toEqual([
    'rehab',
    'Brottsförebyggande rådet',
    'gone',
  ]);
  expect(officeWords('party:bra', region)).toBe('Brottsförebyggande rådet');
});

it('names the seats of a new forum', () => {
  const [municipality] = region.municipalities;
  if (!municipality) throw new Error('no municipality');
  const today = Temporal.PlainDate.from('2026-11-20');
  const forum = newForum({ id: forumId.parse('new'), region, kind: 'group', municipality, name: 'Ny', today });
  expect(forum.seats.at(-1)).toMatchObject({ party: 'bra', name: 'Brottsförebyggande rådet' });
});
