/**
 * What Graph v1.0 documents of events, as schemas: what may stand in a request, and nothing else. Learn: resource types
 * event, itemBody, dateTimeTimeZone, location; "Create event", "Update event", "outlookUser: supportedTimeZones".
 */
import { z } from 'zod';

/** Some of Windows' names; IANA's are taken too. */
const windowsZones = ['W. Europe Standard Time', 'UTC', 'GMT Standard Time', 'Pacific Standard Time'];

const isZone = (name: string): boolean =>
  windowsZones.includes(name) || Intl.supportedValuesOf('timeZone').includes(name);

/** A time on the wall of that zone: `2026-11-24T13:00:00`, with no offset and no Z. */
const dateTimeTimeZone = z.strictObject({
  dateTime: z.iso.datetime({ local: true }).refine((value) => !value.endsWith('Z'), 'an offset'),
  timeZone: z.string().refine(isZone, 'TimeZoneNotSupportedException'),
});

const itemBody = z.strictObject({ contentType: z.enum(['html', 'text']), content: z.string() });
const location = z.strictObject({ displayName: z.string().max(255) });
const onlineMeetingProvider = z.enum(['teamsForBusiness', 'skypeForBusiness', 'skypeForConsumer']);

const endsAfter = ({ start, end }: { readonly start: { dateTime: string }; readonly end: { dateTime: string } }) =>
  start.dateTime < end.dateTime;

/** `POST /me/events`. What all of ours have is required here, although Graph would do with less. */
export const creation = z
  .strictObject({
    subject: z.string().min(1).max(255),
    body: itemBody,
    start: dateTimeTimeZone,
    end: dateTimeTimeZone,
    location: location.optional(),
    isOnlineMeeting: z.boolean().optional(),
    onlineMeetingProvider: onlineMeetingProvider.optional(),
    allowNewTimeProposals: z.boolean(),
    transactionId: z.string().min(1).max(255),
  })
  .refine(endsAfter, 'ErrorPropertyValidationFailure')
  .refine((event) => (event.isOnlineMeeting ?? false) === (event.onlineMeetingProvider !== undefined), 'half online');
export type Creation = z.infer<typeof creation>;

/** `PATCH /me/events/{id}`: of the table "Request body", what we have any use for. No transactionId, no proposals. */
export const change = z
  .strictObject({
    subject: z.string().min(1).max(255),
    body: itemBody.optional(),
    start: dateTimeTimeZone,
    end: dateTimeTimeZone,
    location: location.optional(),
  })
  .refine(endsAfter, 'ErrorPropertyValidationFailure');

/** Learn, "Microsoft identity platform and OAuth 2.0 On-Behalf-Of flow": with a secret, or with a certificate or assertion. */
export const onBehalfGrant = z
  .object({
    grant_type: z.literal('urn:ietf:params:oauth:grant-type:jwt-bearer'),
    requested_token_use: z.literal('on_behalf_of'),
    client_id: z.guid(),
    scope: z.string().refine((value) => value.split(' ').includes('https://graph.microsoft.com/Calendars.ReadWrite')),
    assertion: z.string().min(1),
    client_secret: z.string().min(1).optional(),
    client_assertion: z.string().min(1).optional(),
    client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer').optional(),
  })
  .refine(({ client_secret, client_assertion, client_assertion_type }) =>
    client_assertion === undefined ? client_secret !== undefined : client_assertion_type !== undefined,
  );
