import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { z } from 'zod';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import { useAct } from '../../../data/query.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { useHere } from '../../../shell/place.ts';
import { touched, updateApi } from '../reading.ts';
import { useSay } from '../saying.tsx';
import { listPath } from '../spot.ts';
import { text } from './text.ts';

/** `onDone`: what is typed and not saved goes too. */
export function Discard({ view, onDone }: { view: UpdateView; onDone: () => void }): React.ReactNode {
  const { place } = useHere();
  const say = useSay();
  const [, go] = useLocation();
  const [isAsking, ask] = useState(false);
  const { run, isRunning, failure, clear } = useAct(
    (api, version: number) => api.send('DELETE', updateApi(view.id), z.unknown(), { ifMatch: `${version}` }),
    touched,
  );
  const discard = async (): Promise<void> => {
    const answer = await run(view.version);
    if (!answer.ok) return;
    onDone();
    say({ at: listPath(place.id), words: text.discarded });
    go(listPath(place.id), { replace: true });
  };
  return (
    <>
      <Button appearance="subtle" onClick={() => ask(true)}>
        {text.discard}
      </Button>
      <Confirm
        isOpen={isAsking}
        title={text.discardAsk}
        act={text.discardAct}
        isBusy={isRunning}
        failure={failure}
        onAct={() => void discard()}
        onCancel={() => {
          clear();
          ask(false);
        }}
      >
        <p>{text.discardHow}</p>
      </Confirm>
    </>
  );
}
