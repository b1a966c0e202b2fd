/** What Azure Monitor takes: a custom event or a request, as its own packages for Node write them (ver 2 of their schema). */
import type { LogFields } from '../log.ts';
import type { Level, Served } from './port.ts';

export type Told = {
  /** ISO 8601. */
  readonly time: string;
  /** The request, turn or run that it belongs to. */
  readonly reference: string | undefined;
  /** Percent of its kind that is sent: what is counted there is multiplied accordingly. */
  readonly sampleRate: number;
};

export type Sender = { readonly key: string; readonly role: string; readonly instance: string };

type Data = { readonly baseType: 'EventData' | 'RequestData'; readonly baseData: object };

export type Envelope = {
  readonly ver: 1;
  readonly name: string;
  readonly time: string;
  readonly sampleRate: number;
  readonly iKey: string;
  readonly tags: Readonly<Record<string, string>>;
  readonly data: Data;
};

/** What of a line may leave us, and as what. A field that is new to the log does not go along before it stands here. */
const fieldsThatGo = {
  event: 'name',
  verb: 'word',
  outcome: 'word',
  ms: 'figure',
  forum: 'word',
  caseId: 'word',
  job: 'word',
  key: 'word',
  status: 'figure',
  code: 'word',
  attempts: 'figure',
  reference: 'word',
  count: 'figure',
  seconds: 'figure',
  advice: 'advice',
} as const satisfies Record<keyof LogFields, 'name' | 'word' | 'figure' | 'advice'>;

/** Ids, keys and codes as programs write them. Prose has spaces, so whatever has is left out. */
const wordLike = /^[\p{L}\p{N}._:;|@+~%=/<,-]{1,400}$/u;

const propertiesOf = (fields: LogFields): Record<string, string> => {
  const properties: Record<string, string> = {};
  const given = new Map<string, unknown>(Object.entries(fields));
  for (const [name, kind] of Object.entries(fieldsThatGo)) {
    const value = given.get(name);
    if (kind === 'figure' && typeof value === 'number') properties[name] = String(value);
    if (kind === 'word' && typeof value === 'string' && wordLike.test(value)) properties[name] = value;
    // Of a fixed list, by its type.
    if (kind === 'advice' && typeof value === 'string') properties[name] = value;
  }
  return properties;
};

const wrapped = (data: Data, { key, role, instance }: Sender, { time, reference, sampleRate }: Told): Envelope => ({
  ver: 1,
  name: `Microsoft.ApplicationInsights.${data.baseType.replace('Data', '')}`,
  time,
  sampleRate,
  iKey: key,
  tags: {
    'ai.cloud.role': role,
    'ai.cloud.roleInstance': instance,
    ...(reference !== undefined && { 'ai.operation.id': reference }),
  },
  data,
});

type Event = { readonly level: Level; readonly fields: LogFields; readonly cause?: string };

export const eventEnvelope = ({ level, fields, cause }: Event, sender: Sender, told: Told): Envelope => {
  const properties = {
    level,
    ...(told.reference !== undefined && { reference: told.reference }),
    ...propertiesOf(fields),
    ...(cause !== undefined && { cause }),
  };
  return wrapped({ baseType: 'EventData', baseData: { ver: 2, name: fields.event, properties } }, sender, told);
};

/** Below a day: "00:00:01.250". */
const durationOf = (ms: number): string => new Date(Math.min(Math.max(ms, 0), 86_399_999)).toISOString().slice(11, 23);

/** `id`: of this request alone. */
export const requestEnvelope = (served: Served & { readonly id: string }, sender: Sender, told: Told): Envelope => {
  const { method, route, status, ms, id } = served;
  const name = `${method} ${route}`;
  const outcome = { responseCode: String(status), success: status < 400, duration: durationOf(ms) };
  return wrapped({ baseType: 'RequestData', baseData: { ver: 2, id, name, ...outcome } }, sender, told);
};
