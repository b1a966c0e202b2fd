import { Button, Field, Input } from '@fluentui/react-components';
import { longestBreakName } from '../../../../bot/forums/contract/school-years.ts';
import { DayField } from './day-field.tsx';
import type { BreakRow, Wrong } from './fields.ts';
import { text } from './text.ts';

type Props = {
  row: BreakRow;
  /** Its place among them, from 0. */
  n: number;
  wrong: Wrong;
  /** One has just asked for it, so its name takes the focus. */
  isNew: boolean;
  onChange: (row: BreakRow) => void;
  onRemove: () => void;
};

export function BreakFields({ row, n, wrong, isNew, onChange, onRemove }: Props): React.ReactNode {
  const { name, from, to } = row;
  const wrongName = wrong[`breaks.${n}.name`];
  /** Most breaks have their days close together: the last one follows the first, until it is told. */
  const begin = (day: string): void => onChange({ ...row, from: day, to: to === '' || to < day ? day : to });
  return (
    <fieldset className="year-row">
      <legend className="unseen">{text.breakNth(n + 1, name)}</legend>
      <Field
        className="year-name"
        label={text.breakName}
        required
        {...(wrongName !== undefined && { validationMessage: wrongName })}
      >
        <Input
          value={name}
          maxLength={longestBreakName}
          autoComplete="off"
          autoFocus={isNew}
          onChange={(_event, { value }) => onChange({ ...row, name: value })}
        />
      </Field>
      <DayField label={text.from} value={from} wrong={wrong[`breaks.${n}.from`]} onChange={begin} />
      <DayField
        label={text.to}
        value={to}
        wrong={wrong[`breaks.${n}.to`]}
        onChange={(day) => onChange({ ...row, to: day })}
      />
      <Button className="year-remove" aria-label={text.removeNth(n + 1, name)} onClick={onRemove}>
        {text.remove}
      </Button>
    </fieldset>
  );
}
