import { type ImportPreview, importPreview } from '../../../../bot/contacts/contract/sheets.ts';
import { useAct } from '../../../data/query.ts';
import { FileField } from '../../../parts/file-field.tsx';
import { Loading, Trouble } from '../../../parts/states.tsx';
import { areaPath } from '../reading.ts';
import { text } from './text.ts';

export type Chosen = { readonly name: string; readonly preview: ImportPreview };

type Props = { area: string; onChosen: (chosen: Chosen) => void };

export function Choose({ area, onChosen }: Props): React.ReactNode {
  const { run, isRunning, failure } = useAct((api, file: File) =>
    api.send('POST', `${areaPath(area)}/import?name=${encodeURIComponent(file.name)}`, importPreview, { body: file }),
  );
  const take = async (file: File): Promise<void> => {
    const answer = await run(file);
    if (answer.ok) onChosen({ name: file.name, preview: answer.value });
  };
  return (
    <div>
      <FileField label={text.file} hint={text.fileHint} accept=".xlsx,.csv" isDisabled={isRunning} onFile={take} />
      {isRunning && <Loading label={text.reading} />}
      {failure && !isRunning && <Trouble failure={failure} />}
    </div>
  );
}
