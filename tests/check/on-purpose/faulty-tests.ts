import { expect, it } from 'vitest';

it('fails both times', () => expect(['this']).toEqual(['that']));

it('throws when it is over', async () => {
  setTimeout(() => {
    throw new Error('too late');
  }, 1);
  await new Promise((resolve) => setTimeout(resolve, 50));
});
