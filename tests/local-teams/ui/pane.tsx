// One person's Teams: who it is, their conversations, and the one that is open. Folds to one column when narrow.
import { Avatar, FluentProvider } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { Person, State } from '../contract.ts';
import { conversationAt, type Place, personAt, writeAddress } from './address.ts';
import { ChannelList } from './channel-list.tsx';
import { Conversation } from './conversation.tsx';
import { firstPlace, hasTab, placeOf } from './conversation-list.ts';
import { PersonPicker, roleLabels } from './person-picker.tsx';
import { unreadKey } from './state.ts';
import { colourScheme, themeOf } from './theme.ts';
import { ThemePicker } from './theme-picker.tsx';
import { useWidth } from './width.ts';

const ONE_COLUMN_BELOW = 560; // CSS pixels

type Props = {
  /** "Vänster", "Höger"; undefined when alone. */
  side: string | undefined;
  place: Place;
  state: State;
  unread: ReadonlySet<string>;
  onMove: (place: Place) => void;
  onLook: (person: string, conversation: string) => void;
};

export function Pane({ side, place, state, unread, onMove, onLook }: Props): React.ReactNode {
  const [pane, width] = useWidth();
  const theme = place.theme ?? 'light';
  const person = personAt(state.people, place.person) ?? state.people[0];
  const chosen = person && placeOf(state, person, conversationAt(person, place.conversation));
  const narrow = width !== undefined && width < ONE_COLUMN_BELOW;
  const open = chosen ?? (person && !narrow ? firstPlace(state, person) : undefined);
  const tab = person && open && hasTab(person, open) ? place.tab : undefined;
  const toRead = person && open && !tab && unread.has(unreadKey(person.id, open.id));

  useEffect(() => {
    if (toRead) onLook(person.id, open.id);
  });

  if (!person) return <p className="empty">Det finns inga personer i {state.region} än.</p>;
  return (
    <FluentProvider className="pane-frame" theme={themeOf(theme)} style={{ colorScheme: colourScheme(theme) }}>
      <section ref={pane} className="pane" aria-label={side === undefined ? person.name : `${side}: ${person.name}`}>
        <header className="pane-head">
          <Avatar name={person.name} color="colorful" size={36} aria-hidden />
          <div className="pane-who">
            <PersonPicker
              state={state}
              unread={unread}
              person={person}
              onPick={(id) => onMove({ ...place, person: id, conversation: undefined, tab: undefined })}
            />
            <p className="pane-title">
              {person.title} · {roleLabels[person.role]}
            </p>
          </div>
          <ThemePicker theme={theme} onPick={(picked) => onMove({ ...place, theme: picked })} />
        </header>
        <div className="pane-columns">
          {(!narrow || !open) && (
            <ChannelList
              state={state}
              unread={unread}
              person={person}
              chosen={open?.id}
              onChoose={(conversation) => onMove({ ...place, person: person.id, conversation, tab: undefined })}
            />
          )}
          {open && (
            <Conversation
              key={`${person.id} ${open.id}`}
              state={state}
              person={person}
              place={open}
              theme={theme}
              tab={tab}
              onTab={(shown, channel) => onMove({ ...place, ...whereOf(state, person, open.id, channel), tab: shown })}
              linkTo={(path) => linkTo({ person: person.id, conversation: open.id, tab: { path } })}
              onBack={narrow ? () => onMove({ ...place, conversation: undefined, tab: undefined }) : undefined}
            />
          )}
        </div>
      </section>
    </FluentProvider>
  );
}

/** A link may name a channel, which is followed where the person is in it. */
const whereOf = (state: State, person: Person, here: string, channel: string | undefined): Place => ({
  person: person.id,
  conversation: placeOf(state, person, channel)?.id ?? here,
});

const linkTo = (place: Place): string => `${window.location.origin}/${writeAddress({ a: place, b: undefined })}`;
