import { Button } from '@fluentui/react-components';
import { columns, type ListId, type Row } from './rows.ts';
import { text } from './text.ts';
import { TextField } from './text-field.tsx';
import { rowWords } from './words.ts';
import type { Wrong } from './wrong.ts';

type Props = {
  list: ListId;
  row: Row;
  /** Its place among them, from 0. */
  n: number;
  wrong: Wrong;
  /** Why it cannot be taken away. */
  held: string | undefined;
  isNew: boolean;
  onChange: (row: Row) => void;
  onRemove: () => void;
};

type Column = { label: string; isRequired?: boolean; isNumber?: boolean; hint?: string };

const person: Readonly<Record<string, Column>> = {
  name: { label: text.name },
  person: { label: text.key, isRequired: true },
};

const asked: Readonly<Record<ListId, Readonly<Record<string, Column>>>> = {
  municipalities: {
    code: { label: text.code, isRequired: true, isNumber: true },
    name: { label: text.name, isRequired: true },
    'tile.0': { label: text.row, isNumber: true },
    'tile.1': { label: text.column, isNumber: true },
  },
  parties: {
    id: { label: text.id, hint: text.idOfName },
    name: { label: text.name, isRequired: true },
    huvudman: { label: text.huvudman, isRequired: true },
  },
  coordinators: person,
  processSupport: person,
};

export function RowFields({ list, row, n, wrong, held, isNew, onChange, onRemove }: Props): React.ReactNode {
  const words = rowWords(list, n, row.name);
  return (
    <fieldset className={`region-row region-of-${list}`}>
      <legend className="unseen">{words}</legend>
      {columns[list].map((column, place) => {
        const { label = column, hint, ...is } = asked[list][column] ?? {};
        const path = `${list}.${n}.${column}`;
        // What has been given a seat is known by its id from then on.
        const isFixed = column === 'id' && held !== undefined;
        return (
          <TextField
            key={column}
            {...is}
            path={path}
            label={label}
            value={row[column] ?? ''}
            wrong={wrong[path]}
            hint={row[column] === '' ? hint : undefined}
            isFixed={isFixed}
            isNew={isNew && place === 0}
            onChange={(value) => onChange({ ...row, [column]: value })}
          />
        );
      })}
      {held === undefined ? (
        <Button className="region-remove" aria-label={text.removeRow(words)} onClick={onRemove}>
          {text.remove}
        </Button>
      ) : (
        <p className="region-held">{held}</p>
      )}
    </fieldset>
  );
}
