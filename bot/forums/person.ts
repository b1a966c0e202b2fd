import { z } from 'zod';
import type { Member } from '../platform/teams/port.ts';

/** `<home tenant>_<object id>`: what a person is known by. Never mail, name or Teams' own id. */
export type PersonKey = string & z.$brand<'PersonKey'>;
export const personKey = z
  .string()
  .regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/)
  .brand<'PersonKey'>();

export const keyOf = (member: Pick<Member, 'tenantId' | 'objectId'>): PersonKey =>
  personKey.parse(`${member.tenantId}_${member.objectId}`.toLowerCase());

/** A person with a task in a forum: known by the key, reached by Teams' id, spoken of by name. */
export const namedPerson = z.object({ person: personKey, userId: z.string(), name: z.string() });
export type NamedPerson = z.infer<typeof namedPerson>;
