import { Checkbox } from '@fluentui/react-components';
import { Link } from 'wouter';
import { date } from '../../../parts/when.ts';
import { useHere } from '../../../shell/place.ts';
import { yearsPath } from '../paths.ts';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';
import { Ticks } from './ticks.tsx';

/** Those that are not over. Without a school year there are none, and the way to enter it stands here. */
export function Terms({ draft, set, wrong, list: { terms, area, today } }: PartProps): React.ReactNode {
  const { place } = useHere();
  const ahead = terms.filter(({ isOver }) => !isOver);
  return (
    <Ticks id="terms" label={text.terms} wrong={wrong.terms}>
      {ahead.map(({ id, name, from, to }) => (
        <Checkbox
          key={id}
          label={
            <>
              {name} <span className="plan-quiet plan-span">{`${date(from, today)}–${date(to, today)}`}</span>
            </>
          }
          checked={draft.terms.includes(id)}
          onChange={(_event, { checked }) => set({ ...draft, terms: ticked(draft.terms, id, checked === true) })}
        />
      ))}
      {ahead.length === 0 && (
        <p className="plan-lacks">
          {text.noTerms} <Link href={yearsPath(place.id, area)}>{text.toYears}</Link>
        </p>
      )}
    </Ticks>
  );
}

const ticked = (all: readonly string[], id: string, is: boolean): readonly string[] =>
  is ? [...all.filter((one) => one !== id), id] : all.filter((one) => one !== id);
