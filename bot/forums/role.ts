import { z } from 'zod';
import { instant } from '../platform/time/schema.ts';
import { forumId } from './forum.ts';
import { namedPerson, type PersonKey } from './person.ts';

/**
 * A task for the whole region, beside the seats. Process support helps the groups and never reads a case; a registrar
 * reads case text for a request only, case by case.
 */
export const role = namedPerson.extend({
  role: z.enum(['process-support', 'registrar']),
  since: instant,
  /** Of a registrar: the authority, and the forums whose records it answers for. */
  authority: z.string().optional(),
  forums: z.array(forumId).optional(),
});
export type Role = z.infer<typeof role>;
export type RoleName = Role['role'];

export const hasRole = (roles: readonly Role[], person: PersonKey, name: RoleName): boolean =>
  roles.some((role) => role.person === person && role.role === name);
