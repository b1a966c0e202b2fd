// The answers of one forum alone: how many of its seats have said what, and who. Nothing to compare, so nothing else.
import type { UpdateDeliveryRow } from '../../../../bot/updates/contract/progress.ts';
import type { ResultShare } from '../../../../bot/updates/contract/results.ts';
import { capitalised, dateAndTime } from '../../../parts/when.ts';
import { Bars } from './bars.tsx';
import { text } from './text.ts';

type Props = { forum: UpdateDeliveryRow; shares: readonly ResultShare[] };

export function OneForum({ forum: { kind, answers }, shares }: Props): React.ReactNode {
  const all = shares.reduce((sum, { count }) => sum + count, 0);
  const told = shares.filter(({ of, count }) => of !== 'whole' || count > 0);
  return (
    <>
      {all > 1 && <Bars title={text.seatsOfOne[kind]} shares={told} all={all} />}
      {answers.length > 0 && (
        <div>
          <h3>{text.saidHere}</h3>
          <ul className="update-answers">
            {answers.map(({ who, said, at }) => (
              <li key={who}>
                {capitalised(who)}: {said}, {dateAndTime(at)}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
