// The last question before it goes out: to whom and how many, when, and what they are asked.
import { useLocation } from 'wouter';
import { updateView } from '../../../../bot/updates/contract/update.ts';
import { useAct } from '../../../data/query.ts';
import { Confirm } from '../../../parts/confirm.tsx';
import { capitalised, enumerate } from '../../../parts/when.ts';
import { useHere } from '../../../shell/place.ts';
import { touched, updateApi } from '../reading.ts';
import { useSay } from '../saying.tsx';
import { updatePath } from '../spot.ts';
import { recipientsIn } from '../text.ts';
import { metWith, refusedBy } from './saving.ts';
import { askedInWords, text } from './text.ts';
import type { Compose } from './use-compose.ts';
import { kindOf, sendInputFrom, whenInWords } from './when.ts';

type Props = {
  form: Compose;
  /** By name, where they are few enough to be read. */
  to: readonly string[];
};

export function Send({ form, to }: Props): React.ReactNode {
  const { place } = useHere();
  const say = useSay();
  const [, go] = useLocation();
  const { errand, when, draft, close } = form;
  const kind = kindOf(when);
  const view = errand?.view ?? form.view;
  const { run, isRunning, failure, clear } = useAct(
    (api, body: unknown) =>
      api.send('POST', `${updateApi(view?.id ?? '')}/send`, updateView, {
        body,
        ifMatch: `${view?.version ?? ''}`,
      }),
    touched,
  );
  const send = async (): Promise<void> => {
    const answer = await run(sendInputFrom(when));
    if (answer.ok) {
      close();
      say({ at: updatePath(place.id, answer.value.id), words: text.sentTold[kind] });
      return go(updatePath(place.id, answer.value.id), { replace: true });
    }
    const { failure } = answer;
    if (failure.fields) {
      // The time has passed, or something else is to be mended in the form.
      clear();
      close();
      return form.meetAgain(refusedBy(failure));
    }
    const present = updateView.safeParse(failure.present);
    if (failure.kind !== 'changed' || !present.success) return;
    clear();
    form.meetAgain(metWith(draft, present.data));
  };
  return (
    <Confirm
      isOpen={errand?.does === 'send'}
      title={text.sendAsks[kind]}
      act={text.sendActs[kind]}
      isBusy={isRunning}
      failure={failure}
      onAct={() => void send()}
      onCancel={() => {
        clear();
        close();
      }}
    >
      {view && (
        <>
          <p>
            <b>{view.content.title}</b>
          </p>
          <dl className="update-confirm">
            <dt>{text.confirmTo}</dt>
            <dd>{to.length > 1 ? enumerate(to) : recipientsIn(view.toWords)}</dd>
            <dt>{text.confirmWhen}</dt>
            <dd>{capitalised(whenInWords(when))}</dd>
            <dt>{text.confirmAsks}</dt>
            <dd>{askedInWords(draft)}</dd>
          </dl>
          {(kind === 'at' ? (form.previewing.shown?.notices ?? []) : []).map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </>
      )}
    </Confirm>
  );
}
