// How the coming meetings of a series that there is would change.
import type { SeriesPreviewView } from '../../../../bot/meetings/contract/series.ts';
import { capitalised } from '../../../parts/when.ts';
import { text } from './text.ts';

type Props = { changes: SeriesPreviewView['changes'] };

export function Changes({ changes: { kept, changed, added, removed } }: Props): React.ReactNode {
  const gone = removed.filter(({ how }) => how === 'gone');
  const cancelled = removed.filter(({ how }) => how === 'cancelled');
  const isNothing = changed.length + added.length + removed.length === 0;
  return (
    <section className="plan-changes" aria-label={text.becomes}>
      <h3>{text.becomes}</h3>
      {isNothing && <p>{text.nothingChanges}</p>}
      <Group
        title={text.changes}
        of={changed.map(({ id, whenWords, wasWords, parts }) => ({
          id,
          words: changedWords(whenWords, wasWords, parts),
        }))}
      />
      <Group title={text.adds} of={added.map(({ date, whenWords }) => ({ id: date, words: capitalised(whenWords) }))} />
      <Group title={text.goes} of={gone.map(({ id, whenWords }) => ({ id, words: capitalised(whenWords) }))} />
      <Group
        title={text.isCancelled}
        of={cancelled.map(({ id, whenWords }) => ({ id, words: capitalised(whenWords) }))}
      />
      {kept.length > 0 && (
        <details className="plan-fold">
          <summary>{text.asBefore(kept.length)}</summary>
          <ul>
            {kept.map(({ id, whenWords }) => (
              <li key={id}>{capitalised(whenWords)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const changedWords = (is: string, was: string, parts: string): string =>
  is === was ? `${capitalised(is)}. ${text.changedParts(parts)}` : `${text.fromTo(was, is)}`;

type GroupProps = {
  title: (count: number) => string;
  of: readonly { readonly id: string; readonly words: string }[];
};

function Group({ title, of }: GroupProps): React.ReactNode {
  if (of.length === 0) return null;
  return (
    <div>
      <h4>{capitalised(title(of.length))}</h4>
      <ul>
        {of.map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </div>
  );
}
