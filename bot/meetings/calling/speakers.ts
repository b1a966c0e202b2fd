/** Who speaks for those who are called: whoever holds the seat, and in a group whoever has answered for it. Pure. */
import type { Forum } from '../../forums/forum.ts';
import type { Attendee, Listener } from '../attendee.ts';
import type { AttendeeId } from '../attendee-id.ts';
import type { Meeting } from '../meeting.ts';

type Answers = Pick<Meeting, 'answers' | 'spoken'>;

/** Who answered last, or did before it was asked anew. */
const speakersFor = ({ answers, spoken = [] }: Answers, attendee: AttendeeId): readonly Listener[] => {
  const of = <T extends { readonly attendee: AttendeeId }>(all: readonly T[]) =>
    all.filter((one) => one.attendee === attendee);
  const now = of(answers);
  return (now.length > 0 ? now : of(spoken)).map(({ by, userId }) => ({ person: by, userId }));
};

const apart = (people: readonly Listener[]): readonly Listener[] =>
  people.filter(({ person }, n) => people.findIndex((one) => one.person === person) === n);

/** Elsewhere only a holder may answer, and whoever holds the seat no longer is told nothing more. */
export const withSpeakers = (
  { kind }: Pick<Forum, 'kind'>,
  meeting: Answers,
  attendees: readonly Attendee[],
): readonly Attendee[] =>
  kind === 'group'
    ? attendees.map((one) => ({ ...one, people: apart([...one.people, ...speakersFor(meeting, one.id)]) }))
    : attendees;

/** They are asked anew, and those who answered are still to be told of it. */
export const askedAnew = ({ answers, spoken = [] }: Answers): Answers => {
  const said = answers.map(({ attendee, by, userId }) => ({ attendee, by, userId }));
  const before = spoken.filter(({ attendee }) => !said.some((one) => one.attendee === attendee));
  const all = [...said, ...before];
  return { answers: [], ...(all.length > 0 && { spoken: all }) };
};

/** Those called whom nobody can be told for. One whose seat is gone is nobody's concern. */
export const calledButNobodys = (
  { attendees: called }: Pick<Meeting, 'attendees'>,
  attendees: readonly Attendee[],
): readonly Attendee[] => attendees.filter(({ id, people }) => called.includes(id) && people.length === 0);
