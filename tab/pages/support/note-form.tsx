import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { longest, noteKinds, type ShownNote, shownNote } from '../../../bot/support/contract.ts';
import { municipalityApi, touchedBy } from './reading.ts';
import { useSaving } from './saving.ts';
import { text } from './text.ts';
import { TypedForm } from './typed-form.tsx';

type Props = {
  municipality: string;
  /** What is changed; missing of a new one. */
  note?: ShownNote;
  once: string;
  /** Of a new one, until another is chosen. */
  day: string;
  onSaved: () => void;
  onCancel: () => void;
};

const fieldsOf = ({ day, kind, line }: Pick<ShownNote, 'day' | 'line'> & { kind: string }) => ({ day, kind, line });

const kindWords = (value: string): string => {
  const known = noteKinds.find((one) => one === value);
  return known ? text.noteKindWords[known] : '';
};

export function NoteForm({ municipality, note, once, day, onSaved, onCancel }: Props): React.ReactNode {
  const notes = `${municipalityApi(municipality)}/notes`;
  const [method, path] = note ? (['PUT', `${notes}/${note.id}`] as const) : (['POST', notes] as const);
  const saving = useSaving(method, path, shownNote, touchedBy(municipality));
  return (
    <TypedForm
      name={`note.${municipality}.${note?.id ?? 'new'}`}
      label={note ? `${text.noteChange} ${text.noteOf(note.kind, note.day)}` : text.noteAdd}
      initial={fieldsOf(note ?? { day, kind: 'sounding-board', line: '' })}
      etag={note?.etag}
      saving={saving}
      bodyOf={(fields) => (note ? fields : { ...fields, once })}
      seenIn={(present) => ({ fields: fieldsOf(present), etag: present.etag })}
      labels={{ day: text.noteDay, kind: text.noteKind, line: text.noteLine }}
      shown={(field, value) => (field === 'kind' ? kindWords(value) : value)}
      onSaved={onSaved}
      onCancel={onCancel}
    >
      {(fields, set, wrong) => (
        <>
          <Field label={text.noteDay} {...(wrong.day !== undefined && { validationMessage: wrong.day })}>
            <Input type="date" value={fields.day} onChange={(_event, { value }) => set({ day: value })} />
          </Field>
          <Field label={text.noteKind} {...(wrong.kind !== undefined && { validationMessage: wrong.kind })}>
            <Select value={fields.kind} onChange={(_event, { value }) => set({ kind: value })}>
              {noteKinds.map((one) => (
                <option key={one} value={one}>
                  {text.noteKindWords[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={text.noteLine}
            hint={text.noteLineHint}
            {...(wrong.line !== undefined && { validationMessage: wrong.line })}
          >
            <Textarea
              value={fields.line}
              maxLength={longest.note}
              rows={4}
              resize="vertical"
              onChange={(_event, { value }) => set({ line: value })}
            />
          </Field>
        </>
      )}
    </TypedForm>
  );
}
