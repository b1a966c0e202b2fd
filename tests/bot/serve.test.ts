import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run serve', () => {
  it('names what is missing and wrong, and does not start', () => {
    const env = { PATH: process.env.PATH, BOT_APP_ID: 'hemlig-nyckel' };
    const args = ['--import', 'tsx', 'bot/index.ts'];
    const { status, stderr, stdout } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('Partssamverkan startar inte.');
    expect(stderr).toContain('  BOT_APP_ID: ska vara ett GUID');
    expect(stderr).toContain('  BOT_TENANT_ID: saknas');
    expect(stdout + stderr).not.toContain('hemlig-nyckel');
    expect(stderr).not.toContain('    at ');
  });
});
