import { Field, Input, Select } from '@fluentui/react-components';
import { longest, type ShownStatus, shownStatus, type TeamState, teamStates } from '../../../bot/support/contract.ts';
import { municipalityApi, touchedBy } from './reading.ts';
import { useSaving } from './saving.ts';
import { text } from './text.ts';
import { TypedForm } from './typed-form.tsx';

type Props = { municipality: string; status: ShownStatus; onSaved: () => void; onCancel: () => void };

type Fields = Readonly<Record<'state' | 'since' | 'kind', string>>;

const fieldsOf = ({ state, since = '', kind }: ShownStatus): Fields => ({ state, since, kind });

const stateIn = (value: string): TeamState => teamStates.find((one) => one === value) ?? 'none';

export function StatusForm({ municipality, status, onSaved, onCancel }: Props): React.ReactNode {
  const path = `${municipalityApi(municipality)}/team-status`;
  const saving = useSaving('PUT', path, shownStatus, touchedBy(municipality));
  return (
    <TypedForm
      name={`team-status.${municipality}`}
      label={text.statusChange}
      initial={fieldsOf(status)}
      etag={status.etag}
      saving={saving}
      bodyOf={({ since, ...rest }) => ({ ...rest, ...(since !== '' && { since }) })}
      seenIn={(present) => ({ fields: fieldsOf(present), etag: present.etag })}
      labels={{ state: text.statusState, since: text.statusSince.active, kind: text.statusKind }}
      shown={(field, value) => (field === 'state' ? text.stateWords[stateIn(value)] : value)}
      onSaved={onSaved}
      onCancel={onCancel}
    >
      {({ state, since, kind }, set, wrong) => (
        <>
          <Field label={text.statusState} {...(wrong.state !== undefined && { validationMessage: wrong.state })}>
            <Select value={state} onChange={(_event, { value }) => set({ state: value })}>
              {teamStates.map((one) => (
                <option key={one} value={one}>
                  {text.stateWords[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field
            label={text.statusSince[stateIn(state)]}
            hint={text.statusSinceHint}
            {...(wrong.since !== undefined && { validationMessage: wrong.since })}
          >
            <Input type="date" value={since} onChange={(_event, { value }) => set({ since: value })} />
          </Field>
          <Field
            label={text.statusKind}
            hint={text.statusKindHint}
            {...(wrong.kind !== undefined && { validationMessage: wrong.kind })}
          >
            <Input
              value={kind}
              maxLength={longest.kind}
              autoComplete="off"
              onChange={(_event, { value }) => set({ kind: value })}
            />
          </Field>
        </>
      )}
    </TypedForm>
  );
}
