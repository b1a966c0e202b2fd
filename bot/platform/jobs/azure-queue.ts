// Azure Storage Queue behind the port: messages that only wake a worker, so that one too many does no harm.
import { QueueClient, RestError } from '@azure/storage-queue';
import { z } from 'zod';
import { type Patience, refusal, untilAnswered } from '../tables/attempts.ts';
import type { StorageConnection } from '../tables/connection.ts';
import { isTableName } from '../tables/table-names.ts';
import type { Lane, ReceivedWakeUp, WakeUp, WakeUpQueue } from './wake-ups.ts';

export type QueueOptions = {
  /** Told of a message that cannot be read, or not removed; never its content. */
  readonly report: (reason: string, where: { readonly queue: string; readonly messageId: string }) => void;
  /** One try, ms (3,000). */
  readonly tryMs?: number;
  /** All tries of one call, ms (5,000). */
  readonly allMs?: number;
};

const longestDelay = 7 * 24 * 60 * 60;
const hiddenSeconds = 30;
/** Storage gives no more at a time. */
const mostReceived = 16;
const neverExpires = -1;

const wakeUpSchema = z.strictObject({
  table: z.string().refine(isTableName),
  partition: z.string().min(1),
  key: z.string().min(1),
  op: z.string().min(1),
  giveUp: z.iso.datetime(),
});

function wakeUpFrom(text: string): WakeUp | undefined {
  try {
    return wakeUpSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function clientFor(connection: StorageConnection, name: string): QueueClient {
  const options = { retryOptions: { maxTries: 1 } };
  return connection.kind === 'managed-identity'
    ? new QueueClient(`${connection.accountUrl.replace(/\/$/, '')}/${name}`, connection.credential, options)
    : new QueueClient(connection.value, name, options);
}

type OpenLane = Lane & Pick<WakeUpQueue, 'open'>;

function createLane(connection: StorageConnection, name: string, options: QueueOptions): OpenLane {
  const client = clientFor(connection, name);
  const patience: Patience = { tryMs: options.tryMs ?? 3_000, allMs: options.allMs ?? 5_000 };

  /** Somebody else may have taken or removed the message since (404, or 400 for an outdated receipt): then it is theirs. */
  async function remove(messageId: string, popReceipt: string): Promise<void> {
    try {
      await untilAnswered(patience, (signal) => client.deleteMessage(messageId, popReceipt, { abortSignal: signal }));
    } catch (error) {
      if (!isTakenByOthers(error)) throw error;
    }
  }

  return {
    async open() {
      await untilAnswered(patience, (signal) => client.createIfNotExists({ abortSignal: signal }));
    },

    async put(wakeUp, delaySeconds) {
      if (!Number.isInteger(delaySeconds) || delaySeconds < 0 || delaySeconds > longestDelay) {
        throw new RangeError(`A message is hidden for 0 seconds to 7 days, not ${delaySeconds} s`);
      }
      const text = JSON.stringify(wakeUpSchema.parse(wakeUp));
      const { messageId, popReceipt } = await untilAnswered(patience, (signal) =>
        client.sendMessage(text, {
          visibilityTimeout: delaySeconds,
          messageTimeToLive: neverExpires,
          abortSignal: signal,
        }),
      );
      return { remove: () => remove(messageId, popReceipt) };
    },

    async receive(most = mostReceived) {
      const { receivedMessageItems } = await untilAnswered(patience, (signal) =>
        client.receiveMessages({ numberOfMessages: most, visibilityTimeout: hiddenSeconds, abortSignal: signal }),
      );
      const received: ReceivedWakeUp[] = [];
      for (const { messageId, popReceipt, messageText } of receivedMessageItems) {
        const wakeUp = wakeUpFrom(messageText);
        if (wakeUp !== undefined) {
          received.push({ wakeUp, remove: () => remove(messageId, popReceipt) });
          continue;
        }
        options.report('message cannot be read', { queue: name, messageId });
        // Not removed now, it comes back and is removed then; the others must not wait for it.
        await remove(messageId, popReceipt).catch(() =>
          options.report('message cannot be removed', { queue: name, messageId }),
        );
      }
      return received;
    },
  };
}

/** Every method throws StorageUnavailable when no answer came in time. */
export function createAzureQueue(connection: StorageConnection, name: string, options: QueueOptions): WakeUpQueue {
  const own = createLane(connection, name, options);
  const shared = createLane(connection, `${name}-shared`, options);
  return {
    ...own,
    shared,
    async open() {
      await Promise.all([own.open(), shared.open()]);
    },
  };
}

function isTakenByOthers(error: unknown): boolean {
  if (refusal(error) === 404) return true;
  return error instanceof RestError && error.code === 'PopReceiptMismatch';
}
