// The settings of the region one stands in: its coordinators keep them, process support reads them.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link } from 'wouter';
import type { RegionSettings } from '../../../bot/forums/contract/regions.ts';
import { Page } from '../../parts/page.tsx';
import { saveAs } from '../../parts/save-as.ts';
import { Empty, Shown } from '../../parts/states.tsx';
import { pathTo } from '../../shell/address.ts';
import { useHere } from '../../shell/place.ts';
import { fileOf } from './file.ts';
import { ReadOnly } from './read-only.tsx';
import { useSettings } from './reading.ts';
import { SettingsForm } from './settings-form.tsx';
import { text } from './text.ts';
import './region.css';

export default function SettingsPage(): React.ReactNode {
  const { me } = useHere();
  if (me.isCoordinator || me.isSupport) return <Settings key={me.region.id} region={me.region} />;
  return (
    <Page title={text.plainTitle}>
      <Empty title={text.notYours}>{text.notYoursHow}</Empty>
    </Page>
  );
}

function Settings({ region }: { region: { readonly id: string; readonly name: string } }): React.ReactNode {
  const { me, place } = useHere();
  const read = useSettings(region.id);
  return (
    <Page
      title={text.title(read.data?.region.name ?? region.name)}
      intro={text.intro}
      back={<Link href={pathTo(place.id, 'laget')}>{text.toOverview}</Link>}
      actions={
        read.data && (
          <>
            <TakeFile settings={read.data} />
            {me.isCoordinator && (
              <Link className="link-button quiet low" href={pathTo(place.id, 'ny-region')}>
                {text.newRegion}
              </Link>
            )}
          </>
        )
      }
    >
      <Shown read={read}>
        {(settings: RegionSettings) =>
          settings.mayKeep ? (
            <SettingsForm settings={settings} readAt={read.dataUpdatedAt} onRead={() => read.refetch()} />
          ) : (
            <ReadOnly settings={settings} />
          )
        }
      </Shown>
    </Page>
  );
}

function TakeFile({ settings }: { settings: RegionSettings }): React.ReactNode {
  const [taken, setTaken] = useState('');
  const take = (): void => {
    const { name, content } = fileOf(settings);
    saveAs(name, new Blob([content], { type: 'application/json' }));
    setTaken(text.taken(name));
  };
  return (
    <>
      <Button onClick={take}>{text.takeFile}</Button>
      <span role="status" className="unseen">
        {taken}
      </span>
    </>
  );
}
