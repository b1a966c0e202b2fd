import { useState } from 'react';
import { longest } from '../../../../bot/updates/contract/compose.ts';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import { DocumentChoice } from './document-choice.tsx';
import { Line, Lines } from './line.tsx';
import type { PartProps } from './part-props.ts';
import { Radios } from './radios.tsx';
import { text } from './text.ts';

type Props = PartProps & {
  /** The own forum that it goes to; undefined: to the region. */
  forum: string | undefined;
  letter: UpdateView['letter'];
};

const attachments = (['none', 'link', 'document'] as const).map((id) => ({ id, name: text.attaches[id] }));

/** What it says, and what it points to. */
export function What({ draft, set, wrong, forum, letter }: Props): React.ReactNode {
  const [opened, open] = useState<string>();
  const attached = draft.document !== '' ? 'document' : draft.link !== '' ? 'link' : 'none';
  const shown = attached === 'none' ? (opened ?? 'none') : attached;
  return (
    <fieldset className="update-part">
      <legend>{text.what}</legend>
      <Line
        id="title"
        label={text.fieldTitle}
        wrong={wrong.title}
        isRequired
        most={longest.title}
        value={draft.title}
        onChange={(title) => set({ ...draft, title })}
      />
      <Lines
        id="text"
        label={letter ? text.fieldIntroduction : text.fieldText}
        hint={text.fieldTextHint}
        wrong={wrong.text}
        rows={letter ? 4 : 8}
        value={draft.text}
        onChange={(written) => set({ ...draft, text: written })}
      />
      {letter && letter.length > 0 && (
        <div>
          <p>{text.holds}</p>
          <ul>
            {letter.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      {!letter && (
        <Radios
          id="attach"
          label={text.attach}
          value={shown}
          options={attachments}
          onChange={(kind) => {
            open(kind);
            set({ ...draft, link: '', document: '', documentTitle: '' });
          }}
        />
      )}
      {!letter && shown === 'link' && (
        <Line
          id="link"
          label={text.fieldLink}
          wrong={wrong.link}
          type="url"
          most={longest.link}
          value={draft.link}
          onChange={(link) => set({ ...draft, link })}
        />
      )}
      {!letter && shown === 'document' && (
        <DocumentChoice forum={forum} draft={draft} set={set} wrong={wrong.document} />
      )}
    </fieldset>
  );
}
