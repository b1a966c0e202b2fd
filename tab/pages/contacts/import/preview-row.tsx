import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useId } from 'react';
import type { PreviewedRow } from '../../../../bot/contacts/contract/sheets.ts';
import type { ContactDetails } from '../../../../bot/contacts/contract.ts';
import { hoursInText } from '../../../../bot/platform/hours/hours.ts';
import { readHours, unclearHours } from '../../../../bot/platform/hours/reading.ts';
import { enumerate } from '../../../parts/when.ts';
import { asked, shownValue } from '../asking.ts';
import { fieldIds, fieldsOf } from '../fields.ts';
import { useNames } from '../names.ts';
import { type Decision, type Decisions, decisionOf, optionsOf } from './deciding.ts';
import { text } from './text.ts';

type Props = {
  row: PreviewedRow;
  decisions: Decisions;
  onDecide: (line: number, decision: Decision) => void;
};

export function PreviewRow({ row, decisions, onDecide }: Props): React.ReactNode {
  const { line, kind, label, reasons, differs } = row;
  const decision = decisionOf(row, decisions);
  const options = optionsOf(row);
  const chosen = options.find(({ as }) => as === decision.as);
  const decide = (next: Partial<Decision>): void => onDecide(line, { ...decision, ...next });
  const isSure = kind === 'new' || kind === 'changed';
  return (
    <li className="import-row">
      <p className="import-label">
        <b>{label}</b> <span>{text.line(line)}</span>
      </p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {kind === 'unclear' && options.length > 0 && (
        <Options row={row} as={decision.as} onChoose={(as) => decide({ as })} />
      )}
      {kind === 'unclear' && row.hours !== undefined && chosen && (
        <Hours written={decision.hours ?? row.hours} onWrite={(hours) => decide({ hours })} />
      )}
      {row.contact && (kind === 'new' || chosen?.as === 'new') && <Whole contact={row.contact} label={label} />}
      <FromTo differs={kind === 'changed' ? differs : (chosen?.differs ?? [])} />
      {isSure && (
        <Checkbox
          label={
            <>
              {text.take}
              <span className="unseen">{` ${label}`}</span>
            </>
          }
          checked={decision.as !== 'leave'}
          onChange={(_event, { checked }) => decide({ as: checked === true ? 'take' : 'leave' })}
        />
      )}
    </li>
  );
}

function Options({
  row,
  as,
  onChoose,
}: {
  row: PreviewedRow;
  as: string;
  onChoose: (as: string) => void;
}): React.ReactNode {
  const id = useId();
  const options = [{ as: 'leave', label: text.leave }, ...optionsOf(row)];
  return (
    <fieldset className="import-options">
      <legend>
        {text.which}
        <span className="unseen">{` ${row.label}`}</span>
      </legend>
      {options.map((option) => (
        <label key={option.as}>
          <input type="radio" name={id} checked={as === option.as} onChange={() => onChoose(option.as)} />
          {nameOf(option.as, option.label)}
        </label>
      ))}
      {row.asks.length > 0 && <p>{text.asks(enumerate(row.asks.map((word) => `”${word}”`)))}</p>}
    </fieldset>
  );
}

function nameOf(as: string, label: string | undefined): string {
  if (as === 'leave') return text.leave;
  if (as === 'new') return text.add;
  return label === undefined ? text.change : text.takeAs(label);
}

function Hours({ written, onWrite }: { written: string; onWrite: (hours: string) => void }): React.ReactNode {
  const read = readHours(written);
  const said = read.ok ? hoursInText(read.value) : '';
  return (
    <Field
      label={text.hours}
      {...(said !== '' && { hint: text.readings(said) })}
      {...(!read.ok && { validationMessage: `${unclearHours(read.failure)} ${text.notYet}` })}
    >
      <Input value={written} onChange={(_event, { value }) => onWrite(value)} />
    </Field>
  );
}

function Whole({ contact, label }: { contact: ContactDetails; label: string }): React.ReactNode {
  const names = useNames();
  const fields = fieldsOf(contact);
  return (
    <details>
      <summary>
        {text.whole}
        <span className="unseen">{` ${label}`}</span>
      </summary>
      <dl className="from-to">
        {fieldIds.map((id) =>
          fields[id] === '' ? null : (
            <div key={id}>
              <dt>{asked[id].label}</dt>
              <dd>{shownValue(id, fields[id], names)}</dd>
            </div>
          ),
        )}
      </dl>
    </details>
  );
}

function FromTo({ differs }: Pick<PreviewedRow, 'differs'>): React.ReactNode {
  if (differs.length === 0) return null;
  return (
    <dl className="from-to">
      {differs.map(({ field, header, from, to }) => (
        <div key={field}>
          <dt>{header}</dt>
          <dd>
            <span className="unseen">{`${text.was}: `}</span>
            <del>{from || text.empty}</del>
          </dd>
          <dd>
            <span className="unseen">{`${text.becomes}: `}</span>
            <ins>{to || text.empty}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
