// What is said in one place: posts with their replies in a channel, a run of messages in a personal chat.
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useLayoutEffect, useRef } from 'react';
import type { ChatMessage, Person, State } from '../contract.ts';
import { sendMessage } from './acts.ts';
import { Compose } from './compose.tsx';
import type { ConversationPlace } from './conversation-list.ts';
import { Message } from './message.tsx';
import { Thread } from './thread.tsx';

type Props = { state: State; person: Person; place: ConversationPlace; onBack: (() => void) | undefined };

export function Conversation({ state, person, place, onBack }: Props): React.ReactNode {
  const messages = state.messages.filter(({ conversation }) => conversation === place.id);
  const log = useNewestInView(messages.length);
  const inChannel = place.kind === 'channel';
  const title = inChannel ? place.channel.name : place.botName;
  const refused = !inChannel && person.role === 'external';
  return (
    <section className="conversation" aria-label={title}>
      <header className="conversation-head">
        {onBack && <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label="Tillbaka" onClick={onBack} />}
        <h2>{title}</h2>
        {inChannel && <span className="conversation-team">{place.team.name}</span>}
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div ref={log} className="log" role="log" aria-label={`Meddelanden i ${title}`} tabIndex={0}>
        {messages.length === 0 && <p className="empty">{emptyText(place, refused)}</p>}
        {inChannel ? (
          <ol className="threads">
            {threadsOf(messages).map(([thread, within]) => (
              <Thread
                key={thread}
                thread={thread}
                messages={within}
                conversation={place.id}
                state={state}
                viewer={person.id}
              />
            ))}
          </ol>
        ) : (
          messages.map((message) => <Message key={message.id} message={message} state={state} viewer={person.id} />)
        )}
      </div>
      {refused ? null : (
        <Compose
          draftKey={`${person.id} ${place.id}`}
          label="Skriv ett meddelande"
          mentionable={inChannel ? state.bot.name : undefined}
          onSend={(text, mentionsBot) => sendMessage({ person: person.id, conversation: place.id, text, mentionsBot })}
        />
      )}
    </section>
  );
}

function emptyText(place: ConversationPlace, refused: boolean): string {
  if (refused) return 'Externa deltagare kan inte nås i personlig chatt.';
  if (place.kind === 'chat') return `Inget är sagt än. Skriv ”hjälp” till ${place.botName}.`;
  if (!place.team.botInstalled) return 'Inget är sagt än. Boten är inte installerad i teamet.';
  return 'Inget är sagt än i kanalen.';
}

function threadsOf(messages: ChatMessage[]): [string, ChatMessage[]][] {
  return [...Map.groupBy(messages, ({ thread }) => thread)];
}

/** Keeps the newest message in view, as long as the reader has not scrolled away from it. */
function useNewestInView(count: number): React.RefObject<HTMLDivElement | null> {
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    const look = (): void => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
    };
    element.addEventListener('scroll', look);
    return () => element.removeEventListener('scroll', look);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count tells that something came
  useLayoutEffect(() => {
    if (atEnd.current && log.current) log.current.scrollTop = log.current.scrollHeight;
  }, [count]);
  return log;
}
