import { existsSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Made by the first run. */
const mark = process.env.ON_PURPOSE_MARK ?? '';

describe('what two runs see', () => {
  it('passes the second time', () => {
    const isSecond = existsSync(mark);
    writeFileSync(mark, '');
    expect(isSecond).toBe(true);
  });

  it('passes both times', () => undefined);
});
