/** The sample region as Läget shows it, on real HTTP and with the people of the sample. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { overview } from '../../bot/overview/contract.ts';
import { asks } from '../api/roles.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await createStage();
});
afterAll(() => stage.close());

it('tells of all fifteen, with those of the sample that have a group', async () => {
  const { status, body } = await asks(stage, 'coordinator', '/overview');
  expect(status).toBe(200);
  const { municipalities, tiles, trend } = overview.parse(body);
  expect(municipalities).toHaveLength(15);
  expect(new Set(tiles.map(({ row, column }) => `${row}.${column}`)).size).toBe(15);
  const mariestad = municipalities.find(({ id }) => id === 'mariestad');
  expect(mariestad?.cells).toMatchObject({ contacts: { value: { of: expect.any(Number) } } });
  expect(mariestad?.cells.convener.words).not.toBe('Ingen sammankallande');
  expect(municipalities.find(({ id }) => id === 'essunga')?.cells.channels.words).toBeDefined();
  expect(
    trend.map(({ term, counts: { group, decided, active }, source }) => [
      term,
      group,
      decided,
      active,
      source !== undefined,
    ]),
  ).toEqual([
    ['HT 2020', undefined, undefined, 3, true],
    ['HT 2024', 15, 2, 11, true],
    ['HT 2026', expect.any(Number), expect.any(Number), expect.any(Number), false],
  ]);
});
