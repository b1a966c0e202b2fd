/**
 * Events and requests to Azure Monitor, gathered and sent now and then. Nothing is collected by itself: addresses and
 * bodies may hold what somebody wrote.
 */
import { hostname } from 'node:os';
import type { Random } from '../random.ts';
import { presentReference } from '../reference.ts';
import type { Clock } from '../time/clock.ts';
import { type Envelope, eventEnvelope, requestEnvelope, type Sender, type Told } from './envelope.ts';
import { createIngestion, type Ingestion } from './ingestion.ts';
import type { Telemetry } from './port.ts';
import { isAmong } from './sampling.ts';

type Settings = Ingestion & {
  readonly key: string;
  /** Of what is ordinary; what is wrong is always told. */
  readonly percent: number;
  readonly clock: Clock;
  readonly random: Random;
  /** Told when sending begins to fail, and not again before it has gone well. */
  readonly onFailure: (cause: unknown) => void;
};

const sendEveryMs = 15_000;
const mostAtOnce = 250;
/** What is gathered beyond that while nobody takes it is forgotten, the oldest first. */
const mostKept = 2_000;
const flushMs = 5_000;
/** Several tries with their waits between. */
const sendMs = 60_000;

export const createAzureMonitor = ({ key, percent, clock, random, onFailure, ...ingestion }: Settings): Telemetry => {
  const take = createIngestion(ingestion);
  const sender: Sender = { key, role: 'partssamverkan', instance: hostname() };
  let waiting: Envelope[] = [];
  let timer: NodeJS.Timeout | undefined;
  let sending: Promise<void> = Promise.resolve();
  let isFailing = false;

  const send = async (signal: AbortSignal): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, mostAtOnce);
      try {
        await take(batch, signal);
        isFailing = false;
      } catch (cause) {
        if (!isFailing) onFailure(cause);
        isFailing = true;
        // They go once more, with what has come since.
        waiting = [...batch, ...waiting].slice(-mostKept);
        return;
      }
    }
  };

  /** One at a time. */
  const sendSoon = (signal: AbortSignal): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    sending = sending.then(() => send(signal));
    return sending;
  };

  const keep = (envelope: Envelope): void => {
    waiting.push(envelope);
    if (waiting.length > mostKept) waiting.shift();
    timer ??= setTimeout(() => void sendSoon(AbortSignal.timeout(sendMs)), sendEveryMs).unref();
  };

  const tell = (isWrong: boolean, envelopeOf: (told: Told) => Envelope): void => {
    const reference = presentReference();
    const isSampled = !isWrong;
    if (isSampled && !isAmong(percent, reference ?? random.id())) return;
    keep(envelopeOf({ time: clock.now().toString(), reference, sampleRate: isSampled ? percent : 100 }));
  };

  return {
    event: (level, fields, cause) =>
      tell(level !== 'info', (told) =>
        eventEnvelope({ level, fields, ...(cause !== undefined && { cause }) }, sender, told),
      ),
    request: (served) =>
      tell(served.status >= 500, (told) => requestEnvelope({ ...served, id: random.id() }, sender, told)),
    flush: async () => {
      const signal = AbortSignal.timeout(flushMs);
      const late = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
      await Promise.race([sendSoon(signal), late]);
    },
  };
};
