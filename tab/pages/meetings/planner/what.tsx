import { longest, meetingKinds, type SeriesList } from '../../../../bot/meetings/contract/series.ts';
import { Choice, Line } from './choice.tsx';
import { kindsIn, ofKind } from './draft.ts';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';

/** Which kind of meeting it is: the rest is filled in by it, as far as nobody has touched it. */
export function What({ draft, set, wrong, list }: PartProps): React.ReactNode {
  return (
    <fieldset className="plan-part">
      <legend>{text.what}</legend>
      <Choice
        id="kind"
        label={text.kind}
        wrong={wrong.kind}
        value={draft.kind}
        options={kindOptions(list)}
        onChange={(value) => {
          const kind = meetingKinds.find((one) => one === value);
          if (kind) set(ofKind(draft, kind, list));
        }}
      />
      <Line
        id="name"
        label={text.name}
        hint={text.nameHint}
        wrong={wrong.name}
        isRequired
        most={longest.name}
        value={draft.name}
        onChange={(name) => set({ ...draft, name })}
      />
    </fieldset>
  );
}

const kindOptions = ({ forum }: SeriesList) => kindsIn(forum).map((id) => ({ id, name: text.kinds[id] }));
