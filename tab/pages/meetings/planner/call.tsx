import { Choice, Line } from './choice.tsx';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';

const callings = (['presumed', 'reply', 'none'] as const).map((id) => ({ id, name: text.callings[id] }));

const hints: Readonly<Record<string, string>> = text.callingHints;

/** How they are called, and how long before. */
export function Call({ draft, set, wrong }: PartProps): React.ReactNode {
  return (
    <fieldset className="plan-part">
      <legend>{text.call}</legend>
      <Choice
        id="calling"
        label={text.calling}
        hint={hints[draft.calling]}
        wrong={wrong.calling}
        value={draft.calling}
        options={callings}
        onChange={(calling) => set({ ...draft, calling })}
      />
      {draft.calling !== 'none' && (
        <Line
          id="daysBefore"
          label={text.daysBefore}
          wrong={wrong.daysBefore}
          inputMode="numeric"
          value={draft.daysBefore}
          onChange={(daysBefore) => set({ ...draft, daysBefore })}
        />
      )}
    </fieldset>
  );
}
