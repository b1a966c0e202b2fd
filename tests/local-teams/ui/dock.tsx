// Behind the scenes: what Teams would not show but whoever builds or tries the app wants to see.
import { Button } from '@fluentui/react-components';
import { AlertRegular } from '@fluentui/react-icons/svg/alert';
import { ArrowSwapRegular } from '@fluentui/react-icons/svg/arrow-swap';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { PulseRegular } from '@fluentui/react-icons/svg/pulse';
import type { State } from '../contract.ts';
import { Membership } from './membership.tsx';
import { Moods } from './moods.tsx';
import { Notifications } from './notifications.tsx';
import { TrafficList } from './traffic.tsx';

export type DockTab = 'notifications' | 'traffic' | 'mood' | 'membership';

export const dockTabs: { tab: DockTab; label: string; icon: React.ReactElement }[] = [
  { tab: 'notifications', label: 'Notiser', icon: <AlertRegular /> },
  { tab: 'traffic', label: 'Trafik', icon: <ArrowSwapRegular /> },
  { tab: 'mood', label: 'Kopplingens humör', icon: <PulseRegular /> },
  { tab: 'membership', label: 'Team och personer', icon: <PeopleTeamRegular /> },
];

type Props = {
  tab: DockTab;
  state: State;
  onTab: (tab: DockTab | undefined) => void;
  onShow: (person: string, conversation: string) => void;
};

export function Dock({ tab, state, onTab, onShow }: Props): React.ReactNode {
  const label = dockTabs.find((one) => one.tab === tab)?.label ?? '';
  return (
    <aside className="dock" aria-label={label}>
      <header className="dock-head">
        <h2>{label}</h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={`Stäng ${label}`}
          onClick={() => onTab(undefined)}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="dock-body" tabIndex={0}>
        {tab === 'notifications' && <Notifications state={state} onShow={onShow} />}
        {tab === 'traffic' && <TrafficList traffic={state.traffic} />}
        {tab === 'mood' && <Moods mood={state.mood} />}
        {tab === 'membership' && <Membership state={state} />}
      </div>
    </aside>
  );
}
