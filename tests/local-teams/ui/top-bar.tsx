import { Switch, ToggleButton } from '@fluentui/react-components';
import type { State } from '../contract.ts';
import { type DockTab, dockTabs } from './dock.tsx';
import { dayName } from './when.ts';

type Props = {
  state: State | undefined;
  two: boolean;
  onTwo: (two: boolean) => void;
  tab: DockTab | undefined;
  onTab: (tab: DockTab | undefined) => void;
};

export function TopBar({ state, two, onTwo, tab, onTab }: Props): React.ReactNode {
  const troubled = state !== undefined && state.mood.kind !== 'normal';
  return (
    <header className="top-bar">
      <h1>Lokala Teams {state && <span className="top-bar-region">{state.region}</span>}</h1>
      {state && <span className="top-bar-day">{dayName(state.now)}</span>}
      <Switch
        className="top-bar-two"
        label="Visa två personer"
        checked={two}
        onChange={(_, data) => onTwo(data.checked)}
      />
      <nav className="top-bar-tabs" aria-label="Bakom kulisserna">
        {dockTabs.map(({ tab: one, label, icon }) => (
          <ToggleButton
            key={one}
            size="small"
            appearance="subtle"
            icon={icon}
            checked={tab === one}
            className={one === 'mood' && troubled ? 'top-bar-troubled' : ''}
            onClick={() => onTab(tab === one ? undefined : one)}
          >
            {label}
          </ToggleButton>
        ))}
      </nav>
    </header>
  );
}
