// A test post to oneself of what is saved.
import { useEffect, useRef, useState } from 'react';
import { type TestView, testView } from '../../../../bot/updates/contract/compose.ts';
import type { Failure } from '../../../data/failure.ts';
import { useAct } from '../../../data/query.ts';
import { updateApi } from '../reading.ts';
import type { Compose } from './use-compose.ts';

export type Testing = {
  readonly isRunning: boolean;
  readonly told: TestView | undefined;
  readonly failure: Failure | undefined;
};

export function useTesting({ errand, close }: Pick<Compose, 'errand' | 'close'>): Testing {
  const [told, tell] = useState<TestView>();
  const { run, isRunning, failure } = useAct((api, id: string) =>
    api.send('POST', `${updateApi(id)}/test`, testView, { body: {} }),
  );
  const wanted = errand?.does === 'test' ? errand.view.id : undefined;
  const latest = useRef({ run, close });
  useEffect(() => {
    latest.current = { run, close };
  });
  useEffect(() => {
    if (wanted === undefined) return;
    latest.current.close();
    tell(undefined);
    void latest.current.run(wanted).then((answer) => tell(answer.ok ? answer.value : undefined));
  }, [wanted]);
  return { isRunning, told, failure };
}
