// Breaks as rows: each with its name and its days. Where the focus goes when one comes or goes is told here.
import { Button, Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { longestBreakName, mostBreaks } from '../../../../bot/forums/contract/school-years.ts';
import { DayField } from './day-field.tsx';
import type { BreakRow, Wrong } from './fields.ts';
import { text } from './text.ts';

type Props = {
  rows: readonly BreakRow[];
  wrong: Wrong;
  onChange: (rows: readonly BreakRow[], index: number) => void;
};

export function Breaks({ rows, wrong, onChange }: Props): React.ReactNode {
  const [said, say] = useState('');
  const add = useRef<HTMLButtonElement>(null);

  const change = (at: number, changed: Partial<BreakRow>): void =>
    onChange(
      rows.map((row, n) => (n === at ? { ...row, ...changed } : row)),
      at,
    );
  const remove = (at: number): void => {
    say(text.removed(rows[at]?.name ?? ''));
    onChange(
      rows.filter((_row, n) => n !== at),
      at,
    );
    add.current?.focus();
  };
  const [added, setAdded] = useState<string>();
  const append = (): void => {
    const id = crypto.randomUUID();
    setAdded(id);
    onChange([...rows, { id, name: '', from: '', to: '' }], rows.length);
  };
  return (
    <fieldset className="year-rows">
      <legend>{text.breaks}</legend>
      {rows.map(({ id, name, from, to }, n) => (
        <div key={id} className="year-row" role="group" aria-label={text.breakNth(n + 1, name)}>
          <Field
            className="year-name"
            label={text.breakName}
            required
            {...(wrong[`breaks.${n}.name`] !== undefined && { validationMessage: wrong[`breaks.${n}.name`] ?? '' })}
          >
            <Input
              value={name}
              maxLength={longestBreakName}
              autoComplete="off"
              // biome-ignore lint/a11y/noAutofocus: one has just asked for this row, and its name comes first.
              autoFocus={id === added}
              onChange={(_event, { value }) => change(n, { name: value })}
            />
          </Field>
          <DayField
            label={text.from}
            value={from}
            wrong={wrong[`breaks.${n}.from`]}
            onChange={(value) => change(n, { from: value, ...((to === '' || to < value) && { to: value }) })}
          />
          <DayField
            label={text.to}
            value={to}
            wrong={wrong[`breaks.${n}.to`]}
            onChange={(value) => change(n, { to: value })}
          />
          <Button className="year-remove" aria-label={text.removeNth(n + 1, name)} onClick={() => remove(n)}>
            {text.remove}
          </Button>
        </div>
      ))}
      <div role="status" className="unseen">
        {said}
      </div>
      {rows.length >= mostBreaks && <p className="meeting-quiet">{text.full(mostBreaks)}</p>}
      <Button ref={add} className="year-add" disabledFocusable={rows.length >= mostBreaks} onClick={append}>
        {text.add}
      </Button>
    </fieldset>
  );
}
