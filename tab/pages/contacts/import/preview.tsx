// What a file would do, row by row, before anything is saved.
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { type ImportResult, importResult, type PreviewedRow } from '../../../../bot/contacts/contract/sheets.ts';
import { useAct } from '../../../data/query.ts';
import { Trouble } from '../../../parts/states.tsx';
import { areaPath, touched } from '../reading.ts';
import type { Chosen } from './choose.tsx';
import { chosenOf, type Decision, type Decisions } from './deciding.ts';
import { PreviewRow } from './preview-row.tsx';
import { text } from './text.ts';

/** What somebody must look at stands first. */
const kinds = ['unclear', 'new', 'changed', 'refused', 'same'] as const;

type Props = {
  area: string;
  chosen: Chosen;
  onAnother: () => void;
  onDone: (result: ImportResult) => void;
};

export function Preview({ area, chosen: { name, preview }, onAnother, onDone }: Props): React.ReactNode {
  const [decisions, setDecisions] = useState<Decisions>({});
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = chosenOf(preview, decisions);
  const { run, isRunning, failure } = useAct(
    (api, body: unknown) => api.send('POST', `${areaPath(area)}/imports`, importResult, { body }),
    touched,
  );

  useEffect(() => heading.current?.focus(), []);

  const save = async (): Promise<void> => {
    const answer = await run({ once: preview.once, name, rows });
    if (answer.ok) onDone(answer.value);
  };
  return (
    <section className="import-preview">
      <h2 ref={heading} tabIndex={-1}>
        {text.preview(name)}
      </h2>
      {preview.warnings.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            {preview.warnings.map((warning) => (
              <p key={warning}>{warning}</p>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      {kinds.map((kind) => (
        <Group
          key={kind}
          kind={kind}
          rows={preview.rows.filter((row) => row.kind === kind)}
          decisions={decisions}
          onDecide={(line, decision) => setDecisions({ ...decisions, [line]: decision })}
        />
      ))}
      {failure && !isRunning && <Trouble failure={failure} />}
      <div className="import-save">
        {rows.length === 0 ? (
          <p>{text.nothing}</p>
        ) : (
          <Button appearance="primary" disabledFocusable={isRunning} onClick={() => void save()}>
            {isRunning ? text.saving : text.save(rows.length)}
          </Button>
        )}
        <Button onClick={onAnother}>{text.another}</Button>
      </div>
    </section>
  );
}

type GroupProps = {
  kind: (typeof kinds)[number];
  rows: readonly PreviewedRow[];
  decisions: Decisions;
  onDecide: (line: number, decision: Decision) => void;
};

const atATime = 50;

function Group({ kind, rows, decisions, onDecide }: GroupProps): React.ReactNode {
  const [most, setMost] = useState(kind === 'same' ? 0 : atATime);
  if (rows.length === 0) return null;
  const left = rows.length - most;
  return (
    <section className="import-group">
      <h3>
        {text.kinds[kind]} <span className="import-count">{rows.length}</span>
      </h3>
      <p>{text.why[kind]}</p>
      <ul>
        {rows.slice(0, most).map((row) => (
          <PreviewRow key={row.line} row={row} decisions={decisions} onDecide={onDecide} />
        ))}
      </ul>
      {left > 0 && (
        <Button onClick={() => setMost(most + atATime)}>
          {most === 0 ? text.show : text.more(Math.min(atATime, left))}
        </Button>
      )}
    </section>
  );
}
