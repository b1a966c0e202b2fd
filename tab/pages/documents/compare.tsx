// Two versions of a document beside each other: what has been taken away and what has been added, in words too.
import { Field, Select } from '@fluentui/react-components';
import { Link, useLocation } from 'wouter';
import type { DocumentDetail, VersionFacts } from '../../../bot/documents/contract.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Shown } from '../../parts/states.tsx';
import { date } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { Compared } from './compared.tsx';
import { useDocument } from './reading.ts';
import { type At, comparePath, documentPath } from './spot.ts';
import { text } from './text.ts';

type Props = { at: At; from: number | undefined; to: number | undefined };

export function ComparePage({ at, from, to }: Props): React.ReactNode {
  const { place } = useHere();
  const read = useDocument(at);
  return (
    <Page
      title={text.compare}
      intro={read.data?.shown.title}
      back={<Link href={documentPath(place.id, at)}>{text.toDocument}</Link>}
    >
      <Shown read={read}>{(document: DocumentDetail) => <Two document={document} from={from} to={to} />}</Shown>
    </Page>
  );
}

function Two({ document, from, to }: Omit<Props, 'at'> & { document: DocumentDetail }): React.ReactNode {
  const { place } = useHere();
  const [, go] = useLocation();
  const { versions } = document;
  const newer = versions.find(({ n }) => n === to) ?? versions[0];
  const older = versions.find(({ n }) => n === from) ?? versions.find(({ n }) => newer && n < newer.n);
  if (!newer || !older) return <Empty title={text.onlyOne} />;
  const choose = (one: number, other: number): void =>
    go(comparePath(place.id, document, one, other), { replace: true });
  return (
    <>
      <p className="document-about">{text.compareIntro}</p>
      <div className="compare-choice">
        <Choice label={text.compareFrom} versions={versions} chosen={older} onChoose={(n) => choose(n, newer.n)} />
        <Choice label={text.compareTo} versions={versions} chosen={newer} onChoose={(n) => choose(older.n, n)} />
      </div>
      <Compared key={`${older.n} ${newer.n}`} at={document} older={older} newer={newer} />
    </>
  );
}

type ChoiceProps = {
  label: string;
  versions: readonly VersionFacts[];
  chosen: VersionFacts;
  onChoose: (n: number) => void;
};

function Choice({ label, versions, chosen, onChoose }: ChoiceProps): React.ReactNode {
  return (
    <Field label={label}>
      <Select value={String(chosen.n)} onChange={(_event, { value }) => onChoose(Number(value))}>
        {versions.map(({ n, state, validFrom }) => (
          <option key={n} value={n}>
            {text.versionNamed(n, text.states[state].toLocaleLowerCase('sv'), validFrom ? date(validFrom) : '')}
          </option>
        ))}
      </Select>
    </Field>
  );
}
