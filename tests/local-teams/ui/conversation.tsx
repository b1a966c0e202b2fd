// One place with its tabs along the top, as in Teams: what is said there, and the app's own tab.
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useId } from 'react';
import type { Person, State } from '../contract.ts';
import { type ConversationPlace, hasTab } from './conversation-list.ts';
import type { TabLink } from './deep-link.ts';
import { Posts } from './posts.tsx';
import { TabFrame } from './tab-frame.tsx';
import { panelId, Tabs, tabId } from './tabs.tsx';
import type { ThemeName } from './theme.ts';

type Props = {
  state: State;
  person: Person;
  place: ConversationPlace;
  theme: ThemeName;
  /** Undefined where the posts are shown. */
  tab: { path: string | undefined } | undefined;
  onTab: (tab: { path: string | undefined } | undefined, channel?: string) => void;
  linkTo: (path: string | undefined) => string;
  onBack: (() => void) | undefined;
};

export function Conversation({ state, person, place, theme, tab, onTab, linkTo, onBack }: Props): React.ReactNode {
  const id = useId();
  const title = place.kind === 'channel' ? place.channel.name : place.botName;
  const shown = tab ? 'tab' : 'posts';
  const tabbed = hasTab(person, place);
  const openTab = ({ path, channel }: TabLink): void => onTab({ path }, channel);
  return (
    <section className="conversation" aria-label={title}>
      <header className="conversation-head">
        {onBack && <Button appearance="subtle" icon={<ArrowLeftRegular />} aria-label="Tillbaka" onClick={onBack} />}
        <h2>{title}</h2>
        {place.kind === 'channel' && <span className="conversation-team">{place.team.name}</span>}
        {tabbed && (
          <Tabs
            id={id}
            label={`Flikar i ${title}`}
            tabs={[
              { value: 'posts', label: place.kind === 'channel' ? 'Inlägg' : 'Chatt' },
              { value: 'tab', label: state.bot.name },
            ]}
            selected={shown}
            onSelect={(value) => onTab(value === 'tab' ? { path: undefined } : undefined)}
          />
        )}
      </header>
      <div
        id={panelId(id)}
        className="conversation-panel"
        {...(tabbed ? { role: 'tabpanel', 'aria-labelledby': tabId(id, shown) } : {})}
      >
        {tab ? (
          <TabFrame
            state={state}
            person={person}
            place={place}
            theme={theme}
            path={tab.path}
            onOpen={(path, channel) => onTab({ path }, channel)}
            linkTo={linkTo}
          />
        ) : (
          <Posts state={state} person={person} place={place} title={title} onTabLink={openTab} />
        )}
      </div>
    </section>
  );
}
