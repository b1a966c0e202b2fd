// What would stand on somebody's lock screen: it must never tell more than it may.
import { Link } from '@fluentui/react-components';
import type { State } from '../contract.ts';
import { placeName } from './conversation-list.ts';
import { clockTime } from './when.ts';

type Props = { state: State; onShow: (person: string, conversation: string) => void };

export function Notifications({ state, onShow }: Props): React.ReactNode {
  if (state.notifications.length === 0) return <p className="empty">Inga notiser än.</p>;
  const name = (id: string): string => state.people.find((person) => person.id === id)?.name ?? id;
  return (
    <ul className="notifications" aria-label="Notiser, nyast först">
      {state.notifications.toReversed().map(({ id, at, to, text, conversation }) => (
        <li key={id}>
          <time dateTime={at}>{clockTime(at)}</time>
          <p>
            <span className="notification-text">{text}</span>
            <span className="notification-to">
              {placeName(state, conversation)} · till {to.length === 0 && 'ingen'}
              {to.map((id) => (
                <Link key={id} as="button" inline onClick={() => onShow(id, conversation)}>
                  {name(id)}
                </Link>
              ))}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
