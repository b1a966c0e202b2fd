/** What a step with an update is answered with: the update as it is then, or what hinders it. */
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiAnswer, json } from '../../platform/web/api.ts';
import { openComposed } from '../actions/composing/open.ts';
import { largestCard } from '../cards/largest-card.ts';
import type { Update } from '../update.ts';
import { presentUpdate } from './presenting.ts';
import { type Refused, refuseOver } from './refusing.ts';

/** `refusal`: with the present one beside it. */
export const answering = (ports: Ports) => {
  const show = async (who: Visitor, update: Update, status: 200 | 201 = 200): Promise<ApiAnswer> => {
    const composed = await openComposed(ports, who, update, largestCard);
    return json(presentUpdate(who, composed, ports.clock.now()), { status, etag: `"${update.version}"` });
  };
  const refusal = async (who: Visitor, failure: Refused): Promise<ApiAnswer> => {
    if (!('present' in failure)) return refuseOver(failure);
    const composed = await openComposed(ports, who, failure.present, largestCard);
    return refuseOver(failure, presentUpdate(who, composed, ports.clock.now()));
  };
  return { show, refusal };
};
