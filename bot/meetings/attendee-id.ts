import { z } from 'zod';

/** `party`, `party.unit` or, in the network, a municipality. */
export type AttendeeId = string & z.$brand<'AttendeeId'>;
export const attendeeId = z
  .string()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/)
  .brand<'AttendeeId'>();

/** Two health centres are one party: a quorum counts parties. */
export const partyOf = (id: AttendeeId): string => id.split('.')[0] ?? id;
