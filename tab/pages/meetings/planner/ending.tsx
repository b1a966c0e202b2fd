// "Avsluta serien": asks first, and says what goes.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import {
  type ListedSeries,
  type SeriesEndPreview,
  savedSeries,
  seriesEndPreview,
} from '../../../../bot/meetings/contract/series.ts';
import { useAct } from '../../../data/query.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { Trouble } from '../../../parts/states.tsx';
import { capitalised } from '../../../parts/when.ts';
import { seriesApi, touched } from './reading.ts';
import { text } from './text.ts';

type Props = { forum: string; series: ListedSeries; onEnded: () => void };

export function Ending({ forum, series, onEnded }: Props): React.ReactNode {
  const path = `${seriesApi(forum)}/${series.id}/end`;
  const [asked, ask] = useState<SeriesEndPreview>();
  const [isOpen, setOpen] = useState(false);
  const look = useAct((api, at: string) => api.get(at, seriesEndPreview));
  const end = useAct(
    (api, { etag, fingerprint }: SeriesEndPreview) =>
      api.send('POST', path, savedSeries, { body: { fingerprint }, ifMatch: etag }),
    touched,
  );

  const open = async (): Promise<void> => {
    end.clear();
    const answer = await look.run(path);
    if (!answer.ok) return;
    ask(answer.value);
    setOpen(true);
  };
  const act = async (): Promise<void> => {
    if (!asked) return;
    const answer = await end.run(asked);
    if (answer.ok) {
      setOpen(false);
      return onEnded();
    }
    const next = seriesEndPreview.safeParse(answer.failure.present);
    if (next.success) return ask(next.data);
    // Somebody has changed the series: what goes is read anew, and the failure stays to be read.
    const again = answer.failure.kind === 'changed' ? await look.run(path) : undefined;
    if (again?.ok) ask(again.value);
  };
  return (
    <>
      <Button disabledFocusable={look.isRunning} onClick={() => void open()}>
        {text.endSeries}
      </Button>
      {look.failure && <Trouble failure={look.failure} />}
      <Confirm
        isOpen={isOpen}
        title={text.endTitle}
        act={text.endAct}
        isBusy={end.isRunning}
        failure={end.failure}
        onAct={() => void act()}
        onCancel={() => setOpen(false)}
      >
        {asked && <Goes removed={asked.removed} />}
      </Confirm>
    </>
  );
}

function Goes({ removed }: Pick<SeriesEndPreview, 'removed'>): React.ReactNode {
  const told = removed.filter(({ how }) => how === 'cancelled');
  return (
    <div className="plan-goes">
      <p>{text.endWhat(removed.length)}</p>
      {told.length > 0 && (
        <>
          <p>{text.endTold(told.length)}</p>
          <ul>
            {told.map(({ id, whenWords }) => (
              <li key={id}>{capitalised(whenWords)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
