// What the meeting takes up: what was decided before and is not done, a team's cases with their slots, and points.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { type AgendaView, agendaView } from '../../../bot/meetings/contract/agenda.ts';
import type { MeetingView } from '../../../bot/meetings/contract/list.ts';
import { minutesView } from '../../../bot/meetings/contract/minutes.ts';
import { useAct, useRead } from '../../data/query.ts';
import { Shown, Trouble } from '../../parts/states.tsx';
import { capitalised, date, enumerate } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { casePath } from '../cases/paths.ts';
import { text } from './agenda-text.ts';
import type { At } from './paths.ts';
import { PointForm } from './point-form.tsx';
import { agendaApi, doneApi, meetingApi, pauses, touchedBy } from './reading.ts';
import { Section } from './section.tsx';

type Whole = Extract<AgendaView, { kind: 'agenda' }>;

type Props = { at: At; view: MeetingView; isOver: boolean };

export function Agenda({ at, view, isOver }: Props): React.ReactNode {
  const read = useRead(agendaApi(at), agendaView, { every: pauses.agenda });
  const [said, say] = useState('');
  const place = useRef<HTMLDivElement>(null);
  /** The pressed button is gone with what it was about. */
  const tell = (words: string): void => {
    say(words);
    place.current?.focus();
  };
  if (isOver && read.data?.kind === 'agenda' && read.data.isEmpty) return null;
  return (
    <Section title={isOver ? text.titleOver : text.title}>
      <div ref={place} className="agenda" tabIndex={-1}>
        <div role="status">{said !== '' && <p className="meeting-quiet">{said}</p>}</div>
        <Shown read={read}>
          {(agenda: AgendaView) =>
            agenda.kind === 'counts' ? (
              <>
                <p>{text.counts(agenda.cases, agenda.points, agenda.decisions)}</p>
                <p className="meeting-quiet">{text.countsWhy}</p>
              </>
            ) : (
              <>
                {agenda.isEmpty && <p className="meeting-quiet">{text.nothing}</p>}
                <Earlier at={at} agenda={agenda} onSay={tell} />
                <Cases at={at} agenda={agenda} />
                <Points at={at} agenda={agenda} onSay={tell} />
                {agenda.mayAdd && <PointForm at={at} isTeam={view.row.forum.kind === 'team'} onSay={say} />}
              </>
            )
          }
        </Shown>
      </div>
    </Section>
  );
}

type PartProps = { at: At; agenda: Whole; onSay: (words: string) => void };

function Earlier({ at, agenda: { decisions, mayMarkDone }, onSay }: PartProps): React.ReactNode {
  const marking = useAct(
    (api, decision: Whole['decisions'][number]) =>
      api.send('POST', doneApi(at.forum, decision), minutesView, { body: { done: true } }),
    touchedBy(at),
  );
  if (decisions.length === 0) return null;
  return (
    <>
      <h3>{text.earlier}</h3>
      <ul className="agenda-rows">
        {decisions.map((decision) => (
          <li key={`${decision.meeting} ${decision.id}`}>
            <p>{decision.text}</p>
            <p className="meeting-quiet">{factsOf(decision).join(' · ')}</p>
            {mayMarkDone && (
              <Button
                disabledFocusable={marking.isRunning}
                onClick={async () => {
                  const answer = await marking.run(decision);
                  if (answer.ok) onSay(text.isDone);
                }}
              >
                {text.done}
                <span className="unseen"> ({decision.text})</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {marking.failure && <Trouble failure={marking.failure} />}
    </>
  );
}

const factsOf = ({ who, on, by, isLate }: Whole['decisions'][number]): readonly string[] => [
  ...(who === undefined ? [] : [capitalised(who)]),
  text.decidedOn(date(on)),
  ...(by === undefined ? [] : [isLate ? text.late(date(by)) : text.by(date(by))]),
];

function Cases({ at, agenda: { groups, ended, hasRoom } }: Omit<PartProps, 'onSay'>): React.ReactNode {
  const { place } = useHere();
  if (groups.length === 0 && ended.length === 0) return null;
  return (
    <>
      <h3>{text.cases}</h3>
      {groups.map(({ visitors, cases }) => (
        <div key={cases.map(({ id }) => id).join()} className="agenda-group">
          {visitors.map(({ name, when, minutes, isTooShort }) => (
            <p key={name} className="meeting-quiet">
              {when === undefined ? text.visitsUnsure(capitalised(name)) : text.visits(capitalised(name), when)}
              {isTooShort && ` ${text.tooShort(capitalised(name), minutes)}`}
            </p>
          ))}
          <ul className="agenda-rows">
            {cases.map(({ id, alias, standing, asked, slot }) => (
              <li key={id}>
                <p>
                  {slot && <span className="agenda-slot">{slot.words} </span>}
                  <Link className="agenda-case" href={casePath(place.id, at.forum, id)}>
                    {alias}
                  </Link>
                </p>
                <p className="meeting-quiet">
                  {[standing, ...(asked.length > 0 ? [text.asked(enumerate(asked))] : [])].join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {!hasRoom && <p>{text.noRoom}</p>}
      {ended.length > 0 && <p>{text.ended(enumerate(ended.map(({ alias }) => alias)))}</p>}
    </>
  );
}

function Points({ at, agenda: { points, pointsFrom }, onSay }: PartProps): React.ReactNode {
  const removing = useAct(
    (api, id: string) => api.send('DELETE', `${meetingApi(at)}/points/${encodeURIComponent(id)}`, agendaView),
    touchedBy(at),
  );
  if (points.length === 0) return null;
  return (
    <>
      <h3>{pointsFrom === undefined ? text.points : text.pointsFrom(pointsFrom)}</h3>
      <ul className="agenda-rows">
        {points.map(({ id, text: words, name, mayRemove }) => (
          <li key={id}>
            <p>{words}</p>
            <p className="meeting-quiet">{name}</p>
            {mayRemove && (
              <Button
                disabledFocusable={removing.isRunning}
                onClick={async () => {
                  const answer = await removing.run(id);
                  if (answer.ok) onSay(text.removed);
                }}
              >
                {text.remove}
                <span className="unseen"> ({words})</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {removing.failure && <Trouble failure={removing.failure} />}
    </>
  );
}
