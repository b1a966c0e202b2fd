// A row of tabs by the book: one tab stop, arrows between them. Fluent's own brings invisible stops that axe refuses.
import { useRef } from 'react';

type Tab = { value: string; label: string };
type Props = { id: string; label: string; tabs: Tab[]; selected: string; onSelect: (value: string) => void };

export const tabId = (id: string, value: string): string => `${id}${value}`;
export const panelId = (id: string): string => `${id}panel`;

const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };

export function Tabs({ id, label, tabs, selected, onSelect }: Props): React.ReactNode {
  const row = useRef<HTMLDivElement>(null);
  const step = (by: number): void => {
    const at = tabs.findIndex(({ value }) => value === selected);
    const next = (at + by + tabs.length) % tabs.length;
    const value = tabs[next]?.value;
    if (value === undefined) return;
    onSelect(value);
    row.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div
      ref={row}
      className="tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={({ key }) => steps[key] !== undefined && step(steps[key])}
    >
      {tabs.map(({ value, label: name }) => (
        <button
          key={value}
          id={tabId(id, value)}
          type="button"
          role="tab"
          aria-selected={value === selected}
          aria-controls={value === selected ? panelId(id) : undefined}
          tabIndex={value === selected ? 0 : -1}
          onClick={() => onSelect(value)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
