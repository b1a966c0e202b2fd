// Earlier and coming versions, and the comparison: a press away.
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Link } from 'wouter';
import type { DocumentDetail } from '../../../bot/documents/contract.ts';
import { useHere } from '../../shell/place.ts';
import { comparePath, documentPath } from './spot.ts';
import { text } from './text.ts';
import { standing } from './words.ts';

export function Versions({ document }: { document: DocumentDetail }): React.ReactNode {
  const { place } = useHere();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { versions, inForce } = document;
  if (versions.length < 2) return null;
  return (
    <section className="documents-more">
      <h2>
        <Button appearance="subtle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {text.versionsShow}
        </Button>
      </h2>
      <ol id={id} className="document-versions" hidden={!isOpen}>
        {versions.map((one) => (
          <li key={one.n}>
            <p>
              <b>{text.version(one.n)}</b> {one.title}
            </p>
            <p className="document-about">{standing(one)}</p>
            <p className="version-links">
              <Link href={documentPath(place.id, document, one.n)}>
                {text.readVersion}
                <span className="unseen"> {text.version(one.n)}</span>
              </Link>
              {inForce !== undefined && one.n !== inForce && (
                <Link href={comparePath(place.id, document, Math.min(one.n, inForce), Math.max(one.n, inForce))}>
                  {text.compareWith}
                  <span className="unseen"> ({text.version(one.n)})</span>
                </Link>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
