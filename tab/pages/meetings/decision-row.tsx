import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { longest, type MinutesView } from '../../../bot/meetings/contract/minutes.ts';
import { capitalised } from '../../parts/when.ts';
import type { Row } from './minutes-draft.ts';
import { type Wrong, wrongId } from './minutes-saving.ts';
import { text } from './minutes-text.ts';

type Props = {
  /** From 1. */
  n: number;
  row: Row;
  attendees: MinutesView['attendees'];
  wrong: Wrong;
  onChange: (row: Row) => void;
  onRemove: () => void;
};

export function DecisionRow({ n, row, attendees, wrong, onChange, onRemove }: Props): React.ReactNode {
  const told = (field: 'text' | 'attendee' | 'by') => {
    const sentence = wrong[wrongId(row.key, field)];
    return sentence === undefined ? {} : { validationMessage: sentence };
  };
  // Who is chosen already may have left the forum.
  const isKnown = row.attendee === '' || attendees.some(({ id }) => id === row.attendee);
  return (
    <fieldset className="minutes-row" data-row={row.key}>
      <legend>{text.decision(n)}</legend>
      <Field className="minutes-text" label={<span className="unseen">{text.decision(n)}</span>} {...told('text')}>
        <Textarea
          value={row.text}
          rows={2}
          resize="vertical"
          maxLength={longest.decision}
          onChange={(_event, { value }) => onChange({ ...row, text: value })}
        />
      </Field>
      <Field label={text.who} {...told('attendee')}>
        <Select value={row.attendee} onChange={(_event, { value }) => onChange({ ...row, attendee: value })}>
          <option value="">{text.nobodyChosen}</option>
          {!isKnown && <option value={row.attendee}>{row.attendee}</option>}
          {attendees.map(({ id, name }) => (
            <option key={id} value={id}>
              {capitalised(name)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.last} {...told('by')}>
        <Input type="date" value={row.by} onChange={(_event, { value }) => onChange({ ...row, by: value })} />
      </Field>
      <Button className="minutes-remove" onClick={onRemove}>
        {text.removeRow}
        <span className="unseen"> ({text.decision(n)})</span>
      </Button>
    </fieldset>
  );
}
