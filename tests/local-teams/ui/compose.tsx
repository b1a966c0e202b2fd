// The box where somebody writes. Enter sends, Shift+Enter breaks the line. In a channel the bot hears only what it is
// mentioned in: by the button, or by "@" and its name first in the text.
import { Button, Textarea, ToggleButton, Tooltip } from '@fluentui/react-components';
import { MentionRegular } from '@fluentui/react-icons/svg/mention';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useState } from 'react';
import { useDraft } from './draft.ts';

type Props = {
  draftKey: string;
  label: string;
  /** The bot's name where it must be mentioned; undefined in a personal chat, where it hears everything. */
  mentionable: string | undefined;
  onSend: (text: string, mentionsBot: boolean) => Promise<void>;
  autoFocus?: boolean;
};

export function Compose({ draftKey, label, mentionable, onSend, autoFocus = false }: Props): React.ReactNode {
  const [text, setText] = useDraft(draftKey);
  const [mentioned, setMentioned] = useState(false);
  const [failed, setFailed] = useState<string>();

  const send = async (): Promise<void> => {
    const typed = text.trim();
    if (typed === '') return;
    const start = mentionable === undefined ? undefined : `@${mentionable}`;
    const startsSo = start !== undefined && typed.toLowerCase().startsWith(start.toLowerCase());
    setText('');
    setFailed(undefined);
    try {
      await onSend(startsSo ? typed.slice(start.length).trim() : typed, startsSo || mentioned);
      setMentioned(false);
    } catch (cause) {
      setText(text);
      setFailed(cause instanceof Error ? cause.message : String(cause));
    }
  };

  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="compose-field">
        <Textarea
          className="compose-text"
          appearance="filled-lighter"
          aria-label={label}
          placeholder={label}
          value={text}
          rows={1}
          resize="none"
          autoFocus={autoFocus}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            void send();
          }}
        />
        {mentionable !== undefined && (
          <Tooltip content="Boten hör bara det den nämns i" relationship="description">
            <ToggleButton
              appearance="subtle"
              icon={<MentionRegular />}
              checked={mentioned}
              aria-label={`Nämn ${mentionable}`}
              onClick={() => setMentioned(!mentioned)}
            />
          </Tooltip>
        )}
        <Button type="submit" appearance="subtle" icon={<SendRegular />} aria-label="Skicka" />
      </div>
      {mentioned && <p className="compose-hint">Nämner {mentionable}</p>}
      {failed !== undefined && (
        <p className="compose-failed" role="alert">
          Det gick inte att skicka, texten är kvar. {failed}
        </p>
      )}
    </form>
  );
}
