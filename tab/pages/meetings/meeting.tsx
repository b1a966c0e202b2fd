// One meeting: when and where, what one may do about it, who comes, its agenda and what was decided.
import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { Doable } from '../../../bot/forums/contract.ts';
import type { MeetingRow, MeetingView } from '../../../bot/meetings/contract/list.ts';
import { failureOf } from '../../data/failure.ts';
import { Acting } from '../../parts/acting.tsx';
import { useMinute } from '../../parts/minute.ts';
import { Page } from '../../parts/page.tsx';
import { Shown, Trouble } from '../../parts/states.tsx';
import { capitalised, enumerate } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { Agenda } from './agenda.tsx';
import { Attendance } from './attendance.tsx';
import { InCalendar } from './in-calendar.tsx';
import { Minutes } from './minutes.tsx';
import { type At, listPath } from './paths.ts';
import { touchedBy, useMeeting } from './reading.ts';
import { Marks } from './row.tsx';
import { Section } from './section.tsx';
import { answersOf, standingOf, unanswered } from './standing.ts';
import { TeamsLink } from './teams-link.tsx';
import { text } from './text.ts';

export function MeetingPage({ at }: { at: At }): React.ReactNode {
  const { place } = useHere();
  const [isRefused, setRefused] = useState(false);
  const read = useMeeting(at, !isRefused);
  const failure = read.error ? failureOf(read.error) : undefined;
  const isFinal = failure?.kind === 'refused' || failure?.kind === 'missing';
  useEffect(() => setRefused(isFinal), [isFinal]);
  const row = isFinal ? undefined : read.data?.row;
  return (
    <Page
      title={row?.name ?? text.meeting}
      {...(row && { intro: capitalised(row.when) })}
      back={<Link href={listPath(place.id)}>{text.toList}</Link>}
    >
      {/* What was seen before is not shown to whoever may not see it any more. */}
      {failure && isFinal ? (
        <Trouble failure={failure} onRetry={() => void read.refetch()} />
      ) : (
        <Shown read={read}>{(view: MeetingView) => <One at={at} view={view} />}</Shown>
      )}
    </Page>
  );
}

function One({ at, view }: { at: At; view: MeetingView }): React.ReactNode {
  const standing = standingOf(view.row, useMinute());
  const hasBegun = standing === 'now' || standing === 'over';
  const isOver = standing === 'over';
  return (
    <div className="meeting">
      <Standing row={view.row} />
      <Acts at={at} view={view} />
      {isOver && <Minutes at={at} />}
      {standing !== 'cancelled' && <Agenda at={at} view={view} isOver={isOver} />}
      {hasBegun && !isOver && <Minutes at={at} />}
      <Attendance view={view} />
      <InCalendar at={at} view={view} />
    </div>
  );
}

/** What may change while one looks is read aloud when it does. */
function Standing({ row }: { row: MeetingRow }): React.ReactNode {
  const now = useMinute();
  const wanted = unanswered(row, now);
  const isAhead = standingOf(row, now) !== 'over';
  return (
    <div className="meeting-section">
      <div className="meeting-standing" role="status">
        <Marks row={row} now={now} />
        {row.told && <p>{row.told}</p>}
        {isAhead && row.state !== 'cancelled' && !row.isForMe && <p>{text.notForMe}</p>}
        {answersOf(row).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {wanted.length > 0 && <p className="meeting-wanted">{text.notAnswered(capitalised(enumerate(wanted)))}</p>}
      </div>
      <dl className="meeting-facts">
        <Fact name={text.forum} value={row.forum.name} />
        <Fact name={text.at} value={row.place} />
        <Fact name={text.chair} value={row.chair && capitalised(row.chair)} />
        {isAhead && row.link && (
          <Fact name={text.online} value={<TeamsLink href={row.link}>{text.toTeams}</TeamsLink>} />
        )}
      </dl>
    </div>
  );
}

function Fact({ name, value }: { name: string; value: React.ReactNode }): React.ReactNode {
  if (!value) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** The bot's own buttons, answered by its cards where they were pressed. */
function Acts({ at, view: { row, doable } }: { at: At; view: MeetingView }): React.ReactNode {
  const isWanted = unanswered(row, useMinute()).length > 0;
  const [doing, setDoing] = useState<Doable>();
  if (doable.length === 0 && !doing) return null;
  return (
    <Section title={text.acts}>
      <div className="meeting-acts">
        {doable.map((one, n) => (
          <Button
            key={`${one.verb} ${one.title}`}
            appearance={isWanted && n === 0 ? 'primary' : 'secondary'}
            onClick={() => setDoing({ ...one })}
          >
            {one.title}
          </Button>
        ))}
      </div>
      {doing && (
        <Acting
          key={JSON.stringify(doing)}
          doable={doing}
          touches={touchedBy(at)}
          close={text.close}
          onClose={() => setDoing(undefined)}
        />
      )}
    </Section>
  );
}
