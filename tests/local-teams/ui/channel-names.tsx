// The channels of a team, each with a name that can be changed.
import { Button, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { Channel, Team } from '../contract.ts';
import { renameChannel } from './acts.ts';
import { Deed } from './deed.tsx';

export function ChannelNames({ team }: { team: Team }): React.ReactNode {
  return (
    <div className="channel-names">
      <h3>Kanaler</h3>
      <ul aria-label="Kanaler">
        {team.channels.map((channel) => (
          <li key={`${channel.id} ${channel.name}`}>
            <ChannelName team={team.id} channel={channel} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function ChannelName({ team, channel }: { team: string; channel: Channel }): React.ReactNode {
  const [name, setName] = useState(channel.name);
  const wanted = name.trim();
  return (
    <Deed
      label={`Kanalen ${channel.name}`}
      act={() => renameChannel({ team, channel: channel.id, name: wanted })}
      fields={(busy) => (
        <>
          <Input value={name} aria-label={`Namn på ${channel.name}`} onChange={(_, data) => setName(data.value)} />
          <Button
            type="submit"
            disabled={busy || wanted === '' || wanted === channel.name}
            aria-label={`Byt namn på ${channel.name}`}
          >
            Byt namn
          </Button>
        </>
      )}
    />
  );
}
