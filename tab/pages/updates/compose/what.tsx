import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { longest } from '../../../../bot/updates/contract/compose.ts';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import { DocumentChoice } from './document-choice.tsx';
import { Line, Lines } from './line.tsx';
import type { PartProps } from './part-props.ts';
import { text } from './text.ts';

type Props = PartProps & {
  /** The own forum that it goes to; undefined: to the region. */
  forum: string | undefined;
  letter: UpdateView['letter'];
};

const attachments = ['link', 'document'] as const;
type Attachment = (typeof attachments)[number];

const nothingIn = { link: { link: '' }, document: { document: '', documentTitle: '' } } as const;

/** What it says, and what it points to. */
export function What({ draft, set, wrong, forum, letter }: Props): React.ReactNode {
  const [opened, open] = useState<readonly Attachment[]>([]);
  const isShown = (one: Attachment): boolean => draft[one] !== '' || opened.includes(one);
  const attach = (one: Attachment, isTicked: boolean): void => {
    open(isTicked ? [...opened, one] : opened.filter((other) => other !== one));
    if (!isTicked) set({ ...draft, ...nothingIn[one] });
  };
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
        <fieldset className="update-ticks">
          <legend>{text.attach}</legend>
          {attachments.map((one) => (
            <Checkbox
              key={one}
              label={text.attaches[one]}
              checked={isShown(one)}
              onChange={(_event, { checked }) => attach(one, checked === true)}
            />
          ))}
        </fieldset>
      )}
      {!letter && isShown('link') && (
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
      {!letter && isShown('document') && (
        <DocumentChoice forum={forum} draft={draft} set={set} wrong={wrong.document} />
      )}
    </fieldset>
  );
}
