import { Field, Input } from '@fluentui/react-components';

type Props = {
  /** Its path in what is sent. */
  path: string;
  label: string;
  value: string;
  wrong: string | undefined;
  hint?: string | undefined;
  isRequired?: boolean;
  isNumber?: boolean;
  /** To be read, and not to be changed. */
  isFixed?: boolean;
  /** One has just asked for it, so it takes the focus. */
  isNew?: boolean;
  onChange: (value: string) => void;
};

export function TextField({ path, label, value, wrong, hint, onChange, ...is }: Props): React.ReactNode {
  const { isRequired = false, isNumber = false, isFixed = false, isNew = false } = is;
  return (
    <Field
      className={`region-field region-${path.replace(/^(\w+)[.]\d+[.]/, '$1-').replaceAll('.', '-')}`}
      label={label}
      required={isRequired}
      {...(hint !== undefined && { hint })}
      {...(wrong !== undefined && { validationMessage: wrong })}
    >
      <Input
        name={path}
        value={value}
        autoComplete="off"
        readOnly={isFixed}
        autoFocus={isNew}
        {...(isNumber && { inputMode: 'numeric' })}
        onChange={(_event, changed) => onChange(changed.value)}
      />
    </Field>
  );
}
