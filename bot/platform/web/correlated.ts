import type { RequestHandler } from 'express';
import type { Random } from '../random.ts';
import { newReference, withReference } from '../reference.ts';

/** No standard has a name for it; this one is what most proxies and tools of operation look for. */
export const referenceHeader = 'X-Correlation-Id';

/** Must stand first. What a request brings is not taken over: it could be anything, also somebody else's. */
export const correlated =
  (random: Random): RequestHandler =>
  (_request, response, next) => {
    const reference = newReference(random);
    response.set(referenceHeader, reference);
    withReference(reference, next);
  };
