// The form of an update, with its card beside it. What is typed outlives a reload and a lost connection; what is saved
// is saved by a button.
import { Button } from '@fluentui/react-components';
import type { RecipientList } from '../../../../bot/updates/contract/recipients.ts';
import { Conflict } from '../../../parts/conflict.tsx';
import { Shown, Trouble } from '../../../parts/states.tsx';
import { Unsaved } from '../../../parts/unsaved.tsx';
import { useRecipients } from '../reading.ts';
import { text as shared } from '../text.ts';
import { Asked } from './asked.tsx';
import { Discard } from './discard.tsx';
import { Gone } from './gone.tsx';
import { contestedIn } from './meeting-halfway.ts';
import { Preview } from './preview.tsx';
import { fewNames } from './recipients.ts';
import { Send } from './send.tsx';
import { useTesting } from './testing.ts';
import { text } from './text.ts';
import { To } from './to.tsx';
import { ComposeTrouble } from './trouble.tsx';
import type { Compose } from './use-compose.ts';
import { What } from './what.tsx';
import { kindOf } from './when.ts';
import { WhenPart } from './when-part.tsx';
import './compose.css';

type Props = { form: Compose; onLeave: () => void };

export function Form({ form, onLeave }: Props): React.ReactNode {
  const { draft, set, forum, view, when, wrong, met } = form;
  const read = useRecipients(forum);
  const testing = useTesting(form);
  const mayBundle = view ? view.may.bundle : forum === undefined;
  const forums = read.data?.forums ?? [];
  const part = { draft, set, wrong };
  if (form.gone) return <Gone form={form} view={form.gone} onLeave={onLeave} />;
  if (met) {
    return (
      <Conflict
        who={text.changedBy(met.view.by)}
        fields={contestedIn(met.met, forums)}
        onChoose={(chosen) => form.choose(chosen, forums)}
        onCancel={form.takeTheirs}
      />
    );
  }
  return (
    <form
      className="update-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isSaving) form.save();
      }}
    >
      <div className="update-parts">
        {form.isUnsaved && <Unsaved words={shared.kept} discard={shared.throwAway} onDiscard={form.discard} />}
        <What {...part} forum={forum} letter={view?.letter} />
        {!view?.letter && <Asked {...part} />}
        {!view?.letter && (
          <Shown read={read}>
            {(list: RecipientList) => (
              <To
                {...part}
                list={list}
                forum={forum}
                onBundle={
                  mayBundle && kindOf(when) !== 'letter' ? () => form.setWhen({ ...when, kind: 'letter' }) : undefined
                }
              />
            )}
          </Shown>
        )}
        <WhenPart
          when={when}
          set={form.setWhen}
          wrong={wrong}
          mayBundle={mayBundle && !view?.letter}
          notices={form.previewing.shown?.notices ?? []}
        />
      </div>
      <div className="update-side">
        <Preview previewing={form.previewing} />
        <ComposeTrouble
          form={form}
          onNotNames={(words) => set({ ...draft, notNames: [...new Set([...draft.notNames, ...words])] })}
        />
        <div className="update-acts">
          <Button appearance="primary" size="large" disabledFocusable={form.isSaving} onClick={() => form.save('send')}>
            {text.sends[kindOf(when)]}
          </Button>
          <Button type="submit" disabledFocusable={form.isSaving}>
            {form.isSaving ? shared.saving : text.save}
          </Button>
          <Button disabledFocusable={form.isSaving || testing.isRunning} onClick={() => form.save('test')}>
            {testing.isRunning ? text.testing : text.test}
          </Button>
          {view?.may.discard && <Discard view={view} onDone={form.discard} />}
        </div>
        <p role="status" className="update-tested">
          {testing.told?.sentence}
        </p>
        {testing.failure && <Trouble failure={testing.failure} />}
      </div>
      <Send form={form} to={fewNames(draft, forums)} />
    </form>
  );
}
