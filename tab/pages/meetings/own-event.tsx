// A real meeting in one's own calendar, made when one asks for it: where that is not allowed, what would come with it.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type CalendarStatus, type EventAnswer, eventAnswer } from '../../../bot/meetings/contract/event.ts';
import { useAct } from '../../data/query.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Trouble } from '../../parts/states.tsx';
import type { At } from './paths.ts';
import { eventApi, touchedBy } from './reading.ts';
import { TeamsLink } from './teams-link.tsx';
import { text } from './text.ts';

type Method = 'POST' | 'PUT' | 'DELETE';
type Props = {
  at: At;
  status: CalendarStatus;
  /** Undefined before it is read, and where the calendar is off. */
  answer: EventAnswer | undefined;
  /** Neither over nor cancelled. */
  isAhead: boolean;
};

export function OwnEvent({ at, status, answer, isAhead }: Props): React.ReactNode {
  const [answered, setAnswered] = useState<{ on: EventAnswer | undefined; answer: EventAnswer }>();
  const [isAsking, ask] = useState(false);
  const place = useRef<HTMLElement>(null);
  const acting = useAct((api, method: Method) => api.send(method, eventApi(at), eventAnswer), touchedBy(at));
  // What was answered last, until it has been read again.
  const { event, mayMake } = (answered?.on === answer ? answered?.answer : answer) ?? { event: null, mayMake: false };

  const act = async (method: Method): Promise<void> => {
    const done = await acting.run(method);
    ask(false);
    const now = done.ok ? done.value : eventAnswer.safeParse(done.failure.present).data;
    if (now) setAnswered({ on: answer, answer: now });
    // The pressed button is gone with what it did.
    if (done.ok) place.current?.focus();
  };
  const button = (method: Method, title: string, isFirst = false): React.ReactNode => (
    <Button
      appearance={isFirst ? 'primary' : 'secondary'}
      disabledFocusable={acting.isRunning}
      onClick={() => (method === 'DELETE' ? ask(true) : void act(method))}
    >
      {acting.isRunning && method !== 'DELETE' ? text.working : title}
    </Button>
  );

  return (
    <section ref={place} className="meeting-event" tabIndex={-1} aria-label={text.ownEvent}>
      <h3>{text.ownEvent}</h3>
      <p role="status">{event?.sentence ?? status.sentence}</p>
      {event?.joinUrl && isAhead && (
        <p>
          <TeamsLink href={event.joinUrl}>{text.toTeams}</TeamsLink>
        </p>
      )}
      <div className="meeting-acts">
        {mayMake && !event && button('POST', text.makeEvent, true)}
        {event?.isMine && isAhead && event.state === 'unknown' && button('POST', text.makeAgain, true)}
        {event?.isMine && isAhead && event.state === 'made' && event.isStale && button('PUT', text.updateEvent, true)}
        {event?.isMine && button('DELETE', text.removeEvent)}
      </div>
      {acting.failure && <Trouble failure={acting.failure} />}
      <Confirm
        isOpen={isAsking}
        title={text.removeEventAsk}
        act={text.removeEvent}
        isBusy={acting.isRunning}
        onAct={() => void act('DELETE')}
        onCancel={() => ask(false)}
      >
        <p>{text.removeEventWhat}</p>
      </Confirm>
    </section>
  );
}
