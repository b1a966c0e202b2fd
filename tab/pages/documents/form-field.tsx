import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { kinds, longest } from '../../../bot/documents/contract.ts';
import { type FieldId, labels } from './fields.ts';
import { text } from './text.ts';

type Look = {
  readonly look: 'line' | 'address' | 'lines' | 'long' | 'day' | 'choice' | 'tick';
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly most?: number;
};

const looks: Readonly<Record<FieldId, Look>> = {
  kind: { look: 'choice', isRequired: true },
  title: { look: 'line', isRequired: true, most: longest.title },
  'owner.function': { look: 'line', hint: text.fieldFunctionHint, most: longest.function },
  'owner.office': { look: 'choice' },
  summary: { look: 'lines', hint: text.fieldSummaryHint, most: longest.summary },
  link: { look: 'address', hint: text.fieldLinkHint },
  text: { look: 'long', hint: text.fieldTextHint },
  validFrom: { look: 'day', hint: text.fieldValidFromHint },
  validTo: { look: 'day', hint: text.fieldValidToHint },
  reviewOn: { look: 'day', hint: text.fieldReviewOnHint },
  asksToBeRead: { look: 'tick', hint: text.fieldAsksHint },
};

type Props = {
  id: FieldId;
  value: string;
  wrong: string | undefined;
  offices: readonly { id: string; name: string }[];
  onChange: (value: string) => void;
};

export function FormField({ id, value, wrong, offices, onChange }: Props): React.ReactNode {
  const { look, hint, isRequired = false, most } = looks[id];
  const change = (_event: unknown, { value }: { value: string }): void => onChange(value);
  return (
    <Field
      className={`document-${look}`}
      {...(look !== 'tick' && { label: labels[id] })}
      required={isRequired}
      {...(hint && { hint })}
      {...(wrong !== undefined && { validationMessage: wrong })}
    >
      {look === 'tick' ? (
        <Checkbox
          label={labels[id]}
          checked={value !== ''}
          onChange={(_event, { checked }) => onChange(checked === true ? 'yes' : '')}
        />
      ) : look === 'choice' ? (
        <Select value={value} onChange={change}>
          {(id === 'kind' ? kindOptions : offices).map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
        </Select>
      ) : look === 'long' || look === 'lines' ? (
        <Textarea
          value={value}
          onChange={change}
          resize="vertical"
          rows={look === 'long' ? 16 : 2}
          {...(most !== undefined && { maxLength: most })}
        />
      ) : (
        <Input
          value={value}
          onChange={change}
          autoComplete="off"
          {...(look !== 'line' && { type: look === 'day' ? 'date' : 'url' })}
          {...(most !== undefined && { maxLength: most })}
        />
      )}
    </Field>
  );
}

const kindOptions = kinds.map((kind) => ({ id: kind, name: text.kinds[kind] }));
