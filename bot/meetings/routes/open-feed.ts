/**
 * `/kalender/<secret>.ics`, where calendars ask that know no sign-in. What is wrong with an address is never told, and
 * no part of one is logged.
 */
import { type ErrorRequestHandler, type RequestHandler, type Response, Router } from 'express';
import type { Ports } from '../../platform/ports.ts';
import { StorageUnavailable } from '../../platform/tables/port.ts';
import { type Allowance, answerTooMany, createLimits, letOff } from '../../platform/web/limits.ts';
import { hashOf, isSecret } from '../../platform/web/secret-address.ts';
import { feedPath } from '../actions/calendar/feeds.ts';
import { readFeed } from '../actions/calendar/read-feed.ts';
import { noCalendar, notNow } from '../pages/calendar/text.ts';
import { calendarType, fileOf } from './calendar-file.ts';

/** A minute. Google and Outlook ask for all of theirs from few addresses: only what is refused counts there. */
const allowance: Allowance = { person: 10, address: 120 };

const comeAgainSeconds = 600;

const unseen: RequestHandler = (_request, response, next) => {
  response.set({
    'Cache-Control': 'private, no-cache',
    'Referrer-Policy': 'no-referrer',
    'X-Robots-Tag': 'noindex, nofollow',
  });
  next();
};

const onlyRead: RequestHandler = (_request, response) => {
  response.set('Allow', 'GET, HEAD').status(405).end();
};

const plain = (response: Response, status: number, sentence: string): void => {
  response.status(status).type('text/plain').send(sentence);
};

const notThere: RequestHandler = (_request, response) => plain(response, 404, noCalendar);

const later = (response: Response): void => plain(response.set('Retry-After', String(comeAgainSeconds)), 503, notNow);

/** An address that Express itself cannot read. */
const unreadable: ErrorRequestHandler = (error, request, response, next) => {
  if (error?.status === 400) void notThere(request, response, next);
  else next(error);
};

/** Mounted at the root. */
export const openFeedRoutes = (ports: Ports, allowed: Allowance = allowance): Router => {
  const limits = createLimits(allowed);

  const show: RequestHandler<{ file: string }> = async ({ params: { file } }, response) => {
    const [, secret = ''] = /^(.*)\.ics$/i.exec(file) ?? [];
    if (!isSecret(secret)) return plain(response, 404, noCalendar);
    try {
      const counted = await limits.byPerson(hashOf(secret));
      if (!counted.ok) return answerTooMany(response, counted.failure);
      const feed = await readFeed(ports, secret);
      if (!feed.ok && feed.failure.kind === 'no-such-address') return plain(response, 404, noCalendar);
      letOff(response);
      if (!feed.ok) return later(response);
      const { text, tag } = fileOf(ports, feed.value);
      response.set({ 'Content-Type': calendarType, 'Content-Disposition': 'inline; filename="moten.ics"', ETag: tag });
      // As bytes: of a text Express would write the type anew.
      response.send(Buffer.from(text));
    } catch (cause) {
      if (!(cause instanceof StorageUnavailable)) throw cause;
      letOff(response);
      ports.log.error({ event: 'storage-unavailable' }, cause);
      later(response);
    }
  };

  const feeds = Router();
  feeds.use(unseen, limits.byAddress);
  feeds.route('/:file').get(show).all(onlyRead);
  feeds.use(notThere);
  return Router().use(`/${feedPath}`, feeds, unreadable);
};
