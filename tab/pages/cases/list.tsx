// The list: what waits for whoever reads first. It is read again each second while it is looked at.
import { MessageBar, MessageBarBody, Select, Switch } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import { type CaseList, caseList } from '../../../bot/cases/contract.ts';
import { useRead } from '../../data/query.ts';
import { session } from '../../data/session.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { enumerate } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { Counts } from './counts.tsx';
import { newPath } from './paths.ts';
import { Row } from './row.tsx';
import { chosen, sectionsOf } from './sections.ts';
import { text } from './text.ts';

/** Milliseconds. The list and the channel show the same within a second; counts change slowly, and cost a whole region. */
const pauses = { cases: 1_000, counts: 60_000 };

const teamKey = 'cases.team';

type Cases = Extract<CaseList, { kind: 'cases' }>;

export function ListPage(): React.ReactNode {
  const { me } = useHere();
  const isCounts = me.isCoordinator || me.isSupport;
  const read = useRead('/api/cases?forum=all', caseList, { every: isCounts ? pauses.counts : pauses.cases });
  const asks = read.data?.kind === 'cases' ? read.data.teams.filter(({ mayAsk }) => mayAsk) : [];
  return (
    <Page
      title={text.title}
      intro={isCounts ? text.introCounts : text.intro}
      {...(asks.length > 0 && { actions: <NewQuestion teams={asks} /> })}
    >
      <Shown read={read}>
        {(list: CaseList) => (list.kind === 'cases' ? <Cases list={list} /> : <Counts teams={list.teams} />)}
      </Shown>
    </Page>
  );
}

/** Straight to the form where there is but one team to ask. */
function NewQuestion({ teams }: Pick<Cases, 'teams'>): React.ReactNode {
  const { place } = useHere();
  const [only, ...more] = teams;
  return (
    <Link className="link-button" href={newPath(place.id, more.length === 0 ? only?.id : undefined)}>
      {text.newQuestion}
    </Link>
  );
}

function Cases({ list }: { list: Cases }): React.ReactNode {
  const [team, setTeam] = useState(() => session.get(teamKey) ?? '');
  const [onlyMine, setOnlyMine] = useState(false);
  const { cases, teams, silent, isWhole } = list;
  const isTeam = teams.some(({ id }) => id === team);
  const rows = chosen(cases, isTeam ? team : undefined, onlyMine);

  if (teams.length === 0 && cases.length === 0)
    return (
      <>
        <Silent silent={silent} isWhole={isWhole} />
        <Empty title={text.noTeam}>{text.noTeamHow}</Empty>
      </>
    );
  return (
    <>
      <Silent silent={silent} isWhole={isWhole} />
      <div className="case-filter">
        {teams.length > 1 && (
          <TeamChoice
            teams={teams}
            team={isTeam ? team : ''}
            onChoose={(id) => {
              session.set(teamKey, id);
              setTeam(id);
            }}
          />
        )}
        {(onlyMine || cases.some(({ isMine }) => !isMine)) && (
          <Switch label={text.onlyMine} checked={onlyMine} onChange={(_event, { checked }) => setOnlyMine(checked)} />
        )}
      </div>
      {rows.length === 0 && onlyMine && <Empty title={text.emptyMine}>{text.emptyMineHow}</Empty>}
      {rows.length === 0 && !onlyMine && <Empty title={text.empty}>{text.emptyHow}</Empty>}
      {sectionsOf(rows).map(({ name, rows }) => (
        <section key={name} className="case-section" aria-labelledby={`section-${name}`}>
          <h2 id={`section-${name}`}>
            {text.sections[name]} <span className="case-count">{rows.length}</span>
          </h2>
          <ul className="case-rows">
            {rows.map((row) => (
              <Row key={row.id} row={row} isSeveral={teams.length > 1} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

type ChoiceProps = Pick<Cases, 'teams'> & { team: string; onChoose: (id: string) => void };

function TeamChoice({ teams, team, onChoose }: ChoiceProps): React.ReactNode {
  const id = useId();
  return (
    <span className="case-team">
      <label htmlFor={id}>{text.team}</label>
      <Select id={id} value={team} onChange={(_event, { value }) => onChoose(value)}>
        <option value="">{text.allTeams}</option>
        {teams.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </Select>
    </span>
  );
}

/** A list that is not whole says so. */
function Silent({ silent, isWhole }: Pick<Cases, 'silent' | 'isWhole'>): React.ReactNode {
  if (silent.length === 0 && isWhole) return null;
  return (
    <MessageBar className="some-silent" intent="warning" layout="multiline">
      <MessageBarBody>{silent.length > 0 ? text.silent(enumerate(silent)) : text.someSilent}</MessageBarBody>
    </MessageBar>
  );
}
