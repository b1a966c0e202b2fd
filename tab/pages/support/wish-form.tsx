import { Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { longest, type ShownWish, shownWish, type Wished } from '../../../bot/support/contract.ts';
import { municipalityApi, touchedBy } from './reading.ts';
import { useSaving } from './saving.ts';
import { text, wished } from './text.ts';
import { TypedForm } from './typed-form.tsx';

type Props = {
  municipality: string;
  side: 'own' | 'other';
  wish: ShownWish;
  /** Which button opened it. */
  says: Exclude<Wished, 'nothing'>;
  onSaved: () => void;
  onCancel: () => void;
};

type Fields = Readonly<Record<'says' | 'line', string>>;

const fieldsOf = ({ said }: ShownWish): Fields => ({ says: said?.says ?? 'nothing', line: said?.line ?? '' });

export function WishForm({ municipality, side, wish, says, onSaved, onCancel }: Props): React.ReactNode {
  const path = `${municipalityApi(municipality)}/support-wish`;
  const saving = useSaving('PUT', path, shownWish, touchedBy(municipality));
  const ask = side === 'own' ? text.wishAsk : text.wishAskOther;
  const initial: Fields = { ...fieldsOf(wish), says };
  const wordsOf = (value: string): string => {
    const known = wished.find((one) => one === value);
    return known ? text.says[known][side] : text.nothingSaid[side];
  };
  return (
    <TypedForm
      name={`wish.${municipality}.${says}`}
      label={ask}
      initial={initial}
      etag={wish.etag}
      saving={saving}
      bodyOf={(fields) => fields}
      seenIn={(present) => ({ fields: fieldsOf(present), etag: present.etag })}
      labels={{ says: ask, line: text.wishLine }}
      shown={(field, value) => (field === 'says' ? wordsOf(value) : value)}
      onSaved={onSaved}
      onCancel={onCancel}
    >
      {(fields, set, wrong) => (
        <>
          <Field label={ask} {...(wrong.says !== undefined && { validationMessage: wrong.says })}>
            <RadioGroup value={fields.says} onChange={(_event, { value }) => set({ says: value })}>
              {wished.map((one) => (
                <Radio key={one} value={one} label={text.says[one][side]} />
              ))}
            </RadioGroup>
          </Field>
          <Field label={text.wishLine} {...(wrong.line !== undefined && { validationMessage: wrong.line })}>
            <Textarea
              value={fields.line}
              maxLength={longest.wish}
              rows={3}
              resize="vertical"
              onChange={(_event, { value }) => set({ line: value })}
            />
          </Field>
        </>
      )}
    </TypedForm>
  );
}
