// What was decided, and who does what by when: read, written in a form of its own, and ticked off.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { type MinutesView, minutesView } from '../../../bot/meetings/contract/minutes.ts';
import { failureOf } from '../../data/failure.ts';
import { useAct, useRead } from '../../data/query.ts';
import { Shown, Trouble } from '../../parts/states.tsx';
import { capitalised, date, dayOf, enumerate } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { casePath } from '../cases/paths.ts';
import { MinutesForm } from './minutes-form.tsx';
import { useDraft } from './minutes-kept.ts';
import { text } from './minutes-text.ts';
import type { At } from './paths.ts';
import { doneApi, minutesApi, touchedBy } from './reading.ts';
import { Section } from './section.tsx';

type Props = { at: At };

export function Minutes({ at }: Props): React.ReactNode {
  const read = useRead(minutesApi(at), minutesView);
  const failure = read.error ? failureOf(read.error) : undefined;
  return (
    <Section title={text.title}>
      {failure?.kind === 'refused' ? (
        <p className="meeting-quiet">{failure.sentence}</p>
      ) : (
        <Shown read={read}>{(view: MinutesView) => <Written at={at} view={view} />}</Shown>
      )}
    </Section>
  );
}

function Written({ at, view }: Props & { view: MinutesView }): React.ReactNode {
  const kept = useDraft(at, view);
  const [isWriting, write] = useState(kept.isTyped && view.mayWrite);
  const [said, say] = useState('');
  const place = useRef<HTMLDivElement>(null);
  const tell = (words: string): void => {
    say(words);
    place.current?.focus();
  };
  if (isWriting && view.mayWrite)
    return (
      <MinutesForm
        at={at}
        view={view}
        kept={kept}
        onSaved={(words) => {
          write(false);
          say(words);
          setTimeout(() => place.current?.focus());
        }}
        onClose={() => {
          write(false);
          setTimeout(() => place.current?.focus());
        }}
      />
    );
  return (
    <div ref={place} className="minutes" tabIndex={-1}>
      <div role="status">{said !== '' && <p>{said}</p>}</div>
      {view.isWritten ? <Reading at={at} view={view} onSay={tell} /> : <p className="meeting-quiet">{text.none}</p>}
      {view.mayWrite ? (
        <div className="meeting-acts">
          <Button
            appearance={view.isWritten ? 'secondary' : 'primary'}
            onClick={() => {
              say('');
              write(true);
            }}
          >
            {view.isWritten ? text.change : text.write}
          </Button>
        </div>
      ) : (
        !view.isWritten && view.barred !== undefined && <p className="meeting-quiet">{view.barred}</p>
      )}
      <FollowUp at={at} view={view} />
      <InChannel at={at} view={view} />
    </div>
  );
}

type ReadingProps = Props & { view: MinutesView; onSay: (words: string) => void };

function Reading({ at, view, onSay }: ReadingProps): React.ReactNode {
  const { attendees, present, decisions, mayMarkDone, writtenAt } = view;
  const nameOf = (id: string): string => attendees.find((one) => one.id === id)?.name ?? id;
  const marking = useAct(
    (api, { id, done }: { id: string; done: boolean }) =>
      api.send('POST', doneApi(at.forum, { meeting: at.id, id }), minutesView, { body: { done } }),
    touchedBy(at),
  );
  const mark = async (id: string, done: boolean): Promise<void> => {
    const answer = await marking.run({ id, done });
    if (answer.ok) onSay(done ? text.markedDone : text.markedNotDone);
  };
  return (
    <>
      <p>{present.length > 0 ? text.present(enumerate(present.map(nameOf))) : text.nobody}</p>
      <h3>{text.decisions}</h3>
      {decisions.length === 0 && <p className="meeting-quiet">{text.noDecisions}</p>}
      <ul className="agenda-rows">
        {decisions.map(({ id, text: words, attendee, by, doneAt }) => (
          <li key={id}>
            <p>{words}</p>
            <p className="meeting-quiet">
              {[
                attendee !== undefined && capitalised(nameOf(attendee)),
                by !== undefined && text.by(date(by)),
                doneAt !== undefined && text.doneOn(date(dayOf(doneAt))),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {mayMarkDone && (
              <Button disabledFocusable={marking.isRunning} onClick={() => void mark(id, doneAt === undefined)}>
                {doneAt === undefined ? text.done : text.notDone}
                <span className="unseen"> ({words})</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {marking.failure && <Trouble failure={marking.failure} />}
      {writtenAt !== undefined && <p className="meeting-quiet">{text.savedOn(date(dayOf(writtenAt)))}</p>}
    </>
  );
}

function FollowUp({ at, view: { cases } }: Props & { view: MinutesView }): React.ReactNode {
  const { place } = useHere();
  if (cases.length === 0) return null;
  return (
    <>
      <h3>{text.followUp}</h3>
      <p className="meeting-quiet">{text.followUpHelp}</p>
      <ul className="agenda-rows">
        {cases.map(({ id, alias, next, isClosed }) => (
          <li key={id}>
            <p>
              <Link className="agenda-case" href={casePath(place.id, at.forum, id)}>
                {isClosed ? alias : `${text.follow} ${alias}`}
              </Link>
            </p>
            <p className="meeting-quiet">{capitalised(next)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Teams did not say whether they arrived: somebody looks. */
function InChannel({ at, view: { channel } }: Props & { view: MinutesView }): React.ReactNode {
  const looking = useAct(
    (api, shows: boolean) => api.send('POST', `${minutesApi(at)}/shows`, minutesView, { body: { shows } }),
    touchedBy(at),
  );
  if (channel !== 'asks' && channel !== 'failed') return null;
  return (
    <div role="status">
      <p>{channel === 'asks' ? text.asks : text.failed}</p>
      <div className="meeting-acts">
        {channel === 'asks' && <Button onClick={() => void looking.run(true)}>{text.shows}</Button>}
        <Button onClick={() => void looking.run(false)}>{text.sendAgain}</Button>
      </div>
      {looking.failure && <Trouble failure={looking.failure} />}
    </div>
  );
}
