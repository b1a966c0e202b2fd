/** The gate of a team: what is recorded of it, and the registrar's word. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { type InForum, mayOpenTeam, mayRecordOpening } from '../access.ts';
import type { Forum } from '../forum.ts';
import { awaitsOpening, type Opening } from '../opening.ts';
import type { NamedPerson } from '../person.ts';
import { closed, type OpenFailure, opened, type RecordingFailure, record, type TypedOpening } from '../recording.ts';
import { registrarRolesOf } from '../store.ts';
import { changeForum, type Decision, type NoSuchForum } from './change-forum.ts';
import { oweOpeningQuestion } from './owed.ts';
import type { MayNot } from './settings.ts';

export type RecordFailure = RecordingFailure | MayNot;

/** Asked when nothing but the registrar's word is left, and again when it is left anew or is another's to give. */
const questionAfter = (ports: Ports, before: Forum, after: Forum) => {
  const { registrar } = after.opening;
  const isAsked = awaitsOpening(before.opening) && before.opening.registrar?.person === registrar?.person;
  return registrar && awaitsOpening(after.opening) && !isAsked ? [oweOpeningQuestion(ports, after, registrar)] : [];
};

/** `registrars`: those who may be chosen, as `registrarsFor` has told. */
export const recordOpening = (
  ports: Ports,
  { forum: { id }, actor }: InForum,
  form: { readonly shown: TypedOpening; readonly typed: TypedOpening },
  registrars: readonly NamedPerson[],
): Promise<Result<Forum, RecordFailure>> =>
  changeForum(ports, id, (forum): Decision<Forum, RecordFailure> => {
    if (!mayRecordOpening(forum, actor)) return refuse({ kind: 'may-not' });
    const recorded = record(forum.opening, form, { today: dayOf(ports.clock.now()), registrars });
    if (!recorded.ok) return recorded;
    const { opening, points } = recorded.value;
    if (opening === forum.opening) return ok({ forum, value: forum });
    const changed = { ...forum, opening };
    const did = forum.opening.opened ? 'closed' : 'recorded';
    const promises = questionAfter(ports, forum, changed);
    return ok({ forum: changed, openingEvent: { did, by: actor.person, points }, promises, value: changed });
  });

export type GateFailure = OpenFailure | NoSuchForum | { readonly kind: 'closed-already' | 'not-registrar' };

const turnGate = async (
  ports: Ports,
  { forum: { id, regionId }, actor }: InForum,
  did: 'opened' | 'closed',
  turn: (opening: Opening) => Result<Opening, GateFailure>,
): Promise<Result<Forum, GateFailure>> => {
  const roles = await registrarRolesOf(ports, regionId, actor.person);
  return changeForum(ports, id, (forum): Decision<Forum, GateFailure> => {
    if (!mayOpenTeam(forum, actor, roles)) return refuse({ kind: 'not-registrar' });
    const turned = turn(forum.opening);
    if (!turned.ok) return turned;
    const changed = { ...forum, opening: turned.value };
    return ok({ forum: changed, openingEvent: { did, by: actor.person }, value: changed });
  });
};

/** `seen`: what the card showed, as its button tells. */
export const openTeam = (ports: Ports, identified: InForum, seen: string) =>
  turnGate(ports, identified, 'opened', (opening) => opened(opening, seen, identified.actor.person, ports.clock.now()));

export const closeTeam = (ports: Ports, identified: InForum) => turnGate(ports, identified, 'closed', closed);
