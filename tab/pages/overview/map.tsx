// A schematic map: a tile for each municipality, about as they lie. A list for whoever listens; the table says the same.
import { Select } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { type Overview, titleOf } from '../../../bot/overview/contract.ts';
import { session } from '../../data/session.ts';
import { useHere } from '../../shell/place.ts';
import { type Lens, lenses, lensOf, type Mark, marks } from './lens.ts';
import { municipalityPath } from './spot.ts';
import { text } from './text.ts';

const lensKey = 'overview.lens';

/** For the style sheet, which lays the tiles otherwise where the window is narrow. */
const laid = (at: Readonly<Record<`--${string}`, number>>): React.CSSProperties => at;

export function TileMap({ overview: { municipalities, tiles } }: { overview: Overview }): React.ReactNode {
  const { place } = useHere();
  const id = useId();
  const [chosen, choose] = useState(() => session.get(lensKey));
  const lens = lensOf(chosen);
  const columns = Math.max(...tiles.map(({ column }) => column));
  const known = tiles
    .toSorted((one, other) => one.row - other.row || one.column - other.column)
    .flatMap((tile) => {
      const row = municipalities.find((one) => one.id === tile.id);
      return row ? [{ ...tile, cells: row.cells, mark: lens.markOf(row.cells) }] : [];
    });
  return (
    <section className="overview-part overview-map" aria-labelledby={`${id}-map`}>
      <div className="overview-map-head">
        <div>
          <h2 id={`${id}-map`}>{text.map}</h2>
          <p className="overview-quiet overview-map-how">{text.mapHow}</p>
        </div>
        <div className="overview-lens">
          <label htmlFor={id}>{text.lens}</label>
          <Select
            id={id}
            value={lens.key}
            onChange={(_event, { value }) => {
              session.set(lensKey, value);
              choose(value);
            }}
          >
            {lenses.map(({ key }) => (
              <option key={key} value={key}>
                {titleOf(key)}
              </option>
            ))}
          </Select>
        </div>
      </div>
      <Key lens={lens} all={known.map(({ mark }) => mark)} />
      <ul className="tiles" style={laid({ '--columns': columns })}>
        {known.map(({ id, name, row, column, cells, mark }) => (
          <li key={id} style={laid({ '--row': row, '--column': column })}>
            <Link className="tile" data-mark={mark} href={municipalityPath(place.id, id)}>
              <span className="tile-name">{name}</span> <span className="tile-words">{cells[lens.key].words}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Key({ lens, all }: { lens: Lens; all: readonly Mark[] }): React.ReactNode {
  return (
    <ul className="tile-key">
      {marks.flatMap((mark) => {
        const words = lens.words[mark];
        if (words === undefined) return [];
        return [
          <li key={mark}>
            <span className="tile-mark" data-mark={mark} aria-hidden />
            {text.ofMark(words, all.filter((one) => one === mark).length)}
          </li>,
        ];
      })}
    </ul>
  );
}
