import { today } from '../../../parts/when.ts';
import type { Wrong } from './flaws.ts';
import { Line } from './line.tsx';
import { Radios } from './radios.tsx';
import { text } from './text.ts';
import { kindOf, type When, whens } from './when.ts';

type Props = { when: When; set: (when: When) => void; wrong: Wrong; mayBundle: boolean; notices: readonly string[] };

export function WhenPart({ when, set, wrong, mayBundle, notices }: Props): React.ReactNode {
  const kind = kindOf(when);
  const options = whens.filter((one) => one !== 'letter' || mayBundle).map((id) => ({ id, ...text.whens[id] }));
  return (
    <fieldset className="update-part">
      <legend>{text.when}</legend>
      <Radios
        id="whens"
        label={text.when}
        isLabelUnseen
        value={kind}
        options={options}
        onChange={(next) => set({ ...when, kind: next, day: when.day === '' ? today() : when.day })}
      />
      {kind === 'at' && (
        <div className="update-row-of">
          <Line
            id="when"
            label={text.day}
            wrong={wrong.when}
            type="date"
            value={when.day}
            onChange={(day) => set({ ...when, day })}
          />
          <Line
            id="clock"
            label={text.clock}
            type="time"
            value={when.clock}
            onChange={(clock) => set({ ...when, clock })}
          />
        </div>
      )}
      <div role="status">
        {kind === 'at' &&
          notices.map((notice) => (
            <p key={notice} className="update-large">
              {notice}
            </p>
          ))}
      </div>
    </fieldset>
  );
}
