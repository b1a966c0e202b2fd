import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** `<day begun>.<eight signs>`: in the order of time, also as a row key. */
export type UpdateId = string & z.$brand<'UpdateId'>;
export const updateId = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/)
  .brand<'UpdateId'>();

/** `random`: its first eight signs are figures of base 16, as those of a UUID. */
export const newUpdateId = (begun: Temporal.PlainDate, random: string): UpdateId =>
  updateId.parse(`${begun}.${random.slice(0, 8)}`);
