/** Verbs of the agenda, the minutes and the decisions, and the shape of what each button carries. */
import { z } from 'zod';
import type { CaseId } from '../../cases/case-request.ts';
import type { ForumId } from '../../forums/forum.ts';
import { type Button, execute } from '../../platform/cards/card.ts';
import type { Meeting } from '../meeting.ts';
import { type CardPressed, meetingData, onMeeting } from './buttons.ts';

export const agendaVerbNames = {
  show: 'meeting.agenda',
  pointForm: 'meeting.point-form',
  addPoint: 'meeting.add-point',
  removePoint: 'meeting.remove-point',
  minutes: 'meeting.minutes',
  readMinutes: 'meeting.read-minutes',
  saveMinutes: 'meeting.save-minutes',
  decisionDone: 'meeting.decision-done',
  minutesShow: 'meeting.minutes-seen',
  minutesDoNotShow: 'meeting.minutes-not-seen',
} as const;

export const onPoint = onMeeting.extend({ point: z.string().max(100) });

/** Without a word it is done. */
export const onDecision = onMeeting.extend({
  decision: z.string().max(100),
  done: z.enum(['true', 'false']).default('true'),
});

type Of = Pick<Meeting, 'id' | 'forumId'>;

/** Half a form is left behind. `card`: where it sits on one that the channel has. */
export const onward = (meeting: Of, title: string, verb: string, card?: CardPressed): Button =>
  execute(title, verb, meetingData({ meeting, card }), { associatedInputs: 'none' });

/** The way from a meeting to one of its cases, which the cases' room makes: `app.ts` hands it over. */
export type CaseButton = (forum: ForumId, id: CaseId, title: string) => Button;
