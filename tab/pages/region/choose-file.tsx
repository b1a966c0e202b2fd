// A region as somebody has written it in a file: read here, and never sent as it is.
import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { Confirm } from '../../parts/confirm.tsx';
import { FileField } from '../../parts/file-field.tsx';
import { Trouble } from '../../parts/states.tsx';
import { type Fields, readFields } from './fields.ts';
import { largestFile, readFile } from './file.ts';
import { text } from './text.ts';

type Found = { readonly name: string; readonly fields: Fields };

type Props = {
  /** Something is filled in, that the file would take the place of. */
  isTyped: boolean;
  onChosen: (fields: Fields) => void;
};

export function ChooseFile({ isTyped, onChosen }: Props): React.ReactNode {
  const id = useId();
  const [said, say] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [asked, ask] = useState<Found>();

  const take = ({ name, fields }: Found): void => {
    const read = readFields(fields);
    say(text.fileRead(name, read.ok ? 0 : Object.keys(read.wrong).length));
    ask(undefined);
    onChosen(fields);
  };
  const choose = async (file: File): Promise<void> => {
    const { name, size } = file;
    const content = size > largestFile ? undefined : await file.text();
    say('');
    if (content === undefined) return setWrong(text.fileTooLarge);
    const read = readFile(content);
    setWrong(read.ok ? undefined : read.sentence);
    if (!read.ok) return;
    if (isTyped) ask({ name, fields: read.fields });
    else take({ name, fields: read.fields });
  };
  return (
    <section className="region-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{text.fromFile}</h2>
      <p className="region-quiet">{text.fromFileHow}</p>
      <FileField label={text.file} hint={text.fileHint} accept=".json,application/json" onFile={choose} />
      {wrong !== undefined && <Trouble failure={{ kind: 'invalid', sentence: wrong }} />}
      <div role="status">
        {said !== '' && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{said}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      <Confirm
        isOpen={asked !== undefined}
        title={text.replace}
        act={text.replaceAct}
        onAct={() => asked && take(asked)}
        onCancel={() => ask(undefined)}
      >
        {text.replaceHow(asked?.name ?? '')}
      </Confirm>
    </section>
  );
}
