import { Field, Select } from '@fluentui/react-components';
import type { FieldId } from './fields.ts';
import { rowsIn } from './rows.ts';
import { text } from './text.ts';
import { TextField } from './text-field.tsx';
import type { RegionForm } from './use-region-form.ts';
import { weekdays } from './words.ts';

const firstHour = 7;
const hours = Array.from({ length: 11 }, (_none, n) => firstHour + n);

export function Defaults({ form }: { form: RegionForm }): React.ReactNode {
  const { draft, wrong, set } = form;
  const [first] = rowsIn(draft.municipalities);
  const [days, teamName] = ['defaults.guaranteeDays', 'defaults.teamName'] as const;
  return (
    <fieldset className="region-part">
      <legend>{text.defaults}</legend>
      <p className="region-quiet">{text.defaultsHow}</p>
      <div className="region-fields">
        <TextField
          path={days}
          label={text.guaranteeDays}
          hint={text.guaranteeHint}
          value={draft[days]}
          wrong={wrong[days]}
          isRequired
          isNumber
          onChange={(value) => set(days, value)}
        />
        <Choice
          form={form}
          path="defaults.digest.weekday"
          label={text.weekday}
          options={weekdays.map((name, n) => ({ value: String(n + 1), name }))}
        />
        <Choice
          form={form}
          path="defaults.digest.hour"
          label={text.hour}
          options={hours.map((hour) => ({ value: String(hour), name: text.at(hour) }))}
        />
        <TextField
          path={teamName}
          label={text.teamName}
          hint={text.teamNameHint(draft[teamName].trim() || '…', first?.name?.trim() || '…')}
          value={draft[teamName]}
          wrong={wrong[teamName]}
          isRequired
          onChange={(value) => set(teamName, value)}
        />
      </div>
    </fieldset>
  );
}

type ChoiceProps = {
  form: RegionForm;
  path: FieldId;
  label: string;
  options: readonly { readonly value: string; readonly name: string }[];
};

function Choice({ form: { draft, wrong, set }, path, label, options }: ChoiceProps): React.ReactNode {
  const value = options.some((option) => option.value === draft[path]) ? draft[path] : '';
  return (
    <Field
      className="region-field"
      label={label}
      required
      {...(wrong[path] !== undefined && { validationMessage: wrong[path] })}
    >
      <Select name={path} value={value} onChange={(_event, changed) => set(path, changed.value)}>
        {value === '' && <option value="">{text.choose}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
