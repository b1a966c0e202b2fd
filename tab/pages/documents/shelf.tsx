import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ListedDocument, ReadingList } from '../../../bot/documents/contract.ts';
import { date } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { Row } from './row.tsx';
import { sectionsOf } from './sections.ts';
import { editPath } from './spot.ts';
import { text } from './text.ts';

type Props = { documents: readonly ListedDocument[]; reading: ReadingList['documents'] };

export function Shelf({ documents, reading }: Props): React.ReactNode {
  const { place } = useHere();
  const { toRead, drafts, byKind, coming, past } = sectionsOf(documents, reading);
  return (
    <div className="documents-shelf">
      {toRead.length > 0 && (
        <Section title={text.toRead} why={text.toReadWhy} isFirst>
          {toRead.map((one) => (
            <Row key={keyOf(one)} document={one} />
          ))}
        </Section>
      )}
      {byKind.map(({ kind, documents }) => (
        <Section key={kind} title={text.groups[kind]}>
          {documents.map((one) => (
            <Row key={keyOf(one)} document={one} isUnderKind />
          ))}
        </Section>
      ))}
      {coming.length > 0 && (
        <Section title={text.coming}>
          {coming.map((one) => (
            <Row
              key={keyOf(one)}
              document={one}
              n={one.coming?.n}
              title={one.coming?.title}
              when={one.coming && text.comes(date(one.coming.validFrom))}
            />
          ))}
        </Section>
      )}
      {drafts.length > 0 && (
        <Section title={text.drafts} why={text.draftsWhy}>
          {drafts.map((one) => (
            <Row key={keyOf(one)} document={one} href={editPath(place.id, one)} when={text.hasDraft} />
          ))}
        </Section>
      )}
      {past.length > 0 && <Past documents={past} />}
    </div>
  );
}

const keyOf = ({ area, id }: ListedDocument): string => `${area} ${id}`;

type SectionProps = { title: string; why?: string; isFirst?: boolean; children: React.ReactNode };

function Section({ title, why, isFirst = false, children }: SectionProps): React.ReactNode {
  const id = useId();
  return (
    <section aria-labelledby={id} className={isFirst ? 'documents-first' : undefined}>
      <h2 id={id}>{title}</h2>
      {why && <p className="document-about">{why}</p>}
      <ul className="document-rows">{children}</ul>
    </section>
  );
}

function Past({ documents }: { documents: readonly ListedDocument[] }): React.ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="documents-more">
      <h2>
        <Button appearance="subtle" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {text.past} ({documents.length})
        </Button>
      </h2>
      <ul id={id} className="document-rows" hidden={!isOpen}>
        {documents.map((one) => (
          <Row key={keyOf(one)} document={one} />
        ))}
      </ul>
    </section>
  );
}
