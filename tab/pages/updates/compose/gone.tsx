import { Button } from '@fluentui/react-components';
import { useLocation } from 'wouter';
import { type UpdateView, updateView } from '../../../../bot/updates/contract/update.ts';
import { useAct } from '../../../data/query.ts';
import { Empty, Trouble } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { touched, updatesApi } from '../reading.ts';
import { useSay } from '../saying.tsx';
import { updatePath } from '../spot.ts';
import { inputFrom } from './fields.ts';
import { text } from './text.ts';
import type { Compose } from './use-compose.ts';

type Props = { form: Compose; view: UpdateView; onLeave: () => void };

/** Somebody sent it while one wrote: what one has written is not lost, and becomes a draft of its own when asked. */
export function Gone({ form, view, onLeave }: Props): React.ReactNode {
  const { place } = useHere();
  const say = useSay();
  const [, go] = useLocation();
  const { run, isRunning, failure } = useAct(
    (api, body: unknown) => api.send('POST', updatesApi, updateView, { body }),
    touched,
  );
  const saveNew = async (): Promise<void> => {
    const answer = await run(inputFrom(form.draft, form.forum));
    if (!answer.ok) return;
    form.discard();
    say({ at: updatePath(place.id, answer.value.id), words: text.saved });
    go(updatePath(place.id, answer.value.id));
  };
  return (
    <Empty
      title={text.gone}
      actions={
        <>
          {form.isUnsaved && (
            <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void saveNew()}>
              {text.goneNew}
            </Button>
          )}
          <Button
            onClick={() => {
              form.discard();
              onLeave();
            }}
          >
            {form.isUnsaved ? text.goneSee : text.goneSeeOnly}
          </Button>
        </>
      }
    >
      {text.goneHow(view.stateWords)}
      {failure && <Trouble failure={failure} />}
    </Empty>
  );
}
