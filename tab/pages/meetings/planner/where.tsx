import { useEffect, useRef } from 'react';
import { longest } from '../../../../bot/meetings/contract/series.ts';
import { Line } from './choice.tsx';
import { lengthOf, startingAt } from './draft.ts';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';

/** Which time of day, and where. */
export function Where({ draft, set, wrong }: PartProps): React.ReactNode {
  const minutes = lengthOf(draft);
  const lasting = useRef(minutes);
  useEffect(() => {
    // A clock that is half written says nothing.
    if (minutes > 0) lasting.current = minutes;
  }, [minutes]);
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
          onChange={(start) => set(startingAt(draft, start, lasting.current))}
        />
        <Line
          id="end"
          label={text.end}
          hint={minutes > 0 ? text.lasts(minutes) : undefined}
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
