// What a page says while it waits, has nothing, cannot, or has lost contact. Always in words.
import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
} from '@fluentui/react-components';
import type { Failure } from '../data/failure.ts';
import { failureOf } from '../data/failure.ts';
import { useHostIfAny } from '../host/host.ts';
import './states.css';

export function Loading({ label = 'Hämtar…' }: { label?: string }): React.ReactNode {
  return <Spinner className="loading" size="small" label={label} role="status" />;
}

type EmptyProps = { title: string; children?: React.ReactNode; actions?: React.ReactNode };

/** Nothing yet: says so, why, and what one can do. */
export function Empty({ title, children, actions }: EmptyProps): React.ReactNode {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children && <div className="empty-why">{children}</div>}
      {actions && <div className="empty-actions">{actions}</div>}
    </div>
  );
}

type TroubleProps = { failure: Failure; title?: string; onRetry?: () => void };

/** A failure in words, with the way on. `role="alert"`: it is read aloud where it comes up. */
export function Trouble({ failure, title, onRetry }: TroubleProps): React.ReactNode {
  const changePerson = useHostIfAny()?.changePerson;
  const isPassing = failure.kind === 'offline' || failure.kind === 'silent' || failure.kind === 'busy';
  return (
    <MessageBar className="trouble" intent={isPassing ? 'warning' : 'error'} layout="multiline" role="alert">
      <MessageBarBody>
        {title && <MessageBarTitle>{title}</MessageBarTitle>}
        {failure.sentence}
        {failure.reference && <span className="trouble-reference">Referens: {failure.reference}</span>}
      </MessageBarBody>
      <MessageBarActions>
        {failure.kind === 'signed-out' && changePerson && <Button onClick={changePerson}>Byt person</Button>}
        {onRetry && <Button onClick={onRetry}>Försök igen</Button>}
      </MessageBarActions>
    </MessageBar>
  );
}

/** As much of a query as is shown. */
type Readable<T> = { readonly data: T | undefined; readonly error: Error | null; refetch(): unknown };

type ShownProps<T> = { read: Readable<T>; loading?: string; children: (value: T) => React.ReactNode };

/** What was read; what was read last with a word above it when it cannot be read again. */
export function Shown<T>({ read, loading, children }: ShownProps<T>): React.ReactNode {
  const { data, error, refetch } = read;
  if (data === undefined && !error) return <Loading {...(loading && { label: loading })} />;
  const failure = error ? failureOf(error) : undefined;
  // That contact is lost stands at the head of every page already.
  const isTold = failure?.kind === 'offline' && data !== undefined;
  return (
    <>
      {failure && !isTold && (
        <Trouble
          failure={failure}
          onRetry={() => void refetch()}
          {...(data !== undefined && { title: 'Det här är det senaste vi har' })}
        />
      )}
      {data !== undefined && children(data)}
    </>
  );
}
