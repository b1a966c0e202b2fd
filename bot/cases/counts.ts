/** How many cases a team has in each state, for those who help the groups and never see one of them. */
import { toldCount } from './activity.ts';
import { type CaseRequest, type State, states } from './case-request.ts';

/** `count` is missing of a few, who might be pointed out. Nor are sums told, from which they could be reckoned. */
export type StateCount = { readonly state: State; readonly count?: number };

const open = states.filter((state) => state !== 'closed');

export const countsOf = (requests: readonly CaseRequest[]): readonly StateCount[] =>
  open.map((state) => {
    const count = toldCount(requests.filter((request) => request.state === state).length);
    return count === undefined ? { state } : { state, count };
  });
