import { Link } from 'wouter';
import type { MeetingList, MeetingRow } from '../../../bot/meetings/contract/list.ts';
import { useMinute } from '../../parts/minute.ts';
import { Shown } from '../../parts/states.tsx';
import { capitalised, enumerate } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { listPath, meetingPath, plannerPath } from '../meetings/paths.ts';
import { useMeetings } from '../meetings/reading.ts';
import { answersOf, standingOf, unanswered } from '../meetings/standing.ts';
import { text as words } from '../meetings/text.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** The nearest where one stands; and calls that one has not answered, wherever they came from. */
export function Meetings(): React.ReactNode {
  const { place } = useHere();
  const read = useMeetings('all');
  return (
    <Section title={text.meeting} more={{ href: listPath(place.id), words: text.allMeetings }}>
      <Shown read={read}>{(list: MeetingList) => <Nearest list={list} />}</Shown>
    </Section>
  );
}

function Nearest({ list: { coming, past, mayPlan } }: { list: MeetingList }): React.ReactNode {
  const { place } = useHere();
  const now = useMinute();
  const isHere = ({ forum }: MeetingRow): boolean => !place.forum || forum.id === place.id;
  const isHeld = (row: MeetingRow): boolean => isHere(row) && row.state !== 'cancelled';
  const nearest = coming.find((row) => isHeld(row) && row.isForMe);
  const nothing = coming.some(isHeld) ? text.noMeetingForYou : past.some(isHere) ? text.noMoreMeetings : text.noMeeting;
  const wanted = coming.filter((row) => row !== nearest && unanswered(row, now).length > 0);
  return (
    <>
      {nearest ? <Meeting row={nearest} now={now} /> : <p className="start-nothing">{nothing}</p>}
      {!nearest && mayPlan.some(({ id }) => id === place.id) && (
        <p className="start-more">
          <Link href={plannerPath(place.id)}>{text.plan}</Link>
        </p>
      )}
      {wanted.length > 0 && (
        <>
          <h3>{text.wantedElsewhere}</h3>
          <ul>
            {wanted.map((row) => (
              <li key={`${row.forum.id} ${row.id}`}>
                <Meeting row={row} now={now} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Meeting({ row, now }: { row: MeetingRow; now: Date }): React.ReactNode {
  const { place } = useHere();
  const href = meetingPath(place.id, { forum: row.forum.id, id: row.id });
  const wanted = unanswered(row, now);
  const isNow = standingOf(row, now) === 'now';
  return (
    <div className="start-meeting">
      <p>
        <Link className="start-link" href={href}>
          {row.name}
        </Link>
        {isNow && <b>{words.standing.now}</b>}
      </p>
      <p>{capitalised(row.when)}</p>
      <p className="start-about">
        {[row.place, row.forum.id !== place.id && row.forum.name].filter(Boolean).join(' · ')}
      </p>
      {row.told && <p>{row.told}</p>}
      {answersOf(row).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {wanted.length > 0 && (
        <p>
          <Link className="link-button start-answer" href={href}>
            {text.answer} {text.answerFor(enumerate(wanted))}
          </Link>
        </p>
      )}
    </div>
  );
}
