// What would stand on somebody's lock screen: it must never tell more than it may.
import type { State } from '../contract.ts';
import { placeName } from './conversation-list.ts';
import { clockTime } from './when.ts';

export function Notifications({ state }: { state: State }): React.ReactNode {
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
              {placeName(state, conversation)} · till {to.map(name).join(', ') || 'ingen'}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
