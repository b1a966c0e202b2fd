import { useId } from 'react';
import { type ImportPreview, importPreview } from '../../../../bot/contacts/contract/sheets.ts';
import { useAct } from '../../../data/query.ts';
import { Loading, Trouble } from '../../../parts/states.tsx';
import { areaPath } from '../reading.ts';
import { text } from './text.ts';

export type Chosen = { readonly name: string; readonly preview: ImportPreview };

type Props = { area: string; onChosen: (chosen: Chosen) => void };

export function Choose({ area, onChosen }: Props): React.ReactNode {
  const id = useId();
  const { run, isRunning, failure } = useAct((api, file: File) =>
    api.send('POST', `${areaPath(area)}/import?name=${encodeURIComponent(file.name)}`, importPreview, { body: file }),
  );
  const choose = async (field: HTMLInputElement): Promise<void> => {
    const [file] = field.files ?? [];
    if (!file) return;
    const answer = await run(file);
    // So that the same file can be chosen again when it has been mended.
    field.value = '';
    if (answer.ok) onChosen({ name: file.name, preview: answer.value });
  };
  return (
    <div>
      <div className="import-choose">
        <input
          id={id}
          type="file"
          accept=".xlsx,.csv"
          aria-describedby={`${id}-hint`}
          disabled={isRunning}
          onChange={({ currentTarget }) => void choose(currentTarget)}
        />
        {/* The browser's own words are in the browser's language; its field lies over ours, and takes what is dropped. */}
        <label className="link-button quiet low" htmlFor={id}>
          {text.file}
        </label>
        <p id={`${id}-hint`}>{text.fileHint}</p>
      </div>
      {isRunning && <Loading label={text.reading} />}
      {failure && !isRunning && <Trouble failure={failure} />}
    </div>
  );
}
