import { expect, test } from 'vitest';
import { regionInFile } from '../../bot/forums/region.ts';

const { municipalities } = regionInFile('skaraborg');
const tileOf = (wanted: string) => municipalities.find(({ id }) => id === wanted)?.tile ?? [0, 0];

test('every municipality of Skaraborg has a tile, and no two the same', () => {
  const tiles = municipalities.map(({ tile }) => tile);
  expect(tiles).not.toContain(undefined);
  expect(new Set(tiles.map((tile) => tile?.join())).size).toBe(15);
});

test('the tiles lie about as the municipalities do', () => {
  const [gullspang, hjo, lidkoping, falkoping] = ['gullspang', 'hjo', 'lidkoping', 'falkoping'].map(tileOf);
  expect(gullspang?.[0]).toBeLessThan(
    Math.min(...municipalities.filter(({ id }) => id !== 'gullspang').map(({ id }) => tileOf(id)[0])),
  );
  expect(hjo?.[1]).toBeGreaterThan(falkoping?.[1] ?? 0);
  expect(lidkoping?.[0]).toBeLessThan(falkoping?.[0] ?? 0);
  expect(tileOf('karlsborg')[1]).toBeGreaterThan(tileOf('toreboda')[1]);
});
