// The map of Läget as it becomes: for the eye alone, since row and column stand at each municipality.
import { enumerate } from '../../parts/when.ts';
import { type Row, rowsIn } from './rows.ts';
import { text } from './text.ts';

/** Those of a map that fits in the window; the contract takes more. */
const mostShown = 20;

const axis = (written = ''): number | undefined => {
  const number = Number(written);
  return written.trim() !== '' && Number.isInteger(number) && number >= 1 && number <= mostShown ? number : undefined;
};

const tileOf = (row: Row) => {
  const [down, right] = [axis(row['tile.0']), axis(row['tile.1'])];
  return down === undefined || right === undefined ? [] : [{ key: row.key, name: row.name ?? '', down, right }];
};

const laid = (at: Readonly<Record<`--${string}`, number>>): React.CSSProperties => at;

export function Tiles({ municipalities }: { municipalities: string }): React.ReactNode {
  const rows = rowsIn(municipalities);
  const tiles = rows.flatMap(tileOf);
  if (tiles.length === 0) return rows.length > 0 && <p className="region-quiet">{text.tilesNone}</p>;
  const without = rows.filter((row) => tileOf(row).length === 0).map(({ name = '' }) => name.trim());
  return (
    <div className="region-map">
      <h3>{text.tiles}</h3>
      <div
        className="region-tiles"
        aria-hidden
        style={laid({ '--columns': Math.max(...tiles.map(({ right }) => right)) })}
      >
        {tiles.map(({ key, name, down, right }) => (
          <span key={key} style={laid({ '--row': down, '--column': right })}>
            {name}
          </span>
        ))}
      </div>
      {without.some(Boolean) && <p className="region-quiet">{text.tilesOver(enumerate(without.filter(Boolean)))}</p>}
    </div>
  );
}
