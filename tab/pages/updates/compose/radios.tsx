import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { elementId } from './flaws.ts';

type Option = { readonly id: string; readonly name: string; readonly how?: string };

type Props = {
  id: string;
  label: string;
  wrong?: string | undefined;
  /** The part of the form has said it already. */
  isLabelUnseen?: boolean;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
};

/** One of a few, each with what it means. */
export function Radios({ id, label, wrong, isLabelUnseen = false, value, options, onChange }: Props): React.ReactNode {
  return (
    <Field
      label={{ children: label, ...(isLabelUnseen && { className: 'unseen' }) }}
      {...(wrong !== undefined && { validationMessage: wrong })}
    >
      <RadioGroup value={value} onChange={(_event, { value }) => onChange(value)}>
        {options.map((option, n) => (
          <Radio
            key={option.id}
            {...(n === 0 && { id: elementId(id) })}
            value={option.id}
            label={
              option.how === undefined ? (
                option.name
              ) : (
                <>
                  {option.name}
                  <span className="update-how">{option.how}</span>
                </>
              )
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
