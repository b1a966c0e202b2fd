// A stop does not wait for the night's backup, and whoever is there afterwards takes it at once.
import { expect, it } from 'vitest';
import { nightlyBackup } from '../../bot/platform/backup/nightly.ts';
import type { Job } from '../../bot/platform/jobs/port.ts';
import { storeEdge } from './store-edge.ts';

it('the night’s backup is broken off by a stop, and taken by the next one without waiting', async () => {
  const edge = await storeEdge();
  await edge.write('forums', 'skara-team', { 'case|1': { n: 1 } });
  const night = (stopping?: AbortSignal): Promise<unknown> => {
    const job: Job<undefined> = nightlyBackup({ ...edge, days: 35, stopping });
    const owed = { job: 'nightly-backup', about: 'store', data: {}, due: edge.clock.at, attempts: 0 };
    return job.run(undefined, owed, { partition: 'skaraborg', sending: async () => true });
  };
  expect(await night(AbortSignal.abort())).toMatchObject({ kind: 'later', reason: 'stopping' });
  expect(await night()).toMatchObject({ kind: 'next' });
  const whole = (await edge.blobs.list('backups')).filter((name) => name.endsWith('/manifest.json'));
  expect(whole).toHaveLength(1);
});
