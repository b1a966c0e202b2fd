import { Button, Checkbox } from '@fluentui/react-components';
import { capitalised } from '../../../parts/when.ts';
import { Chair } from './chair.tsx';
import { Choice } from './choice.tsx';
import { choicesFor } from './draft.ts';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';
import { Ticks } from './ticks.tsx';
import { Visits } from './visits-part.tsx';

/** Two units of a party are one party. */
const partiesAmong = (ids: readonly string[]): number => new Set(ids.map((id) => id.split('.')[0])).size;

/** Who is called, how many must come, and who holds the chair. */
export function Who(props: PartProps): React.ReactNode {
  const { draft, set, wrong, list } = props;
  const { attendees: chosen } = draft;
  const isHour = draft.kind === 'consultation-hour';
  const label = isHour ? text.attendeesOf : text.attendees;
  const choices = choicesFor(draft.kind, list);
  const isAll = choices.every(({ id }) => chosen.includes(id));
  const most = Math.min(20, Math.max(partiesAmong(chosen), Number(draft.quorum)));
  const choose = (attendees: readonly string[]): void => set({ ...draft, attendees });
  return (
    <fieldset className="plan-part">
      <legend>{text.who}</legend>
      <Ticks id="attendees" label={label} wrong={wrong.attendees} className="plan-names">
        {choices.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={capitalised(name)}
            checked={chosen.includes(id)}
            onChange={(_event, { checked }) =>
              choose(
                choices.map((one) => one.id).filter((one) => (one === id ? checked === true : chosen.includes(one))),
              )
            }
          />
        ))}
      </Ticks>
      <Button className="plan-add" onClick={() => choose(isAll ? [] : choices.map(({ id }) => id))}>
        {isAll ? text.none : text.all}
      </Button>
      <Visits {...props} />
      {!isHour && (
        <>
          <Choice
            id="quorum"
            label={text.quorum}
            wrong={wrong.quorum}
            value={draft.quorum}
            options={[
              { id: '', name: text.noQuorum },
              ...Array.from({ length: most }, (_, n) => ({ id: `${n + 1}`, name: text.parties(n + 1) })),
            ]}
            onChange={(quorum) => set({ ...draft, quorum })}
          />
          <Chair {...props} />
        </>
      )}
    </fieldset>
  );
}
