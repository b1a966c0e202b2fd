/** Whether this instance may serve yet, and if not what it waits for: `/healthz` says so, and the API refuses. */
import type { RequestHandler, Response } from 'express';
import type { Gate } from '../versions/gate.ts';
import { type ClosedState, isClosed } from '../versions/state.ts';

export type Waiting = {
  readonly status: 'starting' | 'storage-unavailable' | 'storage-forbidden' | ClosedState;
  /** What the identity must be given first. */
  readonly role?: string;
};

export type Readiness = {
  readonly waiting: Waiting | undefined;
  waitFor(what: Waiting): void;
  ready(): void;
};

/** Ready until somebody says otherwise, or the store does. */
export const createReadiness = (gate: Pick<Gate, 'state'>): Readiness => {
  let waiting: Waiting | undefined;
  return {
    get waiting() {
      if (isClosed(gate.state)) return { status: gate.state };
      return waiting;
    },
    waitFor(what) {
      waiting = what;
    },
    ready() {
      waiting = undefined;
    },
  };
};

const sentence = 'Partssamverkan håller på att startas. Vänta en stund och försök igen.';

const inJson = (response: Response): void => void response.json({ error: { code: 'not-ready', sentence } });

/** For whoever opens an address themselves. */
export const inPlainText = (response: Response): void => void response.type('text/plain').send(sentence);

/** Nothing is begun that rests on rows which are not there yet. */
export const onlyReady =
  (readiness: Readiness, say = inJson): RequestHandler =>
  (_request, response, next) => {
    if (!readiness.waiting) return next();
    say(response.status(503).set({ 'Retry-After': '10', 'Cache-Control': 'no-store' }));
  };
