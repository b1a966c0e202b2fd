import { Badge } from '@fluentui/react-components';
import { Link } from 'wouter';
import { type CaseList, type CaseRow, caseList } from '../../../bot/cases/contract.ts';
import { useRead } from '../../data/query.ts';
import { Shown } from '../../parts/states.tsx';
import { pathTo } from '../../shell/address.ts';
import { useHere } from '../../shell/place.ts';
import { Section } from './section.tsx';
import { text } from './text.ts';

/** Over all of the person's teams, wherever they stand in the tab. */
export function Questions(): React.ReactNode {
  const { place } = useHere();
  const read = useRead('/api/cases?forum=all', caseList);
  return (
    <Section
      title={read.data?.kind === 'counts' ? text.countsTitle : text.questions}
      more={{ href: pathTo(place.id, 'arenden'), words: text.allCases }}
    >
      <Shown read={read}>
        {(list) => (list.kind === 'cases' ? <Mine cases={list.cases} /> : <Counts teams={list.teams} />)}
      </Shown>
    </Section>
  );
}

function Mine({ cases }: { cases: readonly CaseRow[] }): React.ReactNode {
  const { place } = useHere();
  const mine = cases.filter(({ isMine, turn, state }) => isMine && turn === 'mine' && state !== 'closed');
  if (mine.length === 0) return <p className="start-nothing">{text.noQuestions}</p>;
  return (
    <ul>
      {mine.map(({ id, forum, alias, about, turns, isLate }) => (
        <li key={id}>
          <Link className="start-link" href={pathTo(place.id, 'arenden', forum.id, id)}>
            {alias}
          </Link>
          {isLate && (
            <Badge appearance="tint" color="danger">
              {text.late}
            </Badge>
          )}
          <p className="start-about">{about}</p>
          {turns.map((turn) => (
            <p key={turn}>{turn}</p>
          ))}
        </li>
      ))}
    </ul>
  );
}

type Teams = Extract<CaseList, { kind: 'counts' }>['teams'];

function Counts({ teams }: { teams: Teams }): React.ReactNode {
  const busy = teams.filter(({ states }) => states.length > 0);
  if (busy.length === 0) return <p className="start-nothing">{text.noCounts}</p>;
  return (
    <>
      <p className="start-about">{text.counts}</p>
      <ul>
        {busy.map(({ id, name, states }) => (
          <li key={id}>
            <b>{name}</b>
            <p>{told(states).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is too few to be told stands together: six times "färre än 5" tells nothing. */
function told(states: Teams[number]['states']): readonly string[] {
  const counted = states.flatMap(({ words, count }) => (count === undefined ? [] : [`${words}: ${count}`]));
  if (counted.length === states.length) return counted;
  return [...counted, `${counted.length === 0 ? text.everyState : text.otherStates}: ${text.fewer}`];
}
