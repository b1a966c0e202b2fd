// What whoever sent it may do: take it back, stop it, correct it, recall it. What cannot be undone is asked about.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { type UpdateView, updateView } from '../../../../bot/updates/contract/update.ts';
import { useAct } from '../../../data/query.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { Trouble } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { touched, updateApi } from '../reading.ts';
import { useSay } from '../saying.tsx';
import { correctPath, updatePath } from '../spot.ts';
import { text } from './text.ts';

type Word = 'unschedule' | 'stop' | 'recall';

export function Acts({ view }: { view: UpdateView }): React.ReactNode {
  const { place } = useHere();
  const say = useSay();
  const [, go] = useLocation();
  const [asking, ask] = useState<'stop' | 'recall'>();
  const { may, id, version } = view;
  const { run, isRunning, failure, clear } = useAct(
    (api, word: Word) => api.send('POST', `${updateApi(id)}/${word}`, updateView, { body: {}, ifMatch: `${version}` }),
    touched,
  );
  const act = async (word: Word, done: string): Promise<void> => {
    const answer = await run(word);
    if (!answer.ok) return;
    ask(undefined);
    say({ at: updatePath(place.id, id), words: done });
    go(updatePath(place.id, id), { replace: true });
  };
  const question = (word: 'stop' | 'recall', title: string, how: string, button: string, done: string) => (
    <Confirm
      isOpen={asking === word}
      title={title}
      act={button}
      isBusy={isRunning}
      failure={failure}
      onAct={() => void act(word, done)}
      onCancel={() => {
        clear();
        ask(undefined);
      }}
    >
      <p>{how}</p>
    </Confirm>
  );
  if (!may.unschedule && !may.stop && !may.correct && !may.recall) return null;
  return (
    <section aria-label={text.acts}>
      <div className="update-acts">
        {may.unschedule && (
          <Button disabledFocusable={isRunning} onClick={() => void act('unschedule', text.unscheduled)}>
            {text.unschedule}
          </Button>
        )}
        {may.stop && <Button onClick={() => ask('stop')}>{text.stop}</Button>}
        {may.correct && (
          <Link className="link-button quiet low" href={correctPath(place.id, id)}>
            {text.correct}
          </Link>
        )}
        {may.recall && <Button onClick={() => ask('recall')}>{text.recall}</Button>}
      </div>
      {asking === undefined && failure && <Trouble failure={failure} />}
      {question('stop', text.stopAsk, text.stopHow, text.stopAct, text.stopped)}
      {question('recall', text.recallAsk, text.recallHow, text.recallAct, text.recalled)}
    </section>
  );
}
