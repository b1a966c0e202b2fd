import { longest, minutesBetween, readClock } from '../../../../bot/meetings/contract/series.ts';
import { Line } from './choice.tsx';
import { startingAt } from './draft.ts';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';

/** Which time of day, and where. */
export function Where({ draft, set, wrong }: PartProps): React.ReactNode {
  return (
    <fieldset className="plan-part">
      <legend>{text.where}</legend>
      <div className="plan-row">
        <Line
          id="start"
          label={text.start}
          wrong={wrong.start}
          isRequired
          value={draft.start}
          onChange={(start) => set(startingAt(draft, start))}
        />
        <Line
          id="end"
          label={text.end}
          hint={lengthOf(draft.start, draft.end)}
          wrong={wrong.end}
          isRequired
          value={draft.end}
          onChange={(end) => set({ ...draft, end })}
        />
      </div>
      <Line
        id="place"
        label={text.place}
        wrong={wrong.place}
        most={longest.place}
        value={draft.place}
        onChange={(place) => set({ ...draft, place })}
      />
      <Line
        id="link"
        label={text.link}
        hint={text.linkHint}
        wrong={wrong.link}
        type="url"
        value={draft.link}
        onChange={(link) => set({ ...draft, link })}
      />
    </fieldset>
  );
}

function lengthOf(start: string, end: string): string | undefined {
  const [from, to] = [readClock(start), readClock(end)];
  const minutes = from !== undefined && to !== undefined ? minutesBetween(from, to) : 0;
  return minutes > 0 ? text.lasts(minutes) : undefined;
}
