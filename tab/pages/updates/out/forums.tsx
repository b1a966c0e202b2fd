// Every forum in the order of the alphabet: how it stands, and who has answered what, and when.
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { UpdateDeliveryRow } from '../../../../bot/updates/contract/progress.ts';
import { capitalised, dateAndTime } from '../../../parts/when.ts';
import { text } from './text.ts';

/** So many rows at a time. */
const page = 50;

const filters: Readonly<Record<keyof typeof text.filters, (row: UpdateDeliveryRow) => boolean>> = {
  all: () => true,
  silent: ({ hasActed }) => hasActed === false,
  trouble: ({ state }) => state !== 'delivered' && state !== 'seen',
};
const isFilter = (id: string): id is keyof typeof filters => Object.hasOwn(filters, id);

type Props = { rows: readonly UpdateDeliveryRow[]; isAsked: boolean };

export function Forums({ rows, isAsked }: Props): React.ReactNode {
  const id = useId();
  const [words, seek] = useState('');
  const [filter, choose] = useState<keyof typeof filters>('all');
  const [most, show] = useState(page);
  const wanted = words.trim().toLocaleLowerCase('sv');
  const found = rows.filter((row) => filters[filter](row) && row.name.toLocaleLowerCase('sv').includes(wanted));
  const shown = found.slice(0, most);
  return (
    <section className="update-part" aria-labelledby={id}>
      <h2 id={id}>{text.perForum}</h2>
      {rows.length > 1 && (
        <div className="update-filter">
          <Field label={text.seek}>
            <Input type="search" value={words} autoComplete="off" onChange={(_event, { value }) => seek(value)} />
          </Field>
          <Field label={text.show}>
            <Select value={filter} onChange={(_event, { value }) => isFilter(value) && choose(value)}>
              {Object.entries(text.filters)
                .filter(([one]) => isAsked || one !== 'silent')
                .map(([one, name]) => (
                  <option key={one} value={one}>
                    {name}
                  </option>
                ))}
            </Select>
          </Field>
          <p role="status" className="update-quiet">
            {text.shown(shown.length, found.length)}
          </p>
        </div>
      )}
      {shown.length > 0 && (
        <table className="update-table">
          <thead>
            <tr>
              <th scope="col">{text.forum}</th>
              <th scope="col">{text.standing}</th>
              {isAsked && <th scope="col">{text.answers}</th>}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <ForumRow key={row.forum} row={row} isAsked={isAsked} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length < found.length && (
        <Button className="updates-more" onClick={() => show(most + page)}>
          {text.showMore}
        </Button>
      )}
    </section>
  );
}

function ForumRow({ row, isAsked }: { row: UpdateDeliveryRow; isAsked: boolean }): React.ReactNode {
  const { name, words, answers, actedWords } = row;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{words}</td>
      {isAsked && (
        <td>
          {actedWords}
          {answers.length > 0 && (
            <ul className="update-quiet">
              {answers.map(({ who, said, at }) => (
                <li key={who}>
                  {capitalised(who)}: {said}, {dateAndTime(at)}
                </li>
              ))}
            </ul>
          )}
        </td>
      )}
    </tr>
  );
}
