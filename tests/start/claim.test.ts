import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { claimFolder } from './claim.ts';

const folder = mkdtempSync(join(tmpdir(), 'claim-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the folder of a start', () => {
  it('is refused to a second one while the first runs', () => {
    writeFileSync(join(folder, 'running'), String(process.ppid));
    expect(() => claimFolder(folder)).toThrow('redan igång');
  });

  it('is given after one that was killed, and given back', () => {
    writeFileSync(join(folder, 'running'), '999999999');
    const giveBack = claimFolder(folder);
    expect(existsSync(join(folder, 'running'))).toBe(true);
    giveBack();
    expect(existsSync(join(folder, 'running'))).toBe(false);
  });
});
