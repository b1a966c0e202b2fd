/** The shared Azurite behind proxies of one's own: down, slow or forgetful for this story alone. */
import { inject } from 'vitest';
import { createFaultProxy, createFaults, type FaultPlan } from '../faults/proxy.ts';
import { connectionStringFor } from './azurite.ts';

export type HurtStorage = {
  readonly connectionString: string;
  plan(plan: FaultPlan): void;
  goesDown(): void;
  comesBack(): void;
  close(): Promise<void>;
};

export const createHurtStorage = async (): Promise<HurtStorage> => {
  const faults = createFaults();
  const { tableUrl, queueUrl } = inject('azurite');
  const [tables, queues] = [
    await createFaultProxy(tableUrl, { faults, name: 'tables' }),
    await createFaultProxy(queueUrl, { faults, name: 'queues' }),
  ];
  return {
    connectionString: connectionStringFor({ tableUrl: tables.url, queueUrl: queues.url }),
    plan: faults.plan,
    goesDown: () => faults.plan({ kind: 'unavailable', n: 1, times: Number.POSITIVE_INFINITY }),
    comesBack: () => faults.plan({ kind: 'pass' }),
    async close() {
      await Promise.all([tables.close(), queues.close()]);
    },
  };
};
