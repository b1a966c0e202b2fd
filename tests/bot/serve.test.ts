import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { localEnvironment } from '../support/environment.ts';

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

  it('names a text for families that does not fit, and does not start', () => {
    const folder = mkdtempSync(join(tmpdir(), 'serve-'));
    writeFileSync(join(folder, 'so.md'), '# Waxaan rabnaa inaan caawinno');
    const local = localEnvironment({
      connectionString: 'UseDevelopmentStorage=true',
      localTeamsUrl: 'http://localhost:3980',
    });
    const env = { PATH: process.env.PATH, ...local, FAMILY_TEXTS_FOLDER: folder };
    const args = ['--import', 'tsx', 'bot/index.ts'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(status).toBe(1);
    expect(stderr).toContain('Partssamverkan startar inte. Rätta i informationen till familjen:');
    expect(stderr).toContain('  so.md: raden ”child: …” saknas överst\n');
    expect(stderr).toContain('  so.md: {{until}} saknas\n');
    expect(stderr).not.toContain('    at ');
  });
});
