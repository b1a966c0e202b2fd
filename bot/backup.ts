/** `npm run backup`: takes a backup, lists those there are, or writes everything into a folder. */
import { parseArgs } from 'node:util';
import { fail, run, say } from './command.ts';
import { exportTo } from './platform/backup/export.ts';
import { listBackups, removeOld } from './platform/backup/known-backups.ts';
import { takeBackup } from './platform/backup/take-backup.ts';
import { listText, takenText } from './platform/backup/words.ts';

const help = `backup            tar en säkerhetskopia
backup --list     visar de säkerhetskopior som finns
backup --to <mapp> skriver allt till filer i en tom mapp, för den som flyttar härifrån`;

const warning = `Filerna innehåller allt som är skrivet i appen, även frågor om barn och vem som har läst dem, utan behörigheter.
Förvara dem som ni förvarar journaler, och radera dem när de inte behövs.`;

const read = () => {
  try {
    const options = { list: { type: 'boolean' }, to: { type: 'string' } } as const;
    return parseArgs({ options }).values;
  } catch {
    return fail(help);
  }
};

const { list, to } = read();

await run(async ({ store, ports }) => {
  const { blobs, whole, days } = store;
  if (to !== undefined) {
    const written = await exportTo(whole, to);
    if (!written.ok) return fail(`Mappen ${to} är inte tom. Välj en annan.`);
    return say(`${written.value} rader är skrivna till ${to}.\n${warning}`);
  }
  if (!blobs) return fail('Anslutningssträngen i STORAGE_CONNECTION_STRING har ingen BlobEndpoint.');
  if (list) return say(listText(await listBackups(blobs)));
  say(takenText(await takeBackup({ ...store, blobs })));
  await removeOld(blobs, ports.clock, days);
});
