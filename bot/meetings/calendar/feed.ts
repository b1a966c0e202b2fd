/** A calendar address: one for each person, and one for each forum that its members share. */
import { z } from 'zod';
import { forumId } from '../../forums/forum.ts';
import { personKey } from '../../forums/person.ts';
import { instant, plainDate } from '../../platform/time/schema.ts';

export const feedHolder = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), person: personKey, userId: z.string() }),
  z.object({ kind: z.literal('forum'), forum: forumId }),
]);
export type FeedHolder = z.infer<typeof feedHolder>;

export type AddressId = string & z.$brand<'AddressId'>;
export const addressId = z.uuid().brand<'AddressId'>();

/** The one that is good. An older one is dead as soon as another `hash` stands here. */
export const feedAddress = z.object({
  id: addressId,
  /** Of the secret in the address, SHA-256 in hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  madeAt: instant,
  madeBy: personKey,
});
export type FeedAddress = z.infer<typeof feedAddress>;

/** That it is used, and no more: a day, never an hour or a program. */
export const feedReading = z.object({ day: plainDate });

/** Days back that a calendar shows; ahead it shows all that is planned. */
export const daysBack = 60;
/** Days ahead that are looked through: nobody plans a term further ahead. */
export const daysAhead = 800;
