/** A case as the agenda of its team's meeting has it: what its card in the channel shows to everybody, and no more. */
import type { ForumId } from '../forums/forum.ts';
import type { SeatId } from '../forums/seat.ts';
import { type CaseId, type CaseRequest, seatsAskedIn } from './case-request.ts';
import type { KnownCase } from './known-case.ts';
import type { Mode } from './question.ts';
import type { NextStep } from './turn.ts';
import { standingInWords } from './words.ts';

export type AgendaCase = {
  readonly id: CaseId;
  readonly alias: string;
  readonly mode: Mode;
  /** "Ingen har tagit frågan". */
  readonly standing: string;
  readonly isNobodys: boolean;
  /** The consent is over: nobody talks of it until the family has said yes anew. */
  readonly hasEnded: boolean;
  /** Seats of the team that are asked. */
  readonly asked: readonly SeatId[];
  /** Those who must be there when it is taken up: who is asked, answers, holds it or asks. */
  readonly concerned: readonly SeatId[];
  /** Teams' id of who asks. `isGuest`: from another municipality's team, which is `home`. */
  readonly asker: { readonly userId: string; readonly isGuest: boolean; readonly home?: ForumId };
};

const concernedIn = (request: CaseRequest): readonly SeatId[] => {
  const { answers, followUp, specialist, asker } = request;
  const holding = [followUp?.seat, specialist?.keeper].flatMap((seat) => seat ?? []);
  return [...new Set([...seatsAskedIn(request), ...answers.map(({ seat }) => seat), ...holding, asker.seat])];
};

export const agendaCaseOf = ({ request, consent }: KnownCase): AgendaCase => ({
  id: request.id,
  alias: request.alias,
  mode: request.question.mode,
  standing: standingInWords(request),
  isNobodys: request.state === 'nobody',
  hasEnded: consent !== undefined && consent.kind !== 'holds',
  asked: seatsAskedIn(request),
  concerned: concernedIn(request),
  asker: {
    userId: request.asker.userId,
    isGuest: request.asker.visiting !== undefined,
    ...(request.asker.visiting && { home: request.asker.visiting.forumId }),
  },
});

/** `next`: missing of a case that is closed, whatever closed it. */
export type CaseToFollowUp = { readonly id: CaseId; readonly alias: string; readonly next?: NextStep };
