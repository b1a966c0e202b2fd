/** How often one may ask. Counted in each instance by itself: a bound on trouble, no exact measure. */
import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, MemoryStore, type Options } from 'express-rate-limit';
import { ok, type Result, refuse } from '../../failure.ts';
import { systemClock } from '../time/clock.ts';

/** Requests a minute. */
export type Allowance = { readonly person: number; readonly address: number };

/** A person types in a search and has a page that asks each second; an address is at times a whole municipality's. */
export const allowance: Allowance = { person: 600, address: 1200 };

export type TooMany = { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

export type Limits = {
  /**
   * Before sign-in. A request whose token was good is let off the count (`letOff`), so that colleagues behind one address never
   * shut each other out. Behind a proxy `trust proxy` must be set, or all share the proxy's address.
   */
  readonly byAddress: RequestHandler;
  /** After sign-in, once a request. */
  byPerson(key: string): Promise<Result<undefined, TooMany>>;
};

const minuteMs = 60_000;

export const tooManySentence = (seconds: number): string =>
  `Det kom för många förfrågningar på kort tid. Vänta ${seconds === 1 ? 'en sekund' : `${seconds} sekunder`} och försök igen.`;

/** 429, and when to come again. */
export const answerTooMany = (response: Response, { retryAfterSeconds }: TooMany): void => {
  response
    .status(429)
    .set({ 'Retry-After': String(retryAfterSeconds), 'Cache-Control': 'no-store' })
    .json({ error: { code: 'too-many', sentence: tooManySentence(retryAfterSeconds) } });
};

/** Of a request whose token was good, whatever it is answered; a status alone says nothing of that. */
export const letOff = ({ locals }: Response): void => {
  locals.isLetOff = true;
};

const createCount = (perMinute: number) => {
  const store = new MemoryStore();
  // Of the options this store reads the window alone; its timer keeps no process alive.
  store.init({ windowMs: minuteMs } as Options);
  return {
    add: async (key: string): Promise<Result<undefined, TooMany>> => {
      const { totalHits, resetTime } = await store.increment(key);
      if (totalHits <= perMinute) return ok(undefined);
      const leftMs = resetTime ? resetTime.getTime() - systemClock.now().epochMilliseconds : minuteMs;
      return refuse({ kind: 'too-many', retryAfterSeconds: Math.max(1, Math.ceil(leftMs / 1000)) });
    },
    takeBack: (key: string): Promise<void> => store.decrement(key),
  };
};

/** One network of IPv6 counts as one. Azure App Service writes the port after an address. */
const addressOf = ({ ip = '' }: Request): string =>
  ipKeyGenerator(ip.replace(/^\[?([\d.]+|[\da-f:]+(?=\]))\]?:\d+$/i, '$1'));

export const createLimits = ({ person, address }: Allowance = allowance): Limits => {
  const persons = createCount(person);
  const addresses = createCount(address);
  return {
    byAddress: async (request, response, next) => {
      const key = addressOf(request);
      const counted = await addresses.add(key);
      if (!counted.ok) {
        answerTooMany(response, counted.failure);
        return;
      }
      response.once('close', () => {
        if (response.locals.isLetOff === true) void addresses.takeBack(key);
      });
      next();
    },
    byPerson: (key) => persons.add(key),
  };
};
