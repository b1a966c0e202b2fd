import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '../../../data/failure.ts';
import { useApi } from '../../../data/query.ts';
import { saveAs } from '../../../parts/save-as.ts';
import { Trouble } from '../../../parts/states.tsx';
import { updateApi } from '../reading.ts';
import { text } from './text.ts';

const files = { xlsx: 'results.xlsx', csv: 'results.csv', parties: 'results.csv?of=parties' } as const;

const ofMany = ['xlsx', 'csv', 'parties'] as const;
const ofOne = ['xlsx', 'csv'] as const;

/** The answers to take along. */
export function Files({ id, isOfOne }: { id: string; isOfOne: boolean }): React.ReactNode {
  const api = useApi();
  const [failure, setFailure] = useState<Failure>();
  const [saved, setSaved] = useState('');
  const save = async (file: string): Promise<void> => {
    const answer = await api.file(`${updateApi(id)}/${file}`);
    setFailure(answer.ok ? undefined : answer.failure);
    setSaved(answer.ok ? text.saved(answer.value.name) : '');
    if (answer.ok) saveAs(answer.value.name, answer.value.content);
  };
  return (
    <div>
      <h3>{text.export}</h3>
      <div className="update-acts">
        {(isOfOne ? ofOne : ofMany).map((kind) => (
          <Button key={kind} onClick={() => void save(files[kind])}>
            {isOfOne && kind === 'csv' ? text.csvOfOne : text.files[kind]}
          </Button>
        ))}
      </div>
      <p role="status">{saved}</p>
      {failure && <Trouble failure={failure} />}
    </div>
  );
}
