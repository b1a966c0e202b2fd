// To correct what is out: the same text and the same card beside it, without a choice of whom it goes to.
import { Button } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import { Conflict } from '../../../parts/conflict.tsx';
import { Page } from '../../../parts/page.tsx';
import { Empty, Shown } from '../../../parts/states.tsx';
import { Unsaved } from '../../../parts/unsaved.tsx';
import { useHere } from '../../../shell/place.ts';
import { Asked } from '../compose/asked.tsx';
import { contestedIn } from '../compose/meeting-halfway.ts';
import { Preview } from '../compose/preview.tsx';
import { ComposeTrouble } from '../compose/trouble.tsx';
import { What } from '../compose/what.tsx';
import { useUpdate } from '../reading.ts';
import { updatePath } from '../spot.ts';
import { text as shared } from '../text.ts';
import { text } from './text.ts';
import { useCorrection } from './use-correction.ts';
import '../compose/compose.css';

export function CorrectPage({ id }: { id: string }): React.ReactNode {
  const { place } = useHere();
  const read = useUpdate(id);
  return (
    <Page
      title={text.correctTitle}
      intro={text.correctIntro}
      back={<Link href={updatePath(place.id, id)}>{text.toUpdate}</Link>}
    >
      <Shown read={read}>
        {(view: UpdateView) => (view.may.correct ? <Form view={view} /> : <MayNot view={view} />)}
      </Shown>
    </Page>
  );
}

function MayNot({ view: { inLetter } }: { view: UpdateView }): React.ReactNode {
  const { place } = useHere();
  if (inLetter === undefined) return <Empty title={text.mayNot}>{text.mayNotHow}</Empty>;
  return (
    <Empty title={text.mayNot} actions={<Link href={updatePath(place.id, inLetter)}>{text.toLetter}</Link>}>
      {text.mayNotAlone}
    </Empty>
  );
}

function Form({ view }: { view: UpdateView }): React.ReactNode {
  const form = useCorrection(view);
  const { draft, set, wrong, met } = form;
  const part = { draft, set, wrong };
  if (met) {
    return <Conflict fields={contestedIn(met.met, [])} onChoose={form.choose} onCancel={form.takeTheirs} />;
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
        <What {...part} forum={view.forum?.id} letter={view.letter} />
        {!view.letter && draft.asks !== 'know' && <Asked {...part} isSet />}
      </div>
      <div className="update-side">
        <Preview previewing={form.previewing} />
        <ComposeTrouble
          form={form}
          onNotNames={(words) => set({ ...draft, notNames: [...draft.notNames, ...words] })}
        />
        <div className="update-acts">
          <Button type="submit" appearance="primary" size="large" disabledFocusable={form.isSaving || !form.isUnsaved}>
            {form.isSaving ? shared.saving : text.correctAct}
          </Button>
        </div>
        {!form.isUnsaved && <p className="update-quiet">{text.correctNothing}</p>}
      </div>
    </form>
  );
}
