/** An event as Graph v1.0 takes and gives it. Learn: resource type event, `user-post-events`, `event-update`. */
import { z } from 'zod';
import type { CalendarEntry } from './port.ts';

/** Amsterdam, Berlin and Stockholm, as Windows calls it: what each mailbox knows. */
const timeZone = 'W. Europe Standard Time';

const at = (time: CalendarEntry['start']) => ({ dateTime: time.toString({ smallestUnit: 'second' }), timeZone });

const itemBody = ({ html }: CalendarEntry) => ({ contentType: 'html', content: html });

/** Nobody is invited: we know no addresses of mail, and the call goes through the channel. */
export const createdBody = (entry: CalendarEntry, transactionId: string) => ({
  subject: entry.subject,
  body: itemBody(entry),
  start: at(entry.start),
  end: at(entry.end),
  ...(entry.place !== undefined && { location: { displayName: entry.place } }),
  ...(entry.isOnline && { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }),
  allowNewTimeProposals: false,
  transactionId,
});

/**
 * Only what may be changed. The body of an online meeting holds what Teams has written there, and a body without that
 * would turn the meeting off (`event-update`, Notes); it says nothing that changes.
 */
export const changedBody = (entry: CalendarEntry) => ({
  subject: entry.subject,
  ...(!entry.isOnline && { body: itemBody(entry) }),
  start: at(entry.start),
  end: at(entry.end),
  location: { displayName: entry.place ?? '' },
});

/** `joinUrl` is missing where Teams has not made the meeting yet, or may not. */
export const givenEvent = z.object({
  id: z.string().min(1).max(1_000),
  onlineMeeting: z
    .object({ joinUrl: z.url({ protocol: /^https$/ }) })
    .nullish()
    .catch(undefined),
});

const duplicate = 'ErrorDuplicateTransactionId';

/** `existing`: what has that transactionId already. Seen in public code, documented nowhere. */
const givenError = z.object({
  error: z.object({
    code: z.string().regex(/^[\w.-]{1,100}$/),
    '@event.existingEventId': z.string().min(1).max(1_000).optional(),
  }),
});

export const errorOf = (body: unknown): { readonly code?: string; readonly existing?: string } => {
  const read = givenError.safeParse(body);
  if (!read.success) return {};
  const { code, '@event.existingEventId': existing } = read.data.error;
  return { code, ...(code === duplicate && existing !== undefined && { existing }) };
};
