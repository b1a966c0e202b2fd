import { useMemo } from 'react';
import type { VersionFacts } from '../../../bot/documents/contract.ts';
import { failureOf } from '../../data/failure.ts';
import { Loading, Trouble } from '../../parts/states.tsx';
import { date } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import type { Block, Part } from './difference.ts';
import { Fetched } from './fetched.tsx';
import { differing, type FieldId, fieldsOf, labels, shownValue } from './fields.ts';
import { officesIn } from './offices.ts';
import { plainOf } from './plain.ts';
import { useVersion } from './reading.ts';
import type { At } from './spot.ts';
import { text } from './text.ts';

type Props = { at: At; older: VersionFacts; newer: VersionFacts };

const fetchDifference = () => import('./difference.ts');

export function Compared({ at, older, newer }: Props): React.ReactNode {
  const before = useVersion(at, older.n);
  const after = useVersion(at, newer.n);
  const error = before.error ?? after.error;
  if (error && !(before.data && after.data))
    return <Trouble failure={failureOf(error)} onRetry={() => void Promise.all([before.refetch(), after.refetch()])} />;
  if (!before.data || !after.data) return <Loading label={text.fetching} />;
  const texts = { before: before.data.text, after: after.data.text };
  return (
    <>
      <Facts at={at} older={older} newer={newer} />
      <section className="document-section" aria-labelledby="compared-text">
        <h2 id="compared-text">{text.compareText}</h2>
        <Fetched fetchPart={fetchDifference}>
          {({ differenceOf }) => <Blocks {...texts} differenceOf={differenceOf} />}
        </Fetched>
      </section>
    </>
  );
}

function Facts({ at, older, newer }: Props): React.ReactNode {
  const { me } = useHere();
  const offices = officesIn(me, at.area);
  const [before, after] = [fieldsOf(older, ''), fieldsOf(newer, '')];
  const changed = differing(before, after);
  if (changed.length === 0) return null;
  const shown = (id: FieldId, of: typeof before): string =>
    of[id] !== '' && ['validFrom', 'validTo', 'reviewOn'].includes(id) ? date(of[id]) : shownValue(id, of, offices);
  return (
    <section className="document-section" aria-labelledby="compared-facts">
      <h2 id="compared-facts">{text.compareFacts}</h2>
      <dl className="document-facts">
        {changed.map((id) => (
          <div key={id}>
            <dt>{labels[id]}</dt>
            <dd>
              {shown(id, before) !== '' && <Marked part={{ kind: 'removed', text: shown(id, before) }} />}{' '}
              {shown(id, after) !== '' && <Marked part={{ kind: 'added', text: shown(id, after) }} />}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type BlocksProps = {
  before: string;
  after: string;
  differenceOf: (before: string, after: string) => readonly Block[] | undefined;
};

function Blocks({ before, after, differenceOf }: BlocksProps): React.ReactNode {
  const blocks = useMemo(() => differenceOf(plainOf(before), plainOf(after)), [before, after, differenceOf]);
  if (!blocks) return <p>{text.tooDifferent}</p>;
  if (blocks.every(({ kind }) => kind === 'same')) return <p>{text.noDifference}</p>;
  return (
    <div className="compared">
      {blocks.map((block, at) =>
        block.kind === 'same' ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: two blocks may say the same, and none of them moves
          <Same key={at} block={block} />
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same
          <p key={at} className="compared-changed">
            {block.parts.map((part, n) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same
              <Marked key={n} part={part} />
            ))}
          </p>
        ),
      )}
    </div>
  );
}

/** Lines that are shown without a press. */
const mostLines = 4;

function Same({ block }: { block: Extract<Block, { kind: 'same' }> }): React.ReactNode {
  if (block.lines <= mostLines) return <p className="compared-same">{block.text}</p>;
  return (
    <details>
      <summary>{text.unchanged(block.lines)}</summary>
      <p className="compared-same">{block.text}</p>
    </details>
  );
}

/** Struck out or underlined; whoever listens is told in words. */
function Marked({ part }: { part: Part }): React.ReactNode {
  if (part.kind === 'same') return part.text;
  const Mark = part.kind === 'added' ? 'ins' : 'del';
  return (
    <Mark>
      <span className="unseen">{part.kind === 'added' ? text.added : text.removed}</span>
      {part.text}
      <span className="unseen">{text.ends}</span>
    </Mark>
  );
}
