// The report to the steering group: as a file, and on paper.
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Failure } from '../../data/failure.ts';
import { useApi } from '../../data/query.ts';
import { saveAs } from '../../parts/save-as.ts';
import { Trouble } from '../../parts/states.tsx';
import { overviewApi } from './reading.ts';
import { text } from './text.ts';

export function Take(): React.ReactNode {
  const api = useApi();
  const [failure, setFailure] = useState<Failure>();
  const [saved, setSaved] = useState('');
  const [isBusy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await api.file(`${overviewApi}.xlsx`);
    setBusy(false);
    setFailure(answer.ok ? undefined : answer.failure);
    setSaved(answer.ok ? text.saved(answer.value.name) : '');
    if (answer.ok) saveAs(answer.value.name, answer.value.content);
  };
  return (
    <div className="overview-take">
      <Button disabledFocusable={isBusy} onClick={() => void save()}>
        {isBusy ? text.reading : text.export}
      </Button>
      <Button onClick={() => window.print()}>{text.print}</Button>
      <p role="status">{saved}</p>
      {failure && <Trouble failure={failure} />}
    </div>
  );
}
