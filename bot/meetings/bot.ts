/** What the meetings answer in chat. `app.ts` hangs these on the one map of verbs and of commands. */
import { agendaVerbs } from './bot/agenda.ts';
import { answeringVerbs } from './bot/answering.ts';
import { callingVerbs } from './bot/calling.ts';
import { changingVerbs } from './bot/changing.ts';
import { type GivenToMinutes, minutesVerbs } from './bot/minutes.ts';
import { newMeetingVerbTable } from './bot/new-meeting.ts';

export { meetingCommands } from './bot/commands.ts';

export const meetingVerbs = (given: GivenToMinutes) => ({
  ...answeringVerbs,
  ...callingVerbs,
  ...changingVerbs,
  ...newMeetingVerbTable,
  ...agendaVerbs,
  ...minutesVerbs(given),
});
