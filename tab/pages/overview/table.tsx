// Each municipality and how it stands, in words, in the order that the server gives: no column sorts it.
import { Field, Input, Select } from '@fluentui/react-components';
import { memo, useId, useState } from 'react';
import { Link } from 'wouter';
import { columns, type Overview, type OverviewRow } from '../../../bot/overview/contract.ts';
import { session } from '../../data/session.ts';
import { useHere } from '../../shell/place.ts';
import { municipalityPath } from './spot.ts';
import { text } from './text.ts';
import { type Choice, choices, isChoice, shownIn } from './themes.ts';
import { todoOf } from './todo.ts';

const choiceKey = 'overview.columns';

/** On a phone all of it is a long way to scroll, and the rest is a press away. */
const firstChoice = (): Choice => {
  const kept = session.get(choiceKey);
  if (isChoice(kept)) return kept;
  return window.matchMedia('(max-width: 640px)').matches ? 'main' : 'all';
};

/** So many fit in a window: of more the heading stays in sight, and they scroll beneath it. */
const many = 20;

export function Standing({ overview }: { overview: Overview }): React.ReactNode {
  const { municipalities, figuresWords, may } = overview;
  const { place } = useHere();
  const id = useId();
  const [words, seek] = useState('');
  const [choice, choose] = useState(firstChoice);
  const wanted = words.trim().toLocaleLowerCase('sv');
  const isFound = ({ name }: OverviewRow): boolean => name.toLocaleLowerCase('sv').includes(wanted);
  const found = municipalities.filter(isFound).length;
  return (
    <section className="overview-part overview-standing" aria-labelledby={id}>
      <h2 id={id}>{text.table}</h2>
      <div className="overview-filter">
        <Field label={text.seek}>
          <Input type="search" value={words} autoComplete="off" onChange={(_event, { value }) => seek(value)} />
        </Field>
        <Field label={text.shows}>
          <Select
            value={choice}
            onChange={(_event, { value }) => {
              if (!isChoice(value)) return;
              session.set(choiceKey, value);
              choose(value);
            }}
          >
            {choices.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <p role="status" className="overview-quiet">
          {text.found(found, municipalities.length)}
        </p>
      </div>
      {/* Its own frame, so that the page stays as wide as its window. What is hidden here is there on paper. */}
      <section
        className="overview-wide"
        data-tall={municipalities.length > many}
        aria-label={text.tableFrame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll by keyboard too
        tabIndex={0}
      >
        <table className="overview-table" data-shows={choice}>
          <thead>
            <tr>
              <th scope="col">{text.municipality}</th>
              {columns.map(({ key, title }) => (
                <th key={key} scope="col" data-in={shownIn[key]}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {municipalities.map((row) => (
              <Row key={row.id} row={row} place={place.id} isOut={!isFound(row)} mayWrite={may.write} />
            ))}
          </tbody>
        </table>
      </section>
      <p className="overview-quiet">{figuresWords}</p>
    </section>
  );
}

type RowProps = { row: OverviewRow; place: string; isOut: boolean; mayWrite: boolean };

const Row = memo(function Row({ row, place, isOut, mayWrite }: RowProps): React.ReactNode {
  const { id, name, hasGroup, cells } = row;
  return (
    <tr data-out={isOut} data-wants={cells.wish.value === 'wants'}>
      <th scope="row">
        <Link href={municipalityPath(place, id)}>{name}</Link>
      </th>
      {columns.map(({ key, title }) => {
        const todo = todoOf(key, cells, { hasGroup, mayWrite });
        const { words } = cells[key];
        return (
          <td key={key} data-in={shownIn[key]} data-key={key}>
            <span className="overview-label">{title}</span>
            {todo ? (
              <Link href={municipalityPath(place, id, todo.about)}>
                {words}
                <span className="unseen">{text.at(name, todo.act)}</span>
              </Link>
            ) : (
              words
            )}
          </td>
        );
      })}
    </tr>
  );
});
