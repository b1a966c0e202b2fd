// Who is on a team's roster.
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Person, Team } from '../contract.ts';
import { join, leave } from './acts.ts';
import { Deed } from './deed.tsx';
import { roleLabels } from './person-picker.tsx';

type Props = { team: Team; people: Person[] };

export function Roster({ team, people }: Props): React.ReactNode {
  const within = people.filter(({ teams }) => teams.includes(team.id));
  const outside = people.filter(({ teams }) => !teams.includes(team.id));
  const [chosen, setChosen] = useState('');
  const joining = outside.some(({ id }) => id === chosen) ? chosen : (outside[0]?.id ?? '');
  return (
    <div className="roster">
      <h3>Personer i teamet</h3>
      <ul aria-label="Personer i teamet">
        {within.map((person) => (
          <li key={person.id}>
            <Deed
              label={person.name}
              act={() => leave({ team: team.id, person: person.id })}
              fields={(busy) => (
                <>
                  <span>
                    {person.name}
                    <span className="person-title">
                      {person.title} · {roleLabels[person.role]}
                    </span>
                  </span>
                  <Button type="submit" size="small" disabled={busy} aria-label={`Ta bort ${person.name}`}>
                    Ta bort
                  </Button>
                </>
              )}
            />
          </li>
        ))}
      </ul>
      {outside.length > 0 && (
        <Deed
          label="Lägg till en person"
          act={() => join({ team: team.id, person: joining })}
          fields={(busy) => (
            <>
              <Field label="Lägg till">
                <Select value={joining} onChange={(_, data) => setChosen(data.value)}>
                  {outside.map(({ id, name, title }) => (
                    <option key={id} value={id}>
                      {name}, {title}
                    </option>
                  ))}
                </Select>
              </Field>
              <Button type="submit" disabled={busy}>
                Lägg till
              </Button>
            </>
          )}
        />
      )}
    </div>
  );
}
