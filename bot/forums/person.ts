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
