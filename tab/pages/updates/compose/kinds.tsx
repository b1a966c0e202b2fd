// Whom it reaches by what they are, and one by one.
import { Checkbox } from '@fluentui/react-components';
import { teamStates } from '../../../../bot/updates/contract/compose.ts';
import type { Recipient } from '../../../../bot/updates/contract/recipients.ts';
import type { Draft } from './fields.ts';
import { ForumChoice } from './forum-choice.tsx';
import { text } from './text.ts';

type Props = { draft: Draft; set: (draft: Draft) => void; forums: readonly Recipient[] };

export function Kinds({ draft, set, forums }: Props): React.ReactNode {
  const groups = forums.filter(({ kind }) => kind === 'group');
  const teams = forums.filter(({ kind }) => kind === 'team');
  const inState = (state: string): number => groups.filter(({ teamState }) => (teamState ?? 'none') === state).length;
  // What is chosen anew is not the saved list any more.
  const change = (next: Partial<Draft>): void => set({ ...draft, listName: '', ...next });
  const tick = (label: string, isTicked: boolean, onTick: (ticked: boolean) => void) => (
    <Checkbox
      key={label}
      label={label}
      checked={isTicked}
      onChange={(_event, { checked }) => onTick(checked === true)}
    />
  );
  const withState = (state: string, isTicked: boolean): readonly string[] =>
    teamStates.filter((one) => (one === state ? isTicked : draft.groupsWith.includes(one)));
  return (
    <>
      <fieldset className="update-ticks">
        <legend className="unseen">{text.all}</legend>
        {groups.length > 0 && tick(text.allGroups(groups.length), draft.groups, (groups) => change({ groups }))}
        {teams.length > 0 && tick(text.allTeams(teams.length), draft.teams, (teams) => change({ teams }))}
        {forums.some(({ kind }) => kind === 'network') &&
          tick(text.network, draft.network, (network) => change({ network }))}
      </fieldset>
      {!draft.groups && groups.length > 0 && (
        <fieldset className="update-ticks">
          <legend>{text.byTeam}</legend>
          {teamStates.map((state) =>
            tick(text.teamState(state, inState(state)), draft.groupsWith.includes(state), (ticked) =>
              change({ groupsWith: withState(state, ticked) }),
            ),
          )}
        </fieldset>
      )}
      <ForumChoice forums={forums} chosen={draft.forums} onChoose={(chosen) => change({ forums: chosen })} />
    </>
  );
}
