// Breaks as rows. Where the focus goes when one comes or goes is told here.
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { mostBreaks } from '../../../../bot/forums/contract/school-years.ts';
import { BreakFields } from './break-fields.tsx';
import type { BreakRow, Wrong } from './fields.ts';
import { text } from './text.ts';

type Props = {
  rows: readonly BreakRow[];
  wrong: Wrong;
  /** `at`: the row whose words about what is wrong are of the past; undefined: all of them. */
  onChange: (rows: readonly BreakRow[], at: number | undefined) => void;
};

export function Breaks({ rows, wrong, onChange }: Props): React.ReactNode {
  const [said, say] = useState('');
  const [added, setAdded] = useState<string>();
  const place = useRef<HTMLFieldSetElement>(null);
  const isFull = rows.length >= mostBreaks;

  const remove = (at: number): void => {
    say(text.removed(rows[at]?.name ?? ''));
    onChange(
      rows.filter((_row, n) => n !== at),
      undefined,
    );
    place.current?.querySelector<HTMLElement>('.year-add')?.focus();
  };
  const add = (): void => {
    if (isFull) return;
    const id = crypto.randomUUID();
    setAdded(id);
    onChange([...rows, { id, name: '', from: '', to: '' }], rows.length);
  };
  return (
    <fieldset ref={place} className="year-rows">
      <legend>{text.breaks}</legend>
      {rows.map((row, n) => (
        <BreakFields
          key={row.id}
          row={row}
          n={n}
          wrong={wrong}
          isNew={row.id === added}
          onChange={(changed) =>
            onChange(
              rows.map((one) => (one.id === row.id ? changed : one)),
              n,
            )
          }
          onRemove={() => remove(n)}
        />
      ))}
      <div role="status" className="unseen">
        {said}
      </div>
      {isFull && <p className="meeting-quiet">{text.full(mostBreaks)}</p>}
      <Button className="year-add" disabledFocusable={isFull} onClick={add}>
        {text.add}
      </Button>
    </fieldset>
  );
}
