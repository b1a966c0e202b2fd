/**
 * An update on its way to 5,000 groups with two instances, as a share of the budget that Teams gives. The connector
 * answers after 50 ms.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isOpen } from '../../bot/updates/delivery/update-delivery.ts';
import { listDeliveries } from '../../bot/updates/store.ts';
import { createWorld, type Edge } from '../../bot/world.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { localEnvironment, silentConfig } from '../support/environment.ts';
import { freePort } from '../support/listening.ts';
import { untilParentEnds } from '../support/until-parent-ends.ts';
import { anUpdate, keepUpdate, sendNow } from '../updates/an-update.ts';
import { makeGroups } from './many-groups.ts';
import { type PostingConnector, startPostingConnector } from './posting-connector.ts';

const answerAfterMs = 50;
const budget = 50;
const many = Number(process.env.BENCH_GROUPS ?? 5_000);
const program = fileURLToPath(new URL('../../bot/index.ts', import.meta.url));

const worldFor = (azurite: Azurite, { url }: PostingConnector, edge: Edge) =>
  createWorld(silentConfig({ connectionString: azurite.connectionString, localTeamsUrl: url }), edge);

const until = async (isSo: () => boolean | Promise<boolean>, everyMs: number): Promise<void> => {
  while (!(await isSo())) await sleep(everyMs);
};

type Instance = { readonly child: ChildProcess; readonly megabytes: () => number };

const startInstance = async (azurite: Azurite, connector: PostingConnector): Promise<Instance> => {
  const port = await freePort();
  const where = { port, connectionString: azurite.connectionString, localTeamsUrl: connector.url };
  const child = spawn(process.execPath, [...untilParentEnds, '--import', 'tsx', program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, ...localEnvironment(where), LOG_LEVEL: 'error' },
  });
  await until(
    () =>
      fetch(`http://127.0.0.1:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      ),
    100,
  );
  const megabytes = () => {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  };
  return { child, megabytes };
};

/** The most in any second, as the connector saw it. */
const busiestSecond = (moments: readonly number[]): number =>
  moments.reduce((most, from, n) => {
    const after = moments.findIndex((at, m) => m > n && at >= from + 1_000);
    return Math.max(most, (after < 0 ? moments.length : after) - n);
  }, 0);

const measureMany = async (azurite: Azurite, connector: PostingConnector): Promise<readonly string[]> => {
  connector.forget();
  const { ports, queue } = worldFor(azurite, connector, { timings: { hiddenSeconds: 0 } });
  await Promise.all([ports.tables.open(), queue.open()]);
  await makeGroups(ports, many, `${connector.url}/emea/`);
  const instances = await Promise.all([startInstance(azurite, connector), startInstance(azurite, connector)]);
  try {
    const head = await keepUpdate(ports, anUpdate(ports));
    const memory: number[][] = [];
    await sendNow(ports, head);
    await until(() => {
      memory.push(instances.map(({ megabytes }) => megabytes()));
      return connector.posts.size >= many;
    }, 1_000);
    await until(async () => {
      const rows = await listDeliveries(ports.tables, head.id);
      return rows.length >= many && !rows.some(({ delivery }) => isOpen(delivery));
    }, 2_000);
    const all = [...connector.posts.values()].flat().toSorted((a, b) => a - b);
    const seconds = ((all.at(-1) ?? 0) - (all[0] ?? 0)) / 1_000;
    const rate = all.length / seconds;
    const early = memory[Math.floor(memory.length / 5)] ?? [];
    const late = memory.at(-1) ?? [];
    const growth = late.map((now, n) => now / (early[n] ?? now));
    return [
      `updates: ${many} groups by two instances, ${rate.toFixed(1)} a second, ${((100 * rate) / budget).toFixed(0)} % of the budget (aim: 95), at most ${busiestSecond(all)} in any second`,
      `  cards that came twice: ${all.length - connector.posts.size}`,
      `  memory at the end against a fifth of the way: ${growth.map((one) => one.toFixed(2)).join(' and ')} times (${late.map((one) => one.toFixed(0)).join(' and ')} MB; aim: below 2)`,
    ];
  } finally {
    for (const { child } of instances) child.kill('SIGTERM');
  }
};

export async function measureUpdates(): Promise<readonly string[]> {
  const [azurite, connector] = await Promise.all([startAzurite(), startPostingConnector(answerAfterMs)]);
  try {
    return await measureMany(azurite, connector);
  } finally {
    await connector.close();
    await azurite.stop();
  }
}
