/** Events through Microsoft Graph on behalf of their owner. What a status means stands here and nowhere else. */
import type { Log } from '../log.ts';
import { type Attempted, attempt } from '../teams/one-attempt.ts';
import type { UserAssertion } from './assertion.ts';
import type { Exchange } from './exchange.ts';
import { changedBody, createdBody, errorOf, givenEvent } from './graph-event.ts';
import type { Calendar, CalendarOutcome } from './port.ts';

export const graphAddress = 'https://graph.microsoft.com';

export type GraphSettings = {
  /** `graphAddress`, or a loopback address in local mode. Without a slash at its end. */
  readonly address: string;
  readonly exchange: Exchange;
  /** Tenants, in lower case, whose people may use us. */
  readonly allowedTenants: readonly string[];
  readonly log: Pick<Log, 'info' | 'warn'>;
  /** For one request, the exchange not counted. */
  readonly timeoutMs?: number;
};

type Answered = Extract<Attempted, { kind: 'answered' }>;
type Asked = { readonly verb: string; readonly method: 'POST' | 'PATCH' | 'DELETE'; readonly path: string };

const usualTimeoutMs = 8_000;
const defaultPauseMs = 30_000;
const longestPauseMs = 60 * 60_000;

/** Seconds, as Graph says it (Learn, "Microsoft Graph throttling guidance"). */
const pauseOf = ({ headers }: Answered): number | undefined => {
  const header = headers['retry-after']?.trim() ?? '';
  return /^\d{1,6}$/.test(header) ? Math.min(Number(header) * 1000, longestPauseMs) : undefined;
};

const jsonOf = ({ body }: Answered): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const doneBy = (body: unknown): CalendarOutcome => {
  const read = givenEvent.safeParse(body);
  if (!read.success) return { kind: 'uncertain' };
  const joinUrl = read.data.onlineMeeting?.joinUrl;
  return { kind: 'done', id: read.data.id, ...(joinUrl !== undefined && { joinUrl }) };
};

/** Somebody without a mailbox is no event that is gone; and at a creation nothing can be. */
const isGone = (method: Asked['method'], code: string | undefined): boolean =>
  method !== 'POST' && !code?.startsWith('Mailbox');

const refusalOf = (answered: Answered, method: Asked['method']): CalendarOutcome => {
  const { status } = answered;
  const pause = pauseOf(answered);
  const { code = `Http${status}`, existing } = errorOf(jsonOf(answered));
  if (status === 429) return { kind: 'throttled', retryAfterMs: pause ?? defaultPauseMs, isCertain: true };
  if (status >= 500 && pause !== undefined) return { kind: 'throttled', retryAfterMs: pause, isCertain: false };
  if (existing !== undefined && method === 'POST') return { kind: 'done', id: existing };
  // 409 and 412: another write of the same mailbox came between.
  if (status >= 500 || [408, 412].includes(status) || (status === 409 && !code.startsWith('ErrorDuplicate')))
    return { kind: 'uncertain' };
  if (status === 401) return { kind: 'signed-out' };
  if (status === 403) return { kind: 'needs-consent' };
  if (status === 404 && isGone(method, code)) return { kind: 'gone' };
  return { kind: 'refused', status, code };
};

const outcomeOf = (attempted: Attempted, method: Asked['method']): CalendarOutcome => {
  if (attempted.kind === 'not-reached') return { kind: 'not-reached' };
  if (attempted.kind === 'no-answer') return { kind: 'uncertain' };
  const { status } = attempted;
  if (status < 200 || status >= 300) return refusalOf(attempted, method);
  return method === 'DELETE' ? { kind: 'done', id: '' } : doneBy(jsonOf(attempted));
};

export const createGraphCalendar = (settings: GraphSettings): Calendar => {
  const { address, exchange, allowedTenants, log, timeoutMs = usualTimeoutMs } = settings;

  const tried = async (assertion: UserAssertion, { method, path }: Asked, body?: object): Promise<CalendarOutcome> => {
    if (!allowedTenants.includes(assertion.tenantId)) return { kind: 'refused', status: 0, code: 'TenantNotAllowed' };
    const exchanged = await exchange(assertion);
    if (exchanged.kind !== 'token') return exchanged;
    const headers = {
      Authorization: `Bearer ${exchanged.token}`,
      Accept: 'application/json',
      // Or the id would be another one when the owner moves the event to another of the own calendars.
      Prefer: 'IdType="ImmutableId"',
      ...(body && { 'Content-Type': 'application/json' }),
    };
    const sent = { url: `${address}/v1.0/me/events${path}`, method, headers, body: body && JSON.stringify(body) };
    return outcomeOf(await attempt(sent, timeoutMs), method);
  };

  const ask = async (assertion: UserAssertion, asked: Asked, body?: object): Promise<CalendarOutcome> => {
    const begun = performance.now();
    const outcome = await tried(assertion, asked, body);
    const ms = Math.round(performance.now() - begun);
    const line = { event: 'calendar', verb: asked.verb, outcome: outcome.kind, ms };
    if (outcome.kind === 'done') log.info(line);
    else log.warn({ ...line, ...(outcome.kind === 'refused' && { status: outcome.status, code: outcome.code }) });
    return outcome;
  };

  const one = (id: string) => `/${encodeURIComponent(id)}`;
  return {
    state: () => 'on',
    create: (assertion, entry, transactionId) =>
      ask(assertion, { verb: 'create', method: 'POST', path: '' }, createdBody(entry, transactionId)),
    update: (assertion, id, entry) =>
      ask(assertion, { verb: 'update', method: 'PATCH', path: one(id) }, changedBody(entry)),
    // Not `cancel`: that is for whom the organiser writes to, and we have invited nobody (Learn, `event-cancel`).
    remove: async (assertion, id) => {
      const outcome = await ask(assertion, { verb: 'remove', method: 'DELETE', path: one(id) });
      return outcome.kind === 'done' ? { kind: 'done', id } : outcome;
    },
  };
};
