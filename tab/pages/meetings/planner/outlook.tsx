// What the form would lead to: how many, what the calendar does to them, each date, and what collides.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { SeriesPreviewView } from '../../../../bot/meetings/contract/series.ts';
import { capitalised } from '../../../parts/when.ts';
import { Changes } from './changes.tsx';
import { DateRow } from './date-row.tsx';
import { summaryOf } from './date-words.ts';
import { wrongIn } from './fields.ts';
import { text } from './text.ts';
import { PlanTrouble } from './trouble.tsx';
import type { PlanForm } from './use-plan-form.ts';

export function Outlook({ form }: { form: PlanForm }): React.ReactNode {
  const { draft, flaws, previewing } = form;
  const isMending = wrongIn(flaws).length > 0;
  const view = isMending ? undefined : previewing.shown;
  const summary = view ? summaryOf(view) : previewing.isWaiting ? text.counting : '';
  return (
    <section className="plan-outlook" aria-label={text.preview}>
      <h2>{text.preview}</h2>
      <p role="status" className="plan-summary">
        {isMending ? <span className="unseen">{text.toMend(wrongIn(flaws).length)}</span> : summary}
      </p>
      {view && (
        <div className="plan-view" aria-busy={previewing.isWaiting}>
          {view.effects.length > 0 && (
            <ul className="plan-effects" aria-label={text.effects}>
              {view.effects.map((effect) => (
                <li key={effect}>{effect}</li>
              ))}
            </ul>
          )}
          {draft.etag !== '' && <Changes changes={view.changes} />}
          <Days view={view} form={form} />
          <Collisions of={view.collisions} />
        </div>
      )}
      <PlanTrouble form={form} />
    </section>
  );
}

/** So many are shown at once; a weekly meeting has forty. */
const many = 14;

type DaysProps = { view: SeriesPreviewView; form: PlanForm };

function Days({ view: { rows }, form: { draft, set } }: DaysProps): React.ReactNode {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole || rows.length <= many + 2 ? rows : rows.slice(0, many);
  return (
    <>
      <h3 id="plan-days" tabIndex={-1}>
        {text.dateList}
      </h3>
      <ol className="plan-days">
        {shown.map((row) => (
          <DateRow
            key={row.planned}
            row={row}
            exceptions={draft.exceptions}
            onChange={(exceptions) => set({ ...draft, exceptions })}
          />
        ))}
      </ol>
      {shown.length < rows.length && (
        <Button className="plan-add" onClick={() => setWhole(true)}>
          {text.showAll(rows.length)}
        </Button>
      )}
    </>
  );
}

function Collisions({ of }: { of: SeriesPreviewView['collisions'] }): React.ReactNode {
  if (of.length === 0) return null;
  return (
    <div className="plan-notice">
      <p>{text.collides(of.length)}</p>
      <ul>
        {of.map(({ whenWords, otherWords, other }) => (
          <li key={`${whenWords} ${other}`}>
            {capitalised(whenWords)} {text.collision(otherWords)}
          </li>
        ))}
      </ul>
    </div>
  );
}
