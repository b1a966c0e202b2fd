/** What the commands beside the server share: the same environment, the same store, and plain words where it fails. */
import { readConfig } from './config.ts';
import { closedText } from './platform/backup/words.ts';
import { silencePackages } from './platform/packages-talk.ts';
import { isForbidden } from './platform/tables/attempts.ts';
import { createWorld, type World } from './world.ts';

export const say = (line: string): void => void process.stdout.write(`${line}\n`);

export const fail = (line: string): never => {
  process.stderr.write(`${line}\n`);
  process.exit(1);
};

const inWords = (cause: unknown): string => {
  if (isForbidden(cause))
    return 'Lagringen svarar men släpper inte in oss. Identiteten behöver rollerna Storage Table Data Contributor och Storage Blob Data Contributor på lagringskontot.';
  return (
    closedText(cause) ??
    'Det gick inte. Se efter att lagringen nås härifrån och försök igen: inget är förstört av försöket.'
  );
};

/** Ends the process. */
export const run = async (work: (world: World) => Promise<void>): Promise<void> => {
  silencePackages();
  const config = readConfig();
  if (!config.ok) return fail(`Rätta i miljön:\n${config.failure.lines.map((line) => `  ${line}`).join('\n')}`);
  const world = createWorld(config.value);
  const failed = async (cause: unknown): Promise<never> => {
    world.ports.log.error({ event: 'command-failed' }, cause);
    await world.telemetry.flush();
    return fail(inWords(cause));
  };
  // Node would write out the whole error, and its message may quote what somebody wrote.
  process.on('uncaughtException', failed);
  try {
    await work(world);
  } catch (cause) {
    await failed(cause);
  }
  await world.telemetry.flush();
  process.exit(0);
};
