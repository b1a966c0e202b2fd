// A person's conversations: the personal chat with the bot, then the own teams with their channels.
import { Avatar, CounterBadge } from '@fluentui/react-components';
import { BotRegular } from '@fluentui/react-icons/svg/bot';
import type { Person, State } from '../contract.ts';
import { personalChat, teamsOf } from './conversation-list.ts';
import { unreadKey } from './state.ts';

type Props = {
  state: State;
  unread: ReadonlySet<string>;
  person: Person;
  chosen: string | undefined;
  onChoose: (conversation: string) => void;
};

export function ChannelList({ state, unread, person, chosen, onChoose }: Props): React.ReactNode {
  const teams = teamsOf(state, person);
  const line = (id: string, name: string, icon?: React.ReactNode): React.ReactNode => {
    const isUnread = unread.has(unreadKey(person.id, id));
    return (
      <button
        type="button"
        className={isUnread ? 'line line-unread' : 'line'}
        aria-current={id === chosen ? 'page' : undefined}
        onClick={() => onChoose(id)}
      >
        {icon}
        <span className="line-name">{name}</span>
        {isUnread && <CounterBadge dot color="danger" aria-label="oläst" />}
      </button>
    );
  };
  return (
    <nav className="channel-list" aria-label="Chatt och team">
      <h2>Chatt</h2>
      {line(personalChat(person.id), state.bot.name, <BotRegular aria-hidden />)}
      <h2>Team</h2>
      {teams.length === 0 && <p className="empty">Inte med i något team.</p>}
      {teams.map((team) => (
        <div key={team.id} className="team">
          <h3>
            <Avatar shape="square" size={24} color="colorful" name={team.name} aria-hidden />
            {team.name}
          </h3>
          <ul>
            {team.channels.map((channel) => (
              <li key={channel.id}>{line(channel.id, channel.name)}</li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
