/** A team's settings as one person meets them. */
import {
  type Actor,
  mayCloseSeat,
  mayNameRegistrar,
  mayOpenTeam,
  mayRecordOpening,
  mayRemoveSeat,
  maySetDigest,
  maySetGuarantee,
} from './access.ts';
import type { Forum } from './forum.ts';
import type { Role } from './role.ts';
import type { Seat } from './seat.ts';

export type SettingsRights = {
  readonly mayRecord: boolean;
  readonly mayNameRegistrar: boolean;
  readonly mayOpen: boolean;
  readonly maySetGuarantee: boolean;
  readonly maySetDigest: boolean;
  readonly mayRemoveSeat: boolean;
};

export type Settings = {
  readonly forum: Forum;
  readonly rights: SettingsRights;
  /** The seats whose closed weeks are this person's to set. */
  readonly closable: readonly Seat[];
};

/** `roles`: those that the person has in the region. */
export const settingsOf = (forum: Forum, actor: Actor, roles: readonly Role[]): Settings => ({
  forum,
  rights: {
    mayRecord: mayRecordOpening(forum, actor),
    mayNameRegistrar: mayNameRegistrar(forum, actor),
    mayOpen: mayOpenTeam(forum, actor, roles),
    maySetGuarantee: maySetGuarantee(forum, actor),
    maySetDigest: maySetDigest(forum, actor),
    mayRemoveSeat: mayRemoveSeat(forum, actor),
  },
  closable: forum.seats.filter(({ id }) => mayCloseSeat(forum, actor, id)),
});
