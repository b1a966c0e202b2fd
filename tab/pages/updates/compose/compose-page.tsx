// A draft that there is.
import { useEffect } from 'react';
import { Link } from 'wouter';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import { Page } from '../../../parts/page.tsx';
import { useHere } from '../../../shell/place.ts';
import { listPath } from '../spot.ts';
import { text as shared } from '../text.ts';
import { Form } from './form.tsx';
import { text } from './text.ts';
import { useCompose } from './use-compose.ts';

/** `onLeave`: it is a draft no longer, and nothing is left that is only typed. */
export function ComposePage({ view, onLeave }: { view: UpdateView; onLeave: () => void }): React.ReactNode {
  const { place } = useHere();
  const form = useCompose(view, view.forum?.id);
  const isOver = !view.may.edit;

  useEffect(() => {
    if (isOver && !form.isUnsaved) onLeave();
  }, [isOver, form.isUnsaved, onLeave]);

  return (
    <Page
      title={view.letter ? text.titleLetter : view.content.title || text.titleDraft}
      {...(view.forum && { intro: text.titleNewOwn(view.forum.name) })}
      back={<Link href={listPath(place.id)}>{shared.toList}</Link>}
    >
      <Form form={isOver ? { ...form, gone: view } : form} onLeave={onLeave} />
    </Page>
  );
}
