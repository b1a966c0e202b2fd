/** The forums of somebody who says nothing just now: a calendar that is read while its owner sleeps. */
import type { Ports } from '../../platform/ports.ts';
import type { Sender } from '../../platform/teams/port.ts';
import { type Identified, identify } from '../actions.ts';
import { inTurns } from '../in-turns.ts';
import { forumsRememberedFor } from '../store.ts';

/** `isWhole` is false when Teams did not say of each whether the person is there. */
export type MetForums = { readonly found: readonly Identified[]; readonly isWhole: boolean };

/** Where the person was met before, each asked now; other forums are looked for when the person does something. */
export const metForums = async (ports: Ports, sender: Sender): Promise<MetForums> => {
  const remembered = await forumsRememberedFor(ports, sender.userId);
  const answers = await inTurns(remembered, (id) => identify(ports, sender, id));
  return {
    found: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])),
    isWhole: !answers.some((answer) => !answer.ok && answer.failure.kind === 'roster-unavailable'),
  };
};
