/** The life of a case as one table: from which states a step may be taken, and by whom. */
import type { SeatId } from '../forums/seat.ts';
import { type CaseRequest, isAsked, isHelping, type State } from './case-request.ts';

export type Step =
  | 'read'
  | 'answer'
  | 'note-consent'
  | 'talk'
  | 'appoint'
  | 'tell-guardians'
  | 'tell-asker'
  | 'tell-more'
  | 'tell-what-came'
  | 'do-first-step'
  | 'wait-for-specialist'
  | 'ask-for-help'
  | 'give-consent'
  | 'narrow-consent'
  | 'withdraw-consent'
  | 'ask-child'
  | 'close'
  | 'enter-error'
  | 'say-whether-card-shows';

/**
 * What somebody is to a case. `asker`: the one who put it · `asked`: a seat that was asked, or its stand-in · `helping`: an asked seat
 * that helps · `holding`: the follow-up seat · `seat`: any confirmed seat of the team · `convener`
 * (or deputy) · `onlooker`: on the roster without a seat; so is the coordinator, who can never open a case.
 */
export const roles = ['asker', 'asked', 'helping', 'holding', 'seat', 'convener', 'onlooker'] as const;
export type Role = (typeof roles)[number];

type Rule = { readonly from: readonly State[]; readonly by: readonly Role[] };

const open = ['waiting', 'taken', 'talked', 'followed', 'specialist', 'nobody'] as const;

/** Whether a reader is let in is also asked of the gate; here stands only who may try, and when. */
export const lifeCycle: Readonly<Record<Step, Rule>> = {
  read: { from: open, by: ['asker', 'asked', 'seat'] },
  answer: { from: open, by: ['asked'] },
  'note-consent': { from: open, by: ['asked', 'seat'] },
  talk: { from: ['waiting', 'taken', 'followed', 'specialist', 'nobody'], by: ['asker', 'helping'] },
  appoint: { from: ['waiting', 'taken', 'talked', 'followed', 'specialist'], by: ['asker', 'helping', 'convener'] },
  'tell-guardians': { from: open, by: ['asker', 'helping', 'holding'] },
  'tell-asker': { from: open, by: ['helping', 'holding'] },
  'tell-more': { from: open, by: ['asker'] },
  'tell-what-came': { from: open, by: ['asked'] },
  'do-first-step': { from: ['followed', 'specialist'], by: ['asker', 'helping', 'holding'] },
  'wait-for-specialist': { from: ['taken', 'talked', 'followed', 'specialist'], by: ['asker', 'helping', 'holding'] },
  'ask-for-help': { from: open, by: ['asker', 'asked', 'helping', 'holding'] },
  // Only the one whom the family has told can say yes for them; a no is taken from whoever hears it.
  'give-consent': { from: open, by: ['asker'] },
  'narrow-consent': { from: open, by: ['asker', 'asked', 'helping', 'holding', 'convener'] },
  // Also when all is done: the parties may still be talking on the strength of it.
  'withdraw-consent': { from: [...open, 'closed'], by: ['asker', 'asked', 'helping', 'holding', 'convener'] },
  'ask-child': { from: open, by: ['asker'] },
  close: { from: open, by: ['asker', 'holding', 'convener'] },
  'enter-error': { from: open, by: ['asker'] },
  'say-whether-card-shows': { from: open, by: ['asker', 'convener'] },
};

/** `standsInFor`: seats that have closed today, and that this one answers for. */
export type Who = {
  readonly isAsker: boolean;
  readonly isConvener: boolean;
  readonly seat?: SeatId;
  readonly standsInFor?: readonly SeatId[];
};

export const rolesOf = (
  request: CaseRequest,
  { isAsker, isConvener, seat, standsInFor = [] }: Who,
): readonly Role[] => {
  const is: Record<Role, boolean> = {
    asker: isAsker,
    asked: seat !== undefined && [seat, ...standsInFor].some((one) => isAsked(request, one)),
    helping: seat !== undefined && isHelping(request, seat),
    holding: seat !== undefined && request.followUp?.seat === seat,
    seat: seat !== undefined,
    convener: isConvener,
    onlooker: true,
  };
  return roles.filter((role) => is[role]);
};

export const mayStep = (step: Step, state: State, held: readonly Role[]): 'yes' | 'not-now' | 'not-you' => {
  const { from, by } = lifeCycle[step];
  if (!by.some((role) => held.includes(role))) return 'not-you';
  return from.includes(state) ? 'yes' : 'not-now';
};
