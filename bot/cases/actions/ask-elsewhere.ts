/** A question put to another municipality's team too: a case of its own there, with its own gate, code and clocks. */
import { ok, type Result, refuse } from '../../failure.ts';
import { mayNeverReadCases } from '../../forums/access.ts';
import { forumsOfRegion, type Identified } from '../../forums/actions.ts';
import { type Forum, type ForumId, seatOf, takesUpCases, takesUpConsent } from '../../forums/forum.ts';
import { missingIn } from '../../forums/opening.ts';
import type { SeatId } from '../../forums/seat.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { Asker, CaseId } from '../case-request.ts';
import type { ConsentFacts } from '../consent.ts';
import { consentStands, type GateFailure, ownQuestion } from '../gate.ts';
import type { Mode, Question } from '../question.ts';
import { listVisits, noteVisit } from '../store/visits.ts';
import { loadCase, loadQuestionText } from '../store.ts';
import type { StoredCase } from '../stored-case.ts';
import { asVisitor } from '../visiting.ts';
import { examine } from './draft.ts';
import { consentToSend, type Raised, type RaiseFailure, send } from './raise.ts';

export type ElsewhereFailure =
  | RaiseFailure
  | GateFailure
  | { readonly kind: 'no-such-case' | 'not-the-asker' | 'closed' | 'is-a-copy' }
  /** Not one that can be asked: unknown, paused, the own one, or a circle that takes up no cases. */
  | { readonly kind: 'no-such-team' }
  | { readonly kind: 'asked-there'; readonly team: Forum };

type Elsewhere<T> = Result<T, ElsewhereFailure>;

/** Why this question cannot be put to another team, or not by this person. */
export const barredElsewhere = (
  ports: Pick<Ports, 'clock'>,
  { actor }: Identified,
  { request, consent }: StoredCase,
): ElsewhereFailure | undefined => {
  if (request.asker.person !== actor.person) return { kind: 'not-the-asker' };
  if (mayNeverReadCases(actor)) return { kind: 'helps-groups' };
  const shut = consentStands(request, consent, dayOf(ports.clock.now()));
  if (shut) return shut;
  if (request.state === 'closed') return { kind: 'closed' };
  return request.asker.visiting ? { kind: 'is-a-copy' } : undefined;
};

/** The region's other teams that can be asked now, by name. */
export const otherTeams = async (
  ports: Ports,
  { id: own, regionId }: Pick<Forum, 'id' | 'regionId'>,
): Promise<readonly Forum[]> => {
  const all = await forumsOfRegion(ports, regionId);
  return all
    .filter((forum) => takesUpCases(forum) && forum.id !== own)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
};

/** The team that is to be asked, unless the same question has been put to it and is open there. */
export const teamToAsk = async (
  ports: Ports,
  { forum: own, actor }: Identified,
  original: CaseId,
  to: ForumId,
  copy?: CaseId,
): Promise<Elsewhere<Forum>> => {
  const [teams, visits] = await Promise.all([otherTeams(ports, own), listVisits(ports.tables, actor.userId)]);
  const team = teams.find(({ id }) => id === to);
  if (!team) return refuse({ kind: 'no-such-team' });
  const there = visits.filter((visit) => visit.original === original && visit.asked === to && visit.copy !== copy);
  const copies = await Promise.all(there.map((visit) => loadCase(ports.tables, to, visit.copy)));
  return copies.some((stored) => stored && stored.request.state !== 'closed')
    ? refuse({ kind: 'asked-there', team })
    : ok(team);
};

export type Copy = {
  readonly id: CaseId;
  readonly to: ForumId;
  readonly asked: readonly SeatId[];
  readonly wholeTeam: boolean;
  readonly notNames: readonly string[];
  /** A copy has a consent of its own, or none: that for the first question names nobody here. */
  readonly consent?: ConsentFacts;
};

type Prepared = { readonly team: Forum; readonly asker: Asker; readonly text: string; readonly question: Question };

/**
 * All that can be said before the consent: the text is screened once more, and taken only if the question stands as it
 * did before it was read, since a withdrawal that came meanwhile wins.
 */
export const examineCopy = async (
  ports: Ports,
  identified: Identified,
  original: CaseId,
  copy: Omit<Copy, 'consent'> & { readonly mode: Mode },
): Promise<Elsewhere<Prepared>> => {
  const { forum: own, actor } = identified;
  const found = await teamToAsk(ports, identified, original, copy.to, copy.id);
  if (!found.ok) return found;
  const team = found.value;
  const stored = await loadCase(ports.tables, own.id, original);
  const pass = stored && ownQuestion(stored.request, actor);
  const text = pass ? (await loadQuestionText(ports.tables, own.id, pass)).reveal() : '';
  const still = await loadCase(ports.tables, own.id, original);
  if (!still) return refuse({ kind: 'no-such-case' });
  const barred = barredElsewhere(ports, identified, still);
  if (barred) return refuse(barred);
  if (copy.mode === 'consent' && !takesUpConsent(team))
    return refuse({ kind: 'team-not-open', missing: missingIn(team.opening) });
  const asker = asVisitor(own, still.request.asker);
  const { ageBand, needs, urgency } = still.request.question;
  const examined = examine({
    id: copy.id,
    askerSeat: asker.seat,
    ageBand,
    needs,
    text,
    asked: copy.asked.filter((seat) => seatOf(team, seat) !== undefined),
    wholeTeam: copy.wholeTeam,
    urgency,
    mode: copy.mode,
    notNames: copy.notNames.filter((word) => text.includes(word)),
  });
  return examined.ok ? ok({ team, asker, text, question: examined.value }) : examined;
};

/** The link is noted first, so that no copy is left that its asker does not find. */
export const askElsewhere = async (
  ports: Ports,
  identified: Identified,
  original: CaseId,
  { consent: said, ...copy }: Copy,
): Promise<Elsewhere<Raised & { readonly team: Forum }>> => {
  const prepared = await examineCopy(ports, identified, original, { ...copy, mode: said ? 'consent' : 'consultation' });
  if (!prepared.ok) return prepared;
  const { team, asker, text, question } = prepared.value;
  const at = ports.clock.now();
  const facts = said && consentToSend(team, asker, question, said, at);
  if (facts && !facts.ok) return facts;
  const home = identified.forum.id;
  await noteVisit(ports.tables, asker.userId, { home, original, asked: team.id, copy: copy.id, at });
  const consent = facts && { at, facts: facts.value };
  const sent = await send(ports, team, asker, { id: copy.id, text, question, consent });
  return sent.ok ? ok({ ...sent.value, team }) : sent;
};
