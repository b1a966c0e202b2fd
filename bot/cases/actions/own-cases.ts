import type { Temporal } from 'temporal-polyfill';
import { namesOf } from '../../forums/actions/names-of.ts';
import { forumById, type Identified } from '../../forums/actions.ts';
import { type Forum, type ForumId, takesUpCases } from '../../forums/forum.ts';
import { inTurns } from '../../forums/in-turns.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { CaseRequest } from '../case-request.ts';
import { isTheirs, type OwnCase, ownCaseOf } from '../own-list.ts';
import { listVisits } from '../store/visits.ts';
import { listClosedOf, listOpenCases } from '../store.ts';
import { readableCase } from './readable-case.ts';

/** So many of the own questions that are closed are shown, to see what they came to. */
const mostClosed = 5;
/** Copies in other teams that are looked up: far more than anybody has open. */
const mostVisits = 200;

const newestFirst = (one: OwnCase, other: OwnCase): number =>
  Number(other.request.raisedAt.epochMilliseconds - one.request.raisedAt.epochMilliseconds);

/** Without a right to anything: whether a seat may stand in is asked again when the consent is known. */
const mayBeTheirs = (own: OwnCase, today: Temporal.PlainDate): boolean =>
  isTheirs(own, today) ||
  own.forum.seats.some(({ closures }) =>
    closures.some(({ standIn }) => standIn !== undefined && own.held.includes(standIn)),
  );

/** `own`: those that somebody put, was asked, helps with or answers for. `all`: as the channel has them before everybody. */
type Which = 'own' | 'all';

/** Of one team: the open ones, and the own closed last. */
const casesIn = async (
  ports: Ports,
  identified: Identified,
  today: Temporal.PlainDate,
  which: Which,
): Promise<readonly OwnCase[]> => {
  const { forum, actor } = identified;
  const [open, closed] = await Promise.all([
    listOpenCases(ports.tables, forum.id),
    listClosedOf(ports.tables, forum.id, actor.person, mostClosed),
  ]);
  const withConsent = async (request: CaseRequest): Promise<OwnCase[]> => {
    const own = ownCaseOf(identified, { request, consent: undefined }, today);
    const isWanted = (known: OwnCase) => which === 'all' || isTheirs(known, today);
    if (request.question.mode === 'consultation') return isWanted(own) ? [own] : [];
    if (which === 'own' && !mayBeTheirs(own, today)) return [];
    const stored = await readableCase(ports, forum.id, request.id);
    const known = stored && ownCaseOf(identified, stored, today);
    return known && isWanted(known) ? [known] : [];
  };
  const mine = (await inTurns(open, withConsent)).flat().filter(({ request }) => request.state !== 'closed');
  const ended = closed.map((request) => ownCaseOf(identified, { request, consent: undefined }, today));
  return [...mine.toSorted(newestFirst), ...ended];
};

/** Questions put to other teams: they are the asker's as long as the asker is on the own team's roster. */
const copies = async (
  ports: Ports,
  found: readonly Identified[],
  today: Temporal.PlainDate,
): Promise<readonly OwnCase[]> => {
  const [one] = found;
  if (!one) return [];
  const visits = await listVisits(ports.tables, one.actor.userId);
  const teams = new Map<ForumId, Promise<Forum | undefined>>();
  const teamOf = (id: ForumId) => {
    const known = teams.get(id) ?? forumById(ports, id);
    teams.set(id, known);
    return known;
  };
  const all = await inTurns(visits.slice(0, mostVisits), async ({ home, asked, copy }): Promise<OwnCase[]> => {
    const identified = found.find(({ forum }) => forum.id === home);
    if (!identified) return [];
    const [team, stored] = await Promise.all([teamOf(asked), readableCase(ports, asked, copy)]);
    const { asker } = stored?.request ?? {};
    if (!team || !stored || asker?.person !== identified.actor.person || asker.visiting?.forumId !== home) return [];
    return [ownCaseOf({ forum: team, actor: identified.actor }, stored, today)];
  });
  const copied = all.flat();
  const closed = copied.filter(({ request }) => request.state === 'closed').slice(0, mostClosed);
  return [...copied.filter(({ request }) => request.state !== 'closed'), ...closed];
};

const listed = async (ports: Ports, found: readonly Identified[], which: Which): Promise<readonly OwnCase[]> => {
  const today = dayOf(ports.clock.now());
  const [inTeams, elsewhere] = await Promise.all([
    inTurns(found, (identified) => casesIn(ports, identified, today, which)),
    copies(ports, found, today),
  ]);
  const here = inTeams.flat();
  const isHere = ({ request }: OwnCase) => here.some((own) => own.request.id === request.id);
  return [...here, ...elsewhere.filter((own) => !isHere(own))];
};

/** One list over all of somebody's teams and seats, in no order yet. Reads side by side, some at a time. */
export const ownCases = (ports: Ports, found: readonly Identified[]): Promise<readonly OwnCase[]> =>
  listed(ports, found, 'own');

/** The same with the teams' other open ones, as their channels show them to everybody on the roster. */
export const teamCases = (ports: Ports, found: readonly Identified[]): Promise<readonly OwnCase[]> =>
  listed(ports, found, 'all');

/** What the teams that do not answer are called, so that none is left out without a word. */
export const teamNames = (ports: Ports, ids: readonly ForumId[]): Promise<readonly string[]> =>
  namesOf(ports, ids, takesUpCases);
