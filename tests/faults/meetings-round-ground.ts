/** A Monday morning in a team where all that the round says has fallen due at once, and what came of it. */
import { Temporal } from 'temporal-polyfill';
import { caseId } from '../../bot/cases/case-request.ts';
import { QuestionText } from '../../bot/cases/question-text.ts';
import { raiseWrites } from '../../bot/cases/store.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { callJobs } from '../../bot/meetings/actions/calling/call-owed.ts';
import { goMeetingRound } from '../../bot/meetings/actions/telling/round.ts';
import { type Meeting, meetingId } from '../../bot/meetings/meeting.ts';
import { openDecision } from '../../bot/meetings/minutes/decisions.ts';
import { loadTodo, todoWrite } from '../../bot/meetings/store/todo.ts';
import { newDelivery } from '../../bot/platform/delivery/delivery.ts';
import { aCase } from '../cases/a-case.ts';
import { aCall, people, reads } from '../meetings/a-call.ts';
import { aTeamMeeting, says, team, who } from '../meetings/a-meeting.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const idOn = (date: string) => meetingId.parse(`${date}.0a1b2c3d`);
const on = (date: string, more: Partial<Meeting> = {}): Meeting =>
  aTeamMeeting({ id: idOn(date), planned: day(date), date: day(date), ...more });

/** Five past eight in Sweden. */
const morning = Temporal.Instant.from('2026-11-23T07:05:00Z');

/** Tomorrow's: most have not answered, and Eva Dahl leads it. */
const tomorrow = on('2026-11-24', {
  calling: 'reply',
  chair: who.elevhalsa,
  calledAt: Temporal.Instant.from('2026-11-10T07:00:00Z'),
  card: { ...newDelivery, post: 'shown', shown: 1, activityId: 'tomorrow' },
  answers: [says(who.rehab, 'comes')],
});
/** To be called to today. */
const dayAfter = on('2026-11-25', { state: 'planned' });
/** Nobody has written what was decided; Anna Berg led it. */
const friday = on('2026-11-20', { start: '10:00', chair: who.rehab });

/** Of an earlier meeting, to be done in two days by Per Ek. */
const decided = openDecision.parse({
  meeting: idOn('2026-11-20'),
  decision: 'one',
  text: 'Ta fram en rutin',
  attendee: who.lovet,
  by: '2026-11-25',
  on: '2026-11-13',
});

export const mondayMorning = async () => {
  const ground = await aCall(team, tomorrow, dayAfter, friday);
  const { world, ports, teams, settle, rows, meeting } = ground;
  world.now = morning;
  const id = caseId.parse('50000000-0000-4000-8000-000000000001');
  const { userId } = people.noSeat;
  const put = aCase();
  const request = { ...put, id, forumId: team.id, asker: { ...put.asker, person: keyOf(people.noSeat), userId } };
  const writes = [todoWrite(decided), ...raiseWrites(request, new QuestionText('Eleven sover.'), undefined, undefined)];
  await ports.tables.commit({ table: 'forums', partition: team.id, op: 'ground', writes });

  /** What has been said to each, and to the channel, by its first sentence. */
  const told = () =>
    teams.posted
      .filter(({ how }) => how !== 'update')
      .map(({ to, message }) => `${to} ${reads(message.card).split('\n')[0]}`)
      .toSorted();
  const marks = async () => {
    const all = await Promise.all([tomorrow, dayAfter, friday].map((one) => meeting(one.id)));
    const todo = await loadTodo(ports.tables, team.id, decided);
    return [...all.map((one) => [one.state, ...one.said.toSorted()].join(' ')), String(todo?.todo.reminded)];
  };
  /** Those who are left go the next rounds, and do what is owed when the leases have run out. */
  const repair = async () => {
    for (let n = 0; n < 3; n += 1) {
      await goMeetingRound(ports, team.id);
      await settle();
      world.now = world.now.add({ seconds: 61 });
    }
  };
  /** Keys of all that has been owed, done or not; but what a call owes of itself. */
  const owed = async () =>
    (await rows())
      .map(({ key }) => key)
      .filter((key) => !key.includes(callJobs.refresh) && !key.includes(callJobs.ask));
  return { ...ground, told, marks, repair, owed, called: () => meeting(dayAfter.id), tomorrow };
};
