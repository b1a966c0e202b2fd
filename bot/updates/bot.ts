/** What the buttons of an update do. `app.ts` hangs these on the one map of verbs. */
import type { Ports } from '../platform/ports.ts';
import type { Press } from '../platform/teams/port.ts';
import { verb } from '../platform/teams/verbs.ts';
import { pressedOn } from './bot/pressed.ts';
import { answerData, showData } from './cards/buttons.ts';

export const updateVerbs = {
  'update.answer': verb(answerData, (ports: Ports, press: Press, input) =>
    pressedOn(ports, press, input, { said: { choice: input.choice, as: input.as } }),
  ),
  'update.show': verb(showData, (ports: Ports, press: Press, input) =>
    pressedOn(ports, press, input, { isApart: input.apart === 'yes' }),
  ),
};
