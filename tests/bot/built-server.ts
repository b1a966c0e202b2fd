/** The bundle as a process of its own, with the edge of Teams on loopback. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Person } from '../local-teams/contract.ts';
import { appId, type Edge, tenantId } from '../platform/teams-edge.ts';
import { localEnvironment } from '../support/environment.ts';
import { freePort } from '../support/listening.ts';
import { untilParentEnds } from '../support/until-parent-ends.ts';

/** Of the first region; on no roster. */
export const coordinator = {
  id: '29:annika',
  objectId: '44444444-4444-4444-8444-444444444444',
  tenantId,
  name: 'Annika Falkenström',
  role: 'member',
  title: '',
  teams: [],
} satisfies Person;

export type BuiltServer = {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it has written, line by line. */
  readonly lines: readonly string[];
  /** Resolves when a line tells of the event, as soon as it does. */
  told(event: string): Promise<void>;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
};

/** `program`: what Node is given. */
type Where = { readonly program: readonly string[]; readonly connectionString: string; readonly edge: Edge };

export const startBuilt = async ({ program, connectionString, edge }: Where): Promise<BuiltServer> => {
  const port = await freePort();
  const env = {
    PATH: process.env.PATH,
    ...localEnvironment({ connectionString, localTeamsUrl: edge.url, port }),
    BOT_APP_ID: appId,
    BOT_TENANT_ID: tenantId,
    ALLOWED_TENANTS: tenantId,
    COORDINATORS: `${tenantId}_${coordinator.objectId}`,
  };
  const child = spawn(process.execPath, [...untilParentEnds, ...program], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    env,
  });
  const lines: string[] = [];
  let rest = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = `${rest}${text}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
    child.emit('told');
  });
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const told = async (event: string) => {
    while (!lines.some((line) => line.includes(`"event":"${event}"`))) {
      const over = await Promise.race([once(child, 'told'), ended.then(() => 'ended' as const)]);
      if (over === 'ended') throw new Error(`it ended before ${event}: ${lines.join('\n')}`);
    }
  };
  await told('listening');
  return { url: `http://127.0.0.1:${port}`, child, lines, told, ended };
};
