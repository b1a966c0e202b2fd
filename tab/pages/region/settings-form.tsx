import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RegionSettings } from '../../../bot/forums/contract/regions.ts';
import { enumerate } from '../../parts/when.ts';
import { draftOf } from './draft.ts';
import { Form } from './form.tsx';
import { text } from './text.ts';
import { type Saved, useRegionForm } from './use-region-form.ts';
import { labels } from './words.ts';

type Props = {
  settings: RegionSettings;
  /** Milliseconds, on this browser's clock. */
  readAt: number;
  onRead: () => void;
};

type Told = Saved & { readonly at: number };

/** Begins anew each time it is saved, from what the server answered until it has been read again. */
export function SettingsForm({ settings, readAt, onRead }: Props): React.ReactNode {
  const [told, tell] = useState<Told>();
  const [round, setRound] = useState(0);
  const status = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (told) status.current?.focus();
  }, [told]);

  const begin = (): void => setRound((last) => last + 1);
  return (
    <>
      <KeptForm
        key={round}
        settings={told && told.at > readAt ? told.settings : settings}
        onSaved={(saved) => {
          tell({ ...saved, at: Date.now() });
          begin();
        }}
        onTakeTheirs={() => {
          tell(undefined);
          begin();
          onRead();
        }}
      />
      <div ref={status} role="status" tabIndex={-1} className="region-said">
        {told && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{savedWords(told)}</MessageBarBody>
          </MessageBar>
        )}
      </div>
    </>
  );
}

function savedWords({ changed, isMerged }: Saved): string {
  const parts = changed.map((id) => labels[id].toLocaleLowerCase('sv-SE'));
  const said = parts.length === 0 ? text.savedNothing : text.saved(enumerate(parts));
  return isMerged ? `${said} ${text.merged}` : said;
}

type KeptFormProps = { settings: RegionSettings; onSaved: (saved: Saved) => void; onTakeTheirs: () => void };

function KeptForm({ settings, onSaved, onTakeTheirs }: KeptFormProps): React.ReactNode {
  const form = useRegionForm({ kept: `region.${settings.region.id}`, initial: draftOf(settings), onSaved });
  return <Form form={form} settings={settings} act={text.save} acting={text.saving} onTakeTheirs={onTakeTheirs} />;
}
