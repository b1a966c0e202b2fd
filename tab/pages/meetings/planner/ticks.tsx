import { useId } from 'react';
import { elementId } from './choice.tsx';
import type { FieldId } from './fields.ts';

type Props = { id: FieldId; label: string; wrong: string | undefined; className?: string; children: React.ReactNode };

/** Several to tick: a group with a name, which takes the focus where something is wrong with it. */
export function Ticks({ id, label, wrong, className = '', children }: Props): React.ReactNode {
  const wrongId = useId();
  return (
    <fieldset
      id={elementId(id)}
      className={`plan-ticks ${className}`}
      tabIndex={-1}
      {...(wrong !== undefined && { 'aria-describedby': wrongId })}
    >
      <legend>{label}</legend>
      {children}
      {wrong !== undefined && (
        <p id={wrongId} className="plan-wrong">
          {wrong}
        </p>
      )}
    </fieldset>
  );
}
