/** `npm run restore`: brings the newest whole backup, or the one named, into an empty store. */
import { parseArgs } from 'node:util';
import { fail, run, say } from './command.ts';
import { restoreBackup } from './platform/backup/restore.ts';
import { refusedText, restoredText } from './platform/backup/words.ts';
import { rulesOf } from './returning.ts';

const help = `restore               återställer den nyaste hela säkerhetskopian i en tom lagring
restore --from <namn> återställer den som heter så`;

const read = () => {
  try {
    return parseArgs({ options: { from: { type: 'string' } } as const }).values;
  } catch {
    return fail(help);
  }
};

const { from } = read();

await run(async (world) => {
  const { store } = world;
  const { blobs, openTables } = store;
  if (!blobs) return fail('Anslutningssträngen i STORAGE_CONNECTION_STRING har ingen BlobEndpoint.');
  await openTables();
  say(
    'Återställer. Har en app varit i gång på lagringen väntar återställningen en knapp minut innan den skriver något.',
  );
  const restored = await restoreBackup({ ...store, blobs, rules: rulesOf(world) }, from);
  if (!restored.ok) return fail(refusedText(restored.failure));
  await store.bringUpToDate();
  say(restoredText(restored.value));
});
