// An address to take along. Where the frame may not write on the clipboard, it is marked for whoever copies by hand.
import { Button, Field, Input } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { text } from './text.ts';

export function AddressField({ url, label }: { url: string; label: string }): React.ReactNode {
  const field = useRef<HTMLInputElement>(null);
  const [said, say] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url);
      say(text.copied);
    } catch {
      field.current?.focus();
      field.current?.select();
      say(text.marked);
    }
  };
  return (
    <div className="calendar-address">
      <Field label={label}>
        <Input
          ref={(element: HTMLInputElement | null) => {
            field.current = element;
          }}
          value={url}
          readOnly
          onFocus={({ target }) => target.select()}
        />
      </Field>
      <Button aria-label={`${text.copy}: ${label}`} onClick={() => void copy()}>
        {text.copy}
      </Button>
      <span role="status">{said}</span>
    </div>
  );
}
