// A real meeting in one's own calendar, made when one asks for it: where that is not allowed, what would come with it.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { calendarStatus, type EventAnswer, eventAnswer } from '../../../bot/meetings/contract/event.ts';
import type { MeetingView } from '../../../bot/meetings/contract/list.ts';
import { useAct, useRead } from '../../data/query.ts';
import { Confirm } from '../../parts/confirm.tsx';
import { Trouble } from '../../parts/states.tsx';
import type { At } from './paths.ts';
import { meetingApi, touchedBy } from './reading.ts';
import { TeamsLink } from './teams-link.tsx';
import { text } from './text.ts';

type Method = 'POST' | 'PUT' | 'DELETE';
type Props = { at: At; view: MeetingView; isAhead: boolean };

export function OwnEvent({ at, view, isAhead }: Props): React.ReactNode {
  const status = useRead('/api/calendar-status', calendarStatus);
  const [answered, setAnswered] = useState<{ on: MeetingView; answer: EventAnswer }>();
  const [isAsking, ask] = useState(false);
  const place = useRef<HTMLElement>(null);
  const acting = useAct(
    (api, method: Method) => api.send(method, `${meetingApi(at)}/event`, eventAnswer),
    touchedBy(at),
  );
  // What was answered last, until the meeting has been read again.
  const event = answered?.on === view ? answered.answer.event : view.event;
  const isOn = status.data?.state === 'on';

  const act = async (method: Method): Promise<void> => {
    const answer = await acting.run(method);
    ask(false);
    const present = answer.ok ? answer : eventAnswer.safeParse(answer.failure.present);
    const now = 'value' in present ? present.value : present.data;
    if (now) setAnswered({ on: view, answer: now });
    // The pressed button is gone with what it did.
    if (answer.ok) place.current?.focus();
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

  if (!status.data) return null;
  return (
    <section ref={place} className="meeting-event" tabIndex={-1} aria-label={text.ownEvent}>
      <h3>{text.ownEvent}</h3>
      <p role="status">{event?.sentence ?? status.data.sentence}</p>
      {event?.joinUrl && isAhead && (
        <p>
          <TeamsLink href={event.joinUrl}>{text.toTeams}</TeamsLink>
        </p>
      )}
      {isOn && (
        <div className="meeting-acts">
          {!event && isAhead && button('POST', text.makeEvent, true)}
          {event?.isMine && isAhead && event.state === 'unknown' && button('POST', text.makeAgain, true)}
          {event?.isMine && isAhead && event.state === 'made' && event.isStale && button('PUT', text.updateEvent, true)}
          {event?.isMine && button('DELETE', text.removeEvent)}
        </div>
      )}
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
