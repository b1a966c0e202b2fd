// One message: who, when, what. A card is the viewer's own version when an answer has given them one.
import { Avatar } from '@fluentui/react-components';
import type { ChatMessage, State } from '../contract.ts';
import { press } from './acts.ts';
import { AdaptiveCardView } from './adaptive-card.tsx';
import { personalChat } from './conversation-list.ts';
import { MessageText } from './message-text.tsx';
import { clockTime, shortTime } from './when.ts';

type Props = { message: ChatMessage; state: State; viewer: string };

export function Message({ message, state, viewer }: Props): React.ReactNode {
  const { from } = message;
  const bot = from.kind === 'bot';
  const author =
    from.kind === 'bot' ? state.bot.name : (state.people.find(({ id }) => id === from.id)?.name ?? 'Okänd');
  const card = message.views[viewer] ?? message.card;
  const isPersonal = message.conversation === personalChat(viewer);
  const own = from.kind === 'person' && from.id === viewer;
  return (
    <article className={own ? 'message message-own' : 'message'} aria-label={`${author} ${clockTime(message.sentAt)}`}>
      <Avatar
        className="message-face"
        size={32}
        aria-hidden
        name={author}
        color={bot ? 'brand' : 'colorful'}
        shape={bot ? 'square' : 'circular'}
      />
      <div className="message-body">
        <p className="message-head">
          <strong>{author}</strong>
          <time dateTime={message.sentAt}>{shortTime(message.sentAt, state.now)}</time>
          {message.editedAt !== undefined && <span>Redigerat</span>}
          {message.views[viewer] && !isPersonal && <span>Syns bara för dig</span>}
        </p>
        {message.deleted ? (
          <p className="message-gone">Det här meddelandet har tagits bort.</p>
        ) : (
          <>
            {message.text !== undefined && message.text !== '' && <MessageText message={message} text={message.text} />}
            {card && (
              <AdaptiveCardView
                card={card}
                onPress={({ verb, data }) => press({ person: viewer, message: message.id, verb, data })}
              />
            )}
          </>
        )}
      </div>
    </article>
  );
}
