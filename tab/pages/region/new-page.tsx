// A new region beside the others: from a file, or filled in by hand.
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { RegionSettings } from '../../../bot/forums/contract/regions.ts';
import { Page } from '../../parts/page.tsx';
import { Empty } from '../../parts/states.tsx';
import { pathTo } from '../../shell/address.ts';
import { useHere } from '../../shell/place.ts';
import { ChooseFile } from './choose-file.tsx';
import { newDraft } from './draft.ts';
import { Form } from './form.tsx';
import { Made } from './made.tsx';
import { summaryOf } from './summary.ts';
import { text } from './text.ts';
import { useRegionForm } from './use-region-form.ts';
import './region.css';

export default function NewRegionPage(): React.ReactNode {
  const { me, place } = useHere();
  const [made, setMade] = useState<RegionSettings>();
  const back = <Link href={pathTo(place.id, 'installningar')}>{text.toSettings}</Link>;
  if (made) return <Made settings={made} onAnother={() => setMade(undefined)} />;
  return (
    <Page title={text.newRegion} {...(me.isCoordinator && { intro: text.newIntro })} back={back}>
      {me.isCoordinator ? <New onMade={setMade} /> : <Empty title={text.mayNotMake}>{text.mayNotMakeHow}</Empty>}
    </Page>
  );
}

function New({ onMade }: { onMade: (settings: RegionSettings) => void }): React.ReactNode {
  const id = useId();
  const [initial] = useState(() => newDraft());
  const form = useRegionForm({ kept: 'region.new', initial, onSaved: ({ settings }) => onMade(settings) });
  return (
    <div className="region-new">
      <ChooseFile isTyped={form.isTyped} onChosen={form.fill} />
      <Form form={form} act={text.make} acting={text.making}>
        <section className="region-part region-preview" aria-labelledby={id}>
          <h2 id={id}>{text.preview}</h2>
          <ul>
            {summaryOf(form.draft).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      </Form>
    </div>
  );
}
