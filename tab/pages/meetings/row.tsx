// A meeting in the list: when first, then how it stands, and what the reader has said or should say.
import { Link } from 'wouter';
import type { MeetingRow } from '../../../bot/meetings/contract/list.ts';
import { capitalised, enumerate } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { meetingPath } from './paths.ts';
import { answersOf, standingOf, unanswered } from './standing.ts';
import { TeamsLink } from './teams-link.tsx';
import { text } from './text.ts';

type Props = {
  row: MeetingRow;
  now: Date;
  /** Among meetings of other forums. */
  isSeveral: boolean;
};

export function Row({ row, now, isSeveral }: Props): React.ReactNode {
  const { place } = useHere();
  const href = meetingPath(place.id, { forum: row.forum.id, id: row.id });
  const standing = standingOf(row, now);
  const wanted = unanswered(row, now);
  const isAhead = standing !== 'over' && standing !== 'cancelled';
  return (
    <li className="meeting-row" data-standing={standing}>
      <h3>
        <Link href={href}>
          <span className="meeting-when">{capitalised(row.when)}</span>{' '}
          <span className="meeting-name">{isSeveral ? `${row.name} · ${row.forum.name}` : row.name}</span>
        </Link>
      </h3>
      <Marks row={row} now={now} />
      {row.told && <p>{row.told}</p>}
      {isAhead && row.place && <p>{row.place}</p>}
      {isAhead && row.link && (
        <p className="meeting-over">
          <TeamsLink href={row.link}>{text.toTeams}</TeamsLink>
        </p>
      )}
      {isAhead && !row.isForMe && <p>{text.notForMe}</p>}
      {answersOf(row).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {wanted.length > 0 && (
        <p className="meeting-over">
          <Link className="link-button" href={href}>
            {text.answer}
            <span className="meeting-for">{text.answerFor(enumerate(wanted))}</span>
          </Link>
        </p>
      )}
    </li>
  );
}

/** Words, and never a colour alone. */
export function Marks({ row, now }: Pick<Props, 'row' | 'now'>): React.ReactNode {
  const standing = standingOf(row, now);
  const isHeld = standing === 'over';
  return (
    <p className="meeting-marks">
      <span className="meeting-mark" data-standing={standing}>
        {text.standing[standing]}
      </span>
      {!isHeld && row.points > 0 && <span className="meeting-mark">{text.points(row.points)}</span>}
      {row.hasMinutes && <span className="meeting-mark">{text.hasMinutes}</span>}
      {isHeld && !row.hasMinutes && row.mayCall && <span className="meeting-mark">{text.lacksMinutes}</span>}
    </p>
  );
}
