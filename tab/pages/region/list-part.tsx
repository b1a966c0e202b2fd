// One list of the region as rows. Where the focus goes when one comes or goes is told here.
import { Button } from '@fluentui/react-components';
import { useId, useRef, useState } from 'react';
import { RowFields } from './row-fields.tsx';
import { type ListId, most, newRow, type Row, rowsIn } from './rows.ts';
import { text } from './text.ts';
import type { RegionForm } from './use-region-form.ts';
import { labels, rowWords } from './words.ts';

type Props = {
  form: RegionForm;
  list: ListId;
  how: React.ReactNode;
  /** Why a row cannot be taken away; undefined where it can. */
  heldBy?: (row: Row) => string | undefined;
  /** A row that somebody else keeps stands in words. */
  fixed?: (row: Row) => React.ReactNode;
  /** Beside the button that adds a row. */
  acts?: React.ReactNode;
  children?: React.ReactNode;
};

export function ListPart({ form, list, how, heldBy, fixed, acts, children }: Props): React.ReactNode {
  const { draft, wrong, setRows } = form;
  const [said, say] = useState('');
  const [added, setAdded] = useState<string>();
  const place = useRef<HTMLFieldSetElement>(null);
  const id = useId();
  const rows = rowsIn(draft[list]);
  const isFull = rows.length >= most[list];

  const remove = (row: Row, n: number): void => {
    const words = rowWords(list, n, row.name);
    say(draft.etag === '' ? text.removedHere(words) : text.removed(words));
    setRows(
      list,
      rows.filter(({ key }) => key !== row.key),
    );
    place.current?.querySelector<HTMLElement>('.region-add')?.focus();
  };
  const add = (): void => {
    if (isFull) return;
    const row = newRow(list);
    setAdded(row.key);
    setRows(list, [...rows, row]);
  };
  return (
    <fieldset ref={place} className="region-part">
      <legend>{labels[list]}</legend>
      <p className="region-quiet">{how}</p>
      {rows.length > 0 && (
        <div className="region-rows">
          {rows.map(
            (row, n) =>
              fixed?.(row) ?? (
                <RowFields
                  key={row.key}
                  list={list}
                  row={row}
                  n={n}
                  wrong={wrong}
                  held={heldBy?.(row)}
                  isNew={row.key === added}
                  onChange={(changed) =>
                    setRows(
                      list,
                      rows.map((one) => (one.key === row.key ? changed : one)),
                      n,
                    )
                  }
                  onRemove={() => remove(row, n)}
                />
              ),
          )}
        </div>
      )}
      <div role="status" className="unseen">
        {said}
      </div>
      {wrong[list] !== undefined && (
        <p id={id} className="region-wrong">
          {wrong[list]}
        </p>
      )}
      {isFull && <p className="region-quiet">{text.full(most[list])}</p>}
      <div className="region-acts">
        <Button
          className="region-add"
          name={list}
          disabledFocusable={isFull}
          {...(wrong[list] !== undefined && { 'aria-describedby': id })}
          onClick={add}
        >
          {text.add[list]}
        </Button>
        {acts}
      </div>
      {children}
    </fieldset>
  );
}
