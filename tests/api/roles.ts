/** Who stands before the API, and what each may see. Mariestad is everybody's own, but the convener's of Skövde. */
import { type Asked, type Asking, ask } from '../support/asked.ts';
import type { Stage } from '../support/stage.ts';

export const people = {
  asker: 'Sara Nyberg',
  seat: 'Elin Sandström',
  external: 'Omar Haddad',
  convener: 'Henrik Åberg',
  deputy: 'Maria Dahlqvist',
  registrar: 'Ingrid Palm',
  elsewhere: 'Niklas Fors',
  coordinator: 'Annika Falkenström',
  support: 'Robert Åslund',
} as const;

/** `nobody` has no token; `stranger` a good one of an allowed tenant, and is on no roster. */
export type Known = keyof typeof people;
export type Role = Known | 'nobody' | 'stranger';

export const roles: readonly Role[] = [
  'nobody',
  'stranger',
  'asker',
  'seat',
  'external',
  'convener',
  'deputy',
  'registrar',
  'elsewhere',
  'coordinator',
  'support',
];

export const members: readonly Role[] = ['asker', 'seat', 'external', 'convener', 'deputy', 'registrar'];
export const helpers: readonly Role[] = ['coordinator', 'support'];

export const origin = (stage: Stage): string => stage.servers[0]?.endpoint ?? '';

const strangerId = '40000000-0000-4000-8000-000000009999';

export const tokenOf = async (stage: Stage, role: Role): Promise<string | undefined> => {
  if (role === 'nobody') return undefined;
  if (role !== 'stranger') return stage.teams.tabToken(stage.person(people[role]).id);
  const claims = stage.teams.tabClaims(stage.person(people.asker).id);
  return stage.teams.signTabToken({ ...claims, oid: strangerId, name: 'Okänd Person' });
};

export const asks = async (stage: Stage, role: Role, path: string, asking: Asking = {}): Promise<Asked> =>
  ask(origin(stage), await tokenOf(stage, role), `/api${path}`, asking);
