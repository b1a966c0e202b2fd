import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { browserTests, withoutBrowser } from './browser-tests.ts';
import { root } from './steps.ts';

describe('where there is no browser', () => {
  it('every test that needs one is named', () => {
    expect(browserTests()).toContain('tests/browser/local-teams-page.test.ts');
    expect(browserTests()).toContain('tests/browser/stories/consultation.test.ts');
    expect(browserTests()).not.toContain('tests/law/import-law.test.ts');
    expect(withoutBrowser(browserTests())).toContain('tests/browser/local-teams-whole.test.ts');
  });

  // Elsewhere a browser is looked for in fixed places too.
  it.runIf(process.platform === 'linux')('the build fails at once rather than passing over them', () => {
    const env = { PATH: '', CI: 'true' };
    const args = ['--import', 'tsx', 'tests/check/index.ts'];
    const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, env, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toContain('tests/browser/local-teams-page.test.ts');
    expect(stdout.trim().split('\n').at(-1)).toBe('0 passed, 1 failed');
  });
});
