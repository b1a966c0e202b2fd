// A list to choose one of, and a line to write: the two that the form is made of, with what is wrong at each.
import { Field, Input, Select } from '@fluentui/react-components';
import type { FieldId } from './fields.ts';

type Common = {
  /** Where something can be wrong with it. */
  id?: FieldId;
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  isRequired?: boolean;
  value: string;
  onChange: (value: string) => void;
};

/** The element that the focus goes to, from what is said of the field elsewhere. */
export const elementId = (id: FieldId): string => `plan-${id}`;

const fieldProps = ({ label, hint, wrong, isRequired = false }: Common) => ({
  label,
  required: isRequired,
  ...(hint !== undefined && { hint }),
  ...(wrong !== undefined && { validationMessage: wrong }),
});

type ChoiceProps = Common & { options: readonly { readonly id: string; readonly name: string }[] };

export function Choice(props: ChoiceProps): React.ReactNode {
  const { id, value, options, onChange } = props;
  return (
    <Field className="plan-field" {...fieldProps(props)}>
      <Select {...(id && { id: elementId(id) })} value={value} onChange={(_event, { value }) => onChange(value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type LineProps = Common & { type?: 'text' | 'url' | 'date'; inputMode?: 'numeric'; most?: number };

export function Line(props: LineProps): React.ReactNode {
  const { id, value, type = 'text', inputMode, most, onChange } = props;
  return (
    <Field className="plan-field" {...fieldProps(props)}>
      <Input
        {...(id && { id: elementId(id) })}
        value={value}
        type={type}
        autoComplete="off"
        {...(inputMode && { inputMode })}
        {...(most !== undefined && { maxLength: most })}
        onChange={(_event, { value }) => onChange(value)}
      />
    </Field>
  );
}
