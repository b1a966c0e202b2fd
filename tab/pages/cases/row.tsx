// A case in the list. Only choices, as on the channel's card; what is late says so in a word too.
import { Link } from 'wouter';
import type { CaseRow } from '../../../bot/cases/contract.ts';
import { useHere } from '../../shell/place.ts';
import { casePath } from './paths.ts';
import { text } from './text.ts';

export function Row({ row, isSeveral }: { row: CaseRow; isSeveral: boolean }): React.ReactNode {
  const { place } = useHere();
  return (
    <li className="case-row" data-turn={row.turn}>
      <h3>
        <Link href={casePath(place.id, row.forum.id, row.id)}>
          {row.alias} · {row.standing}
        </Link>
      </h3>
      {(row.isLate || (row.isMine && row.turn !== 'mine')) && (
        <p className="case-marks">
          {row.isLate && <span className="case-mark case-late">{text.late}</span>}
          {row.isMine && row.turn !== 'mine' && <span className="case-mark">{text.own}</span>}
        </p>
      )}
      {row.turns.map((line) => (
        <p key={line} className="case-turn">
          {line}
        </p>
      ))}
      {row.outcome && !row.isLocked && <p>{row.outcome}</p>}
      {!row.isLocked && (
        <>
          <p>{row.about}</p>
          <p className="case-quiet">{[row.between, row.mode, ...(isSeveral ? [row.forum.name] : [])].join(' · ')}</p>
          {row.seats.length > 0 && <p className="case-quiet">{row.seats.join(' ')}</p>}
          {row.turn !== 'mine' && row.next.length > 0 && <p className="case-quiet">{row.next.join(' ')}</p>}
        </>
      )}
      {row.isLocked && isSeveral && <p className="case-quiet">{row.forum.name}</p>}
    </li>
  );
}
