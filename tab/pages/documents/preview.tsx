import { Button } from '@fluentui/react-components';
import { useDeferredValue, useId, useState } from 'react';
import { ReadingText } from './reading-text.tsx';
import { text } from './text.ts';

/** Follows what is typed when there is time. */
export function Preview({ markdown }: { markdown: string }): React.ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const later = useDeferredValue(markdown);
  return (
    <div className="document-preview">
      <Button aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        {isOpen ? text.previewHide : text.preview}
      </Button>
      <section id={id} aria-label={text.previewed} hidden={!isOpen}>
        {isOpen && (later.trim() === '' ? text.nothingToRead : <ReadingText>{later}</ReadingText>)}
      </section>
    </div>
  );
}
