// What an owner does to a team: adds and removes the bot and people, renames channels. The bot is told, as by Teams.
import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { State, Team } from '../contract.ts';
import { install } from './acts.ts';
import { ChannelNames } from './channel-names.tsx';
import { Deed } from './deed.tsx';
import { Roster } from './roster.tsx';

export function Membership({ state }: { state: State }): React.ReactNode {
  const [chosen, setChosen] = useState<string>();
  const team = state.teams.find(({ id }) => id === chosen) ?? state.teams[0];
  if (!team) return <p className="empty">Det finns inga team.</p>;
  return (
    <div className="membership">
      <div className="membership-team">
        <Field label="Team">
          <Select value={team.id} onChange={(_, data) => setChosen(data.value)}>
            {state.teams.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <BotSeat team={team} botName={state.bot.name} />
      </div>
      <Roster key={`roster ${team.id}`} team={team} people={state.people} />
      <ChannelNames key={`channels ${team.id}`} team={team} />
    </div>
  );
}

function BotSeat({ team, botName }: { team: Team; botName: string }): React.ReactNode {
  const label = team.botInstalled ? 'Ta bort boten' : 'Lägg till boten';
  return (
    <Deed
      label="Boten i teamet"
      act={() => install({ team: team.id, installed: !team.botInstalled })}
      fields={(busy) => (
        <>
          <p>
            {botName} {team.botInstalled ? 'är installerad.' : 'är inte installerad.'}
          </p>
          <Button type="submit" disabled={busy}>
            {label}
          </Button>
        </>
      )}
    />
  );
}
