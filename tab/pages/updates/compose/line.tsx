// A line or a text to write, and a list to choose one of, with what is wrong at each.
import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { elementId } from './flaws.ts';

type Common = {
  /** Where something can be wrong with it. */
  id: string;
  label: string;
  hint?: string | undefined;
  wrong?: string | undefined;
  isRequired?: boolean;
  value: string;
  onChange: (value: string) => void;
};

const fieldProps = ({ label, hint, wrong, isRequired = false }: Common) => ({
  className: 'update-field',
  label,
  required: isRequired,
  ...(hint !== undefined && { hint }),
  ...(wrong !== undefined && { validationMessage: wrong }),
});

type LineProps = Common & { type?: 'text' | 'url' | 'date' | 'time' | 'search'; most?: number };

export function Line(props: LineProps): React.ReactNode {
  const { id, value, type = 'text', most, onChange } = props;
  return (
    <Field {...fieldProps(props)}>
      <Input
        id={elementId(id)}
        value={value}
        type={type}
        autoComplete="off"
        {...(most !== undefined && { maxLength: most })}
        onChange={(_event, { value }) => onChange(value)}
      />
    </Field>
  );
}

export function Lines(props: Common & { rows: number }): React.ReactNode {
  const { id, value, rows, onChange } = props;
  return (
    <Field {...fieldProps(props)}>
      <Textarea
        id={elementId(id)}
        value={value}
        rows={rows}
        resize="vertical"
        onChange={(_event, { value }) => onChange(value)}
      />
    </Field>
  );
}

type ChoiceProps = Common & { options: readonly { readonly id: string; readonly name: string }[] };

export function Choice(props: ChoiceProps): React.ReactNode {
  const { id, value, options, onChange } = props;
  return (
    <Field {...fieldProps(props)}>
      <Select id={elementId(id)} value={value} onChange={(_event, { value }) => onChange(value)}>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
