// Who one is: everybody of the region, found by name, function or team.
import { Avatar, Combobox, CounterBadge, Option, OptionGroup } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person, State } from '../contract.ts';

export const roleLabels: Record<Person['role'], string> = { member: 'Medlem', guest: 'Gäst', external: 'Extern' };

type Props = {
  state: State;
  unread: ReadonlySet<string>;
  person: Person;
  onPick: (person: string) => void;
};

export function PersonPicker({ state, unread, person, onPick }: Props): React.ReactNode {
  const [typed, setTyped] = useState<string>();
  const [open, setOpen] = useState(false);
  const groups = grouped(state, typed ?? '');
  return (
    <Combobox
      className="person-picker"
      aria-label="Person"
      appearance="filled-darker"
      value={typed ?? person.name}
      selectedOptions={[person.id]}
      onFocus={(event) => event.target.select()}
      onChange={(event) => {
        setTyped(event.target.value);
        setOpen(true);
      }}
      open={open}
      onOpenChange={(_, data) => {
        setOpen(data.open);
        if (!data.open) setTyped(undefined);
      }}
      onOptionSelect={(_, { optionValue }) => {
        setTyped(undefined);
        if (optionValue !== undefined) onPick(optionValue);
      }}
      listbox={{ className: 'person-list' }}
    >
      {groups.length === 0 && <Option disabled>Ingen heter så</Option>}
      {groups.map(([label, people]) => (
        <OptionGroup key={label} label={label}>
          {people.map((someone) => (
            <PersonOption key={someone.id} someone={someone} unread={unreadOf(unread, someone.id)} />
          ))}
        </OptionGroup>
      ))}
    </Combobox>
  );
}

function PersonOption({ someone, unread }: { someone: Person; unread: number }): React.ReactNode {
  return (
    <Option value={someone.id} text={someone.name}>
      <span className="person-option">
        <Avatar size={28} name={someone.name} color="colorful" aria-hidden />
        <span>
          <span className="person-name">{someone.name}</span>
          <span className="person-title">
            {someone.title} · {roleLabels[someone.role]}
          </span>
        </span>
        {unread > 0 && <CounterBadge size="small" color="danger" count={unread} aria-label={`${unread} olästa`} />}
      </span>
    </Option>
  );
}

const unreadOf = (unread: ReadonlySet<string>, person: string): number =>
  [...unread].filter((key) => key.startsWith(`${person} `)).length;

const WITHOUT_TEAM = 'Utan team';

/** By the first of the own teams, in the region's order; those with no team last. */
function grouped(state: State, typed: string): [string, Person[]][] {
  const wanted = typed.trim().toLocaleLowerCase('sv');
  const teamName = (person: Person): string =>
    state.teams.find(({ id }) => id === person.teams[0])?.name ?? WITHOUT_TEAM;
  const found = state.people.filter((person) =>
    `${person.name} ${person.title} ${teamName(person)}`.toLocaleLowerCase('sv').includes(wanted),
  );
  const groups = Map.groupBy(found, teamName);
  const order = [...state.teams.map(({ name }) => name), WITHOUT_TEAM];
  return [...groups].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
}
