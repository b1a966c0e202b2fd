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
  | 'close'
  | 'say-whether-card-shows';

/**
 * What somebody is to a case. `asker`: the one who put it · `asked`: a seat that was asked · `helping`: an asked seat
 * that takes it or contributes · `holding`: the follow-up seat · `seat`: any confirmed seat of the team · `convener`
 * (or deputy) · `onlooker`: on the roster without a seat; so is the coordinator, who can never open a case.
 */
export const roles = ['asker', 'asked', 'helping', 'holding', 'seat', 'convener', 'onlooker'] as const;
export type Role = (typeof roles)[number];

type Rule = { readonly from: readonly State[]; readonly by: readonly Role[] };

const open = ['waiting', 'taken', 'talked', 'followed', 'nobody'] as const;

/** Whether a reader is let in is also asked of the gate; here stands only who may try, and when. */
export const lifeCycle: Readonly<Record<Step, Rule>> = {
  read: { from: open, by: ['asker', 'asked', 'seat'] },
  answer: { from: open, by: ['asked'] },
  'note-consent': { from: open, by: ['asked', 'seat'] },
  talk: { from: ['waiting', 'taken', 'followed', 'nobody'], by: ['asker', 'helping'] },
  appoint: { from: ['waiting', 'taken', 'talked', 'followed'], by: ['asker', 'helping', 'convener'] },
  'tell-guardians': { from: open, by: ['asker', 'helping', 'holding'] },
  'tell-asker': { from: open, by: ['helping', 'holding'] },
  close: { from: open, by: ['asker', 'holding', 'convener'] },
  'say-whether-card-shows': { from: open, by: ['asker', 'convener'] },
};

export type Who = { readonly isAsker: boolean; readonly isConvener: boolean; readonly seat?: SeatId };

export const rolesOf = (request: CaseRequest, { isAsker, isConvener, seat }: Who): readonly Role[] => {
  const is: Record<Role, boolean> = {
    asker: isAsker,
    asked: seat !== undefined && isAsked(request, seat),
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
