// Azurite as a child process: Microsoft's own stand-in for Azure Tables and Queues (its blobs cannot be left out).
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { untilParentEnds } from './until-parent-ends.ts';

export type Azurite = {
  readonly connectionString: string;
  readonly tableUrl: string;
  readonly queueUrl: string;
  readonly blobUrl: string;
  readonly pid: number;
  /** Freezes it: connections are taken but nothing is answered. */
  pause(): void;
  resume(): void;
  /** Ends it the gentle way, so that what lies in a folder is written there. Never SIGKILL: that loses seconds. */
  stop(): Promise<void>;
  /** Resolves when it has ended, by `stop` or by itself. */
  readonly ended: Promise<void>;
};

export type AzuriteOptions = {
  /** Where rows and messages are kept; in memory when left out. */
  readonly folder?: string;
  /** Free ports when left out. */
  readonly ports?: { readonly blob: number; readonly queue: number; readonly table: number };
};

/** Storage could not be started; `output` is what it said, for instance which port is taken. */
export class AzuriteFailed extends Error {
  override name = 'AzuriteFailed';
  readonly output: string;

  constructor(output: string) {
    super(`Azurite did not start: ${output.trim()}`);
    this.output = output;
  }
}

const account = 'devstoreaccount1';
// The key of Azurite's only account, the same on every machine: published by Microsoft, no secret.
const accountKey = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

/** The connection string for Azurite, or for a proxy in front of it. URLs without a path, such as http://127.0.0.1:1. */
export const connectionStringFor = (urls: {
  readonly tableUrl: string;
  readonly queueUrl: string;
  /** Without it nothing is backed up. */
  readonly blobUrl?: string;
}): string =>
  [
    'DefaultEndpointsProtocol=http',
    `AccountName=${account}`,
    `AccountKey=${accountKey}`,
    `TableEndpoint=${urls.tableUrl}/${account}`,
    `QueueEndpoint=${urls.queueUrl}/${account}`,
    ...(urls.blobUrl === undefined ? [] : [`BlobEndpoint=${urls.blobUrl}/${account}`]),
  ].join(';');

const program = createRequire(import.meta.url).resolve('azurite/dist/src/azurite.js');

function launch(options: AzuriteOptions): ChildProcess {
  const ports = options.ports ?? { blob: 0, queue: 0, table: 0 };
  const services = ['blob', 'queue', 'table'] as const;
  return spawn(
    process.execPath,
    [
      ...untilParentEnds,
      program,
      ...services.flatMap((name) => [`--${name}Host`, '127.0.0.1', `--${name}Port`, String(ports[name])]),
      ...(options.folder === undefined ? ['--inMemoryPersistence'] : ['--location', options.folder]),
      '--skipApiVersionCheck',
      '--disableTelemetry',
      '--silent',
    ],
    // Detached: a Ctrl-C in the terminal must not reach storage before the server has written its last.
    { detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
}

/** Resolves once all of it answers. Throws AzuriteFailed. */
export async function startAzurite(options: AzuriteOptions = {}): Promise<Azurite> {
  const child = launch(options);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const urls = await new Promise<Map<string, string>>((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const lines = output.matchAll(/Azurite (\w+) service is successfully listening at (http:\S+)\s/g);
      const found = new Map([...lines].map(([, name = '', url = '']) => [name, url]));
      if (found.size === 3) resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', (error) => reject(new AzuriteFailed(error.message)));
    child.once('exit', () => reject(new AzuriteFailed(output)));
  });
  const pid = child.pid;
  const tableUrl = urls.get('Table');
  const queueUrl = urls.get('Queue');
  const blobUrl = urls.get('Blob');
  if (pid === undefined || !tableUrl || !queueUrl || !blobUrl) throw new AzuriteFailed('no address');

  return {
    connectionString: connectionStringFor({ tableUrl, queueUrl, blobUrl }),
    tableUrl,
    queueUrl,
    blobUrl,
    pid,
    ended,
    pause: () => void process.kill(pid, 'SIGSTOP'),
    resume: () => void process.kill(pid, 'SIGCONT'),
    async stop() {
      if (child.exitCode === null && child.signalCode === null && child.connected) {
        if (process.platform !== 'win32') process.kill(pid, 'SIGCONT');
        child.disconnect();
      }
      await ended;
    },
  };
}
