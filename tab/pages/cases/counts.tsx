// For whoever helps the region: how many, in which state, and nothing that leads to a case. No order but the alphabet's.
import type { CaseList } from '../../../bot/cases/contract.ts';
import { Empty } from '../../parts/states.tsx';
import { text } from './text.ts';

type Teams = Extract<CaseList, { kind: 'counts' }>['teams'];

export function Counts({ teams }: { teams: Teams }): React.ReactNode {
  if (teams.length === 0) return <Empty title={text.noTeams}>{text.noTeamsHow}</Empty>;
  return (
    <>
      <p className="case-quiet case-why">{text.fewWhy}</p>
      <ul className="case-rows">
        {teams.map((team) => (
          <Team key={team.id} team={team} />
        ))}
      </ul>
    </>
  );
}

function Team({ team: { name, states } }: { team: Teams[number] }): React.ReactNode {
  const told = states.flatMap(({ words, count }) => (count === undefined ? [] : [{ words, count }]));
  return (
    <li className="case-row">
      <h2>{name}</h2>
      <dl className="case-counts">
        {told.map(({ words, count }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{count}</dd>
          </div>
        ))}
        {told.length < states.length && (
          <div>
            <dt>{told.length === 0 ? text.everyState : text.otherStates}</dt>
            <dd>{text.few}</dd>
          </div>
        )}
      </dl>
    </li>
  );
}
