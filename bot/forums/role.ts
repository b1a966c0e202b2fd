import { z } from 'zod';
import { instant } from '../platform/time/schema.ts';
import { type NamedPerson, namedPerson, type PersonKey } from './person.ts';

/**
 * A task for the whole region, beside the seats. Process support helps the groups and never reads a case; a registrar
 * reads case text for a request only, case by case.
 */
export const role = namedPerson.extend({
  role: z.enum(['process-support', 'registrar']),
  since: instant,
});
export type Role = z.infer<typeof role>;
export type RoleName = Role['role'];

export const hasRole = (roles: readonly Role[], person: PersonKey, name: RoleName): boolean =>
  roles.some((role) => role.person === person && role.role === name);

export const asRole = ({ person, userId, name }: NamedPerson, role: RoleName, since: Role['since']): Role => ({
  person,
  userId,
  name,
  role,
  since,
});
