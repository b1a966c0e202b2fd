// What is said in one place: posts with their replies in a channel, a run of messages in a personal chat.
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ChatMessage, Person, State } from '../contract.ts';
import { sendMessage } from './acts.ts';
import { Compose } from './compose.tsx';
import type { ConversationPlace } from './conversation-list.ts';
import { type TabLink, tabLink } from './deep-link.ts';
import { Message } from './message.tsx';
import { Thread } from './thread.tsx';

type Props = {
  state: State;
  person: Person;
  place: ConversationPlace;
  title: string;
  onTabLink: (link: TabLink) => void;
};

export function Posts({ state, person, place, title, onTabLink }: Props): React.ReactNode {
  const messages = state.messages.filter(({ conversation }) => conversation === place.id);
  const log = useNewestInView(messages.length);
  useTabLinks(log, state.tab.appId, onTabLink);
  const inChannel = place.kind === 'channel';
  const refused = !inChannel && person.role === 'external';
  return (
    <>
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
    </>
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

/** A link into Teams that leads to the app's own tab opens it here. All else goes where links go. */
function useTabLinks(
  log: React.RefObject<HTMLDivElement | null>,
  appId: string,
  onTabLink: (link: TabLink) => void,
): void {
  const latest = useRef(onTabLink);
  useEffect(() => {
    latest.current = onTabLink;
  });
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const follow = (event: MouseEvent): void => {
      const anchor = event.target instanceof Element ? event.target.closest('a') : undefined;
      const link = anchor && tabLink(anchor.href, appId);
      if (!link) return;
      event.preventDefault();
      latest.current(link);
    };
    element.addEventListener('click', follow);
    return () => element.removeEventListener('click', follow);
  }, [log, appId]);
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
