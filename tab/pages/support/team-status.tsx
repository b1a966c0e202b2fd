import { Button } from '@fluentui/react-components';
import type { SupportView } from '../../../bot/support/contract.ts';
import { Shown } from '../../parts/states.tsx';
import { date, dayOf } from '../../parts/when.ts';
import { Part, useEditing } from './part.tsx';
import { useSupport } from './reading.ts';
import { StatusForm } from './status-form.tsx';
import { statusSentence, text } from './text.ts';

type Props = { municipality: string };

export function TeamStatusPart({ municipality }: Props): React.ReactNode {
  const read = useSupport(municipality);
  const editing = useEditing<'status'>();
  return (
    <Part title={text.status} editing={editing}>
      <Shown read={read}>
        {({ status, statusHistory, may }) => (
          <>
            <p>{statusSentence(status)}</p>
            {editing.what ? (
              <StatusForm
                municipality={municipality}
                status={status}
                onSaved={() => editing.end(text.statusSaved)}
                onCancel={() => editing.end()}
              />
            ) : (
              may.setStatus && (
                <div className="support-acts">
                  <Button onClick={() => editing.begin('status')}>{text.statusChange}</Button>
                </div>
              )
            )}
            {statusHistory.length > 0 && <StatusHistory history={statusHistory} />}
          </>
        )}
      </Shown>
    </Part>
  );
}

function StatusHistory({ history }: { history: SupportView['statusHistory'] }): React.ReactNode {
  return (
    <details className="support-history">
      <summary>{text.history}</summary>
      <ul>
        {history.map(({ at, by, as, from, to, since, kind }) => (
          <li key={at}>
            {text.change(from, to, kind)}
            {since !== undefined && ` (${text.statusSince[to].toLocaleLowerCase('sv')} ${date(since)})`}
            <span className="support-by">{text.who(by, as, date(dayOf(at)))}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
