import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { DocumentDetail } from '../../../bot/documents/contract.ts';
import { date, dayOf } from '../../parts/when.ts';
import { text } from './text.ts';

/** By function, newest first. */
export function History({ document: { history } }: { document: DocumentDetail }): React.ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (history.length === 0) return null;
  return (
    <section className="documents-more">
      <h2>
        <Button appearance="subtle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {text.history}
        </Button>
      </h2>
      <ol id={id} className="document-versions" hidden={!isOpen}>
        {history
          .toSorted((one, other) => other.at.localeCompare(one.at))
          .map(({ at, did, by, n }) => (
            <li key={`${at} ${did} ${n}`}>{text.happened(text.deeds[did], by, date(dayOf(at)))}</li>
          ))}
      </ol>
    </section>
  );
}
