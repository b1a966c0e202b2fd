/** How many cases a team has in each state, for those who help the groups and never see one of them. */
import { type CaseRequest, type State, states } from './case-request.ts';

/** Fewer than these might point somebody out, and are not told: nor are sums, from which they could be reckoned. */
export const fewestTold = 3;

export type StateCount = { readonly state: State; readonly count?: number };

const open = states.filter((state) => state !== 'closed');

export const countsOf = (requests: readonly CaseRequest[]): readonly StateCount[] =>
  open.map((state) => {
    const count = requests.filter((request) => request.state === state).length;
    return count < fewestTold ? { state } : { state, count };
  });
