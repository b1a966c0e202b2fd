// How often, in which terms, and what becomes of days off: only what the chosen rhythm needs.
import { capitalised } from '../../../parts/when.ts';
import { Choice, Line } from './choice.tsx';
import { Dates } from './dates.tsx';
import { isCounted, oftens } from './often.ts';
import type { PartProps } from './part-props.ts';
import { Terms } from './terms.tsx';
import { text, weekdays } from './text.ts';

const numbers = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n);

const options = (of: readonly number[], name: (n: number) => string) => of.map((n) => ({ id: `${n}`, name: name(n) }));

const oftenOptions = oftens.map((id) => ({ id, name: text.oftens[id] }));
const weekdayOptions = options([1, 2, 3, 4, 5], (n) => capitalised(weekdays[n] ?? ''));
const nthOptions = (['1', '2', '3', '4', '-1'] as const).map((id) => ({ id, name: text.nths[id] }));
const countOptions = options(numbers(0, 20), (n) => `${n}`);
const offOptions = (['move', 'drop'] as const).map((id) => ({ id, name: text.onDayOffs[id] }));

export function When(props: PartProps): React.ReactNode {
  const { draft, set, wrong } = props;
  const { often } = draft;
  const choice = (
    key: 'weekday' | 'every' | 'everyMonth' | 'nth' | 'autumn' | 'spring',
    label: string,
    of: Options,
  ) => <Choice label={label} value={draft[key]} options={of} onChange={(value) => set({ ...draft, [key]: value })} />;
  return (
    <fieldset className="plan-part">
      <legend>{text.when}</legend>
      <Choice
        id="often"
        label={text.often}
        wrong={wrong.often}
        value={often}
        options={oftenOptions}
        onChange={(value) => set({ ...draft, often: value })}
      />
      {often === 'dates' && <Dates {...props} />}
      <div className="plan-row">
        {often === 'weeks' && choice('every', text.every, options(numbers(2, 26), text.everyWeek))}
        {often === 'month' && choice('nth', text.nth, nthOptions)}
        {often !== 'dates' && choice('weekday', text.weekday, weekdayOptions)}
        {often === 'month' && choice('everyMonth', text.everyMonth, options(numbers(1, 12), text.everyMonths))}
        {often === 'term' && choice('autumn', text.autumn, countOptions)}
        {often === 'term' && choice('spring', text.spring, countOptions)}
      </div>
      {isCounted(draft) && (
        <Line
          id="from"
          label={text.from}
          hint={text.fromHint}
          wrong={wrong.from}
          type="date"
          value={draft.from}
          onChange={(from) => set({ ...draft, from })}
        />
      )}
      {often !== 'dates' && <Terms {...props} />}
      <Choice
        id="onDayOff"
        label={text.onDayOff}
        hint={text.onDayOffHint[draft.onDayOff === 'drop' ? 'drop' : 'move']}
        wrong={wrong.onDayOff}
        value={draft.onDayOff}
        options={offOptions}
        onChange={(onDayOff) => set({ ...draft, onDayOff })}
      />
    </fieldset>
  );
}

type Options = readonly { readonly id: string; readonly name: string }[];
