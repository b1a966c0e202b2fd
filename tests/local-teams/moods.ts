/** How the connector misbehaves: each request of the bot's takes one turn of the mood, until none is left. */
import type { Mood } from './contract.ts';
import { mixedFaults } from './mixed-faults.ts';

/** An answer of the connector. A `body` of an error has the connector's shape, see `refuse`. */
export type Reply = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** For the traffic log. */
  readonly note?: string;
};

/**
 * What becomes of one request. `instead`: nothing is done, this is the answer. `afterMs`: done at once, answered late.
 * `lost`: done, but the socket is destroyed before the answer. `cut`: destroyed before anything is done. `unclear`: done, and
 * the answer says nothing of what.
 */
export type Fault =
  | { readonly kind: 'none' }
  | { readonly kind: 'instead'; readonly reply: Reply }
  | { readonly kind: 'late'; readonly afterMs: number }
  | { readonly kind: 'lost' | 'cut' | 'unclear' };

export const refuse = (status: number, code: string, message: string): Reply => ({
  status,
  body: { error: { code, message } },
  note: message,
});

const refusals: Record<403 | 404 | 412 | 413 | 500 | 502 | 503, Reply> = {
  403: refuse(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.'),
  404: refuse(404, 'ConversationNotFound', 'Conversation not found.'),
  412: refuse(412, 'PreconditionFailed', 'Precondition failed, please try again.'),
  413: refuse(413, 'MessageSizeTooBig', 'Message size too large.'),
  500: refuse(500, 'ServiceError', 'An internal error occurred.'),
  502: refuse(502, 'BadGateway', 'Bad gateway.'),
  503: refuse(503, 'ServiceUnavailable', 'Service unavailable.'),
};

type Troubled = Exclude<Mood, { kind: 'normal' }>;

/** What befalls one request in a mixed mood: like a mood that lasts for it alone. */
const oneOf = (fault: ReturnType<typeof mixedFaults>): Fault => {
  if (fault === undefined) return { kind: 'none' };
  return fault.kind === 'cut' || fault.kind === 'unclear' ? fault : faultOf({ ...fault, times: 1 });
};

const faultOf = (mood: Troubled): Fault => {
  switch (mood.kind) {
    case 'mixed':
      return oneOf(mixedFaults(mood, mood.times));
    case 'slow':
      return { kind: 'late', afterMs: mood.ms };
    case 'answer-lost':
      return { kind: 'lost' };
    case 'status':
      return {
        kind: 'instead',
        reply: mood.code ? refuse(mood.status, mood.code, 'Nobody can write there.') : refusals[mood.status],
      };
    case 'throttled': {
      const reply = refuse(429, 'TooManyRequests', 'Too many requests, please slow down.');
      const seconds = mood.retryAfterSeconds;
      return {
        kind: 'instead',
        reply: seconds === undefined ? reply : { ...reply, headers: { 'Retry-After': String(seconds) } },
      };
    }
  }
};

export const createMoods = (tell: (mood: Mood) => void) => {
  let mood: Mood = { kind: 'normal' };
  const set = (next: Mood) => {
    mood = next.kind !== 'normal' && next.times <= 0 ? { kind: 'normal' } : next;
    tell(mood);
  };
  return {
    current: () => mood,
    set,
    /** The fault of this request, counted down. */
    take: (method: string): Fault => {
      if (mood.kind === 'normal' || (mood.only !== undefined && mood.only !== method)) return { kind: 'none' };
      const fault = faultOf(mood);
      set({ ...mood, times: mood.times - 1 });
      return fault;
    },
  };
};

export type Moods = ReturnType<typeof createMoods>;
