/** `npm run restore`: brings the named backup back into a store that is empty, or is to be. */
import { parseArgs } from 'node:util';
import { fail, run, say } from './command.ts';
import { listBackups } from './platform/backup/known-backups.ts';
import { restoreBackup } from './platform/backup/restore.ts';
import { chooseText, refusedText, restoredText } from './platform/backup/words.ts';
import { StoreClosed } from './platform/versions/state.ts';
import { rulesOf } from './returning.ts';

const help = `restore --from <namn>            återställer säkerhetskopian i en tom lagring
restore --from <namn> --replace  raderar det som finns i lagringen, och återställer`;

const read = () => {
  try {
    return parseArgs({ options: { from: { type: 'string' }, replace: { type: 'boolean' } } as const }).values;
  } catch {
    return fail(help);
  }
};

const { from, replace: replaces = false } = read();

await run(async (world) => {
  const { store } = world;
  const { blobs, openTables } = store;
  if (!blobs) return fail('Anslutningssträngen i STORAGE_CONNECTION_STRING har ingen BlobEndpoint.');
  if (from === undefined) return fail(chooseText(await listBackups(blobs)));
  await openTables();
  const restored = await restoreBackup({ ...store, blobs, rules: rulesOf(world) }, { from, replaces });
  if (!restored.ok) return fail(refusedText(restored.failure));
  say(restoredText(restored.value));
  try {
    await store.bringUpToDate();
  } catch (cause) {
    // A server that waited has begun to.
    if (!(cause instanceof StoreClosed && cause.state === 'migrating')) throw cause;
  }
});
