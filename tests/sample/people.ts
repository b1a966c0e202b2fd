import type { Person } from '../local-teams/contract.ts';

export const tenantId = '11111111-1111-4111-8111-111111111111';
export const guestTenantId = '22222222-2222-4222-8222-222222222222';
export const externalTenantId = '33333333-3333-4333-8333-333333333333';

/** `number` makes the object id. Keep it when a person moves in the lists: stored rows point at it. */
type Who = { number: number; name: string; title: string; teams: string[] };

const person = ({ number, name, title, teams }: Who, role: Person['role'], tenantId: string): Person => ({
  id: personId(name),
  objectId: `40000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  tenantId,
  name,
  role,
  title,
  teams: teams.map(teamId),
});

/** Employed by a municipality. */
export const employee = (who: Who): Person => person(who, 'member', tenantId);

/** Employed by the health-care region, invited as a guest. */
export const guest = (who: Who): Person => person(who, 'guest', guestTenantId);

/** Employed by a private provider, in a shared channel. */
export const external = (who: Who): Person => person(who, 'external', externalTenantId);

/** "Åsa Öberg" → "29:asa-oberg". */
export const personId = (name: string): string => `29:${slug(name)}`;

/** A municipality's id, or `skaraborg` for the region's own team. */
export const teamId = (place: string): string => `19:${place}@thread.tacv2`;

/** The channel of a forum. The team's General channel has the team's own id, as in Teams. */
export const channelId = (forum: string): string => `19:${forum}@thread.tacv2`;

export const termEnds = ['2026-12-18', '2027-06-11', '2027-12-17', '2028-06-09'];

const slug = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(' ', '-');
