// Who did what to a row, by function; and the way back. Asked for when somebody wants to see it.
import { Button } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { type Contact, type ContactHistory, contactHistory } from '../../../bot/contacts/contract.ts';
import { useRead } from '../../data/query.ts';
import { Shown } from '../../parts/states.tsx';
import { dateAndTime } from '../../parts/when.ts';
import { asked, shownValue } from './asking.ts';
import { differing, type Fields, fieldsOf } from './fields.ts';
import { useNames } from './names.ts';
import { rowPath } from './reading.ts';
import { text } from './text.ts';
import { useUndo } from './undoing.ts';

type Props = {
  area: string;
  id: string;
  /** Shown at once where there is any; else not a word. */
  isQuiet?: boolean;
};

export function History({ area, id, isQuiet = false }: Props): React.ReactNode {
  const [isOpen, setOpen] = useState(isQuiet);
  const at = useId();
  const read = useRead(isOpen ? `${rowPath({ area, id })}/history` : undefined, contactHistory);
  if (isQuiet && !read.data?.changes.length) return null;
  return (
    <section className="contact-history">
      <h2>
        {isQuiet ? (
          text.history
        ) : (
          <Button appearance="subtle" aria-expanded={isOpen} aria-controls={at} onClick={() => setOpen(!isOpen)}>
            {text.history}
          </Button>
        )}
      </h2>
      <div id={at}>
        {isOpen && (
          <Shown read={read}>
            {({ changes }: ContactHistory) =>
              changes.length === 0 ? (
                <p>{text.historyEmpty}</p>
              ) : (
                <ol>
                  {changes.map((change) => (
                    <Change key={change.id} change={change} area={area} id={id} />
                  ))}
                </ol>
              )
            }
          </Shown>
        )}
      </div>
    </section>
  );
}

type ChangeProps = { change: ContactHistory['changes'][number]; area: string; id: string };

function Change({ change, area, id }: ChangeProps): React.ReactNode {
  const undo = useUndo();
  const [isBusy, setBusy] = useState(false);
  const when = dateAndTime(change.at);
  const take = async (): Promise<void> => {
    setBusy(true);
    await undo({ area, id, change: change.id, at: id });
    setBusy(false);
  };
  return (
    <li>
      <p>
        <b>{text.by(text.did[change.did], change.by)}</b> {when}
      </p>
      {change.from && change.to && <Differences from={change.from} to={change.to} />}
      {change.mayUndo && (
        <Button disabledFocusable={isBusy} onClick={() => void take()}>
          {text.takeBack}
          <span className="unseen">{` (${text.did[change.did].toLowerCase()} ${when})`}</span>
        </Button>
      )}
    </li>
  );
}

function Differences({ from, to }: { from: Contact; to: Contact }): React.ReactNode {
  const names = useNames();
  const [before, after] = [fieldsOf(from), fieldsOf(to)];
  const shown = (fields: Fields, id: keyof Fields): string => shownValue(id, fields[id], names) || text.nothing;
  return (
    <dl className="from-to">
      {differing(before, after).map((id) => (
        <div key={id}>
          <dt>{asked[id].label}</dt>
          <dd>
            <span className="unseen">{`${text.was}: `}</span>
            <del>{shown(before, id)}</del>
          </dd>
          <dd>
            <span className="unseen">{`${text.became}: `}</span>
            <ins>{shown(after, id)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
