// A new document, or a draft of a new version: which it is, and who may.
import { Link } from 'wouter';
import { failureOf } from '../../data/failure.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Loading, Trouble } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { draftOf, newDraft, writtenOf } from './draft.ts';
import { Form } from './form.tsx';
import { publishedFrom } from './publishing.ts';
import { type At, documentPath } from './spot.ts';
import { text } from './text.ts';
import { listSeen } from './wanting.ts';
import { useWritten } from './written.ts';

export function NewPage(): React.ReactNode {
  const here = useHere();
  const areas = publishedFrom(here);
  const [first] = areas;
  return (
    <Page title={text.newTitle} back={<Link href={listSeen(here.place.id)}>{text.toList}</Link>}>
      {first ? (
        <Form kept={`document.new.${here.place.id}`} initial={newDraft(first.id)} areas={areas} />
      ) : (
        <Empty title={text.mayNot}>{text.mayNotHow}</Empty>
      )}
    </Page>
  );
}

export function EditPage({ at }: { at: At }): React.ReactNode {
  const { place } = useHere();
  const { document, body, error, again } = useWritten(at);
  return (
    <Page
      title={document?.hasDraft ? text.editDraft : text.editTitle}
      {...(document && { intro: writtenOf(document).title })}
      back={<Link href={documentPath(place.id, at)}>{text.toDocument}</Link>}
    >
      {document && !document.mayPublish ? (
        <Empty title={text.mayNot}>{text.mayNotHow}</Empty>
      ) : document && body !== undefined ? (
        <Form kept={`document.${at.area}.${at.id}`} initial={draftOf(document, body)} document={document} />
      ) : error ? (
        <Trouble failure={failureOf(error)} onRetry={again} />
      ) : (
        <Loading />
      )}
    </Page>
  );
}
