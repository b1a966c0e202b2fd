// To correct what is out: the same text and the same card beside it, without a choice of whom it goes to.
import { Button } from '@fluentui/react-components';
import { Link } from 'wouter';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import { Conflict } from '../../../parts/conflict.tsx';
import { Page } from '../../../parts/page.tsx';
import { Empty, Shown } from '../../../parts/states.tsx';
import { useHere } from '../../../shell/place.ts';
import { Asked } from '../compose/asked.tsx';
import { Preview } from '../compose/preview.tsx';
import { text as composing } from '../compose/text.ts';
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
        {(view: UpdateView) =>
          view.may.correct ? <Form view={view} /> : <Empty title={text.mayNot}>{text.mayNotHow}</Empty>
        }
      </Shown>
    </Page>
  );
}

function Form({ view }: { view: UpdateView }): React.ReactNode {
  const { me, place } = useHere();
  const form = useCorrection(view);
  const { draft, set, wrong, met } = form;
  const part = { draft, set, wrong };
  const area = view.forum === undefined ? `region:${me.region.id}` : place.areas[0]?.id;
  if (met) {
    return (
      <Conflict
        fields={met.met.contested.map(({ id, label, words }) => ({
          id,
          label,
          mine: words(met.met.fields, []),
          theirs: words(met.met.theirs, []),
        }))}
        onChoose={form.choose}
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
        {form.isUnsaved && (
          <div className="update-kept">
            <p>{composing.kept}</p>
            <Button size="small" onClick={form.discard}>
              {composing.throwAway}
            </Button>
          </div>
        )}
        <What {...part} area={area} letter={view.letter} />
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
