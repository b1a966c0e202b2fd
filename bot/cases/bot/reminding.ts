/** The buttons that a reminder has besides those of the case itself. */
import { act } from '../actions/step.ts';
import { onCase } from '../cards/buttons.ts';
import { helpWantedThanks, stepDoneThanks } from '../text/reminders.ts';
import { plainStepVerb, stepVerb } from './step-verbs.ts';

export const remindingVerbs = {
  'case.ask-for-help': plainStepVerb('ask-for-help', (seat) => ({ step: 'ask-for-help', seat }), helpWantedThanks),

  'case.first-step-done': stepVerb(
    onCase,
    (ports, identified, { case: id, seat }) =>
      act(ports, identified, id, 'do-first-step', seat, () => ({ step: 'do-first-step' })),
    () => stepDoneThanks,
  ),
};
