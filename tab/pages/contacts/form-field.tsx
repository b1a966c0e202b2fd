import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { extents, type Party } from '../../../bot/contacts/contract.ts';
import { hoursInText } from '../../../bot/platform/hours/hours.ts';
import { readHours } from '../../../bot/platform/hours/reading.ts';
import { asked } from './asking.ts';
import type { FieldId } from './fields.ts';
import { text } from './text.ts';

type Props = {
  id: FieldId;
  value: string;
  wrong: string | undefined;
  parties: readonly Party[];
  onChange: (value: string) => void;
};

export function FormField({ id, value, wrong, parties, onChange }: Props): React.ReactNode {
  const { label, hint, look, input, isRequired = false } = asked[id];
  const said = id === 'schedule' ? hoursSaid(value) : undefined;
  const change = (_event: unknown, { value }: { value: string }): void => onChange(value);
  return (
    <Field
      className={`form-${look}`}
      label={label}
      required={isRequired}
      {...((said ?? hint) && { hint: said ?? hint })}
      {...(wrong !== undefined && { validationMessage: wrong })}
    >
      {look === 'choice' ? (
        <Select value={value} onChange={change}>
          {id === 'organization.party' && value === '' && <option value="">{text.choose}</option>}
          {optionsOf(id, parties).map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </Select>
      ) : look === 'long' ? (
        <Textarea value={value} onChange={change} resize="vertical" rows={4} />
      ) : (
        <Input
          value={value}
          onChange={change}
          autoComplete="off"
          {...(input === 'numeric' ? { inputMode: 'numeric' } : input && { type: input })}
        />
      )}
    </Field>
  );
}

const optionsOf = (id: FieldId, parties: readonly Party[]): readonly Party[] =>
  id === 'organization.party' ? parties : extents.map((extent) => ({ id: extent, name: text.extents[extent] }));

/** How we understand it, where that is written in another way. */
function hoursSaid(written: string): string | undefined {
  const read = readHours(written);
  const said = read.ok ? hoursInText(read.value) : '';
  return said === '' || said === written.trim() ? undefined : text.readAs(said);
}
