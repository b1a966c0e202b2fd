// One document: the version in force, or another that somebody asks for.
import { Link } from 'wouter';
import type { DocumentDetail, VersionFacts } from '../../../bot/documents/contract.ts';
import { failureOf } from '../../data/failure.ts';
import { Page } from '../../parts/page.tsx';
import { Empty, Loading, Shown, Trouble } from '../../parts/states.tsx';
import { useHere } from '../../shell/place.ts';
import { Acts } from './acts.tsx';
import { Facts } from './facts.tsx';
import { History } from './history.tsx';
import { Notices } from './notices.tsx';
import { useDocument, useVersion } from './reading.ts';
import { ReadingText } from './reading-text.tsx';
import { Readings } from './readings.tsx';
import type { At } from './spot.ts';
import { text } from './text.ts';
import { Tools } from './tools.tsx';
import { Versions } from './versions.tsx';
import { listSeen } from './wanting.ts';
import { whose } from './words.ts';

/** `n` undefined: as the list shows it. */
export function DocumentPage({ at, n }: { at: At; n: number | undefined }): React.ReactNode {
  const here = useHere();
  const read = useDocument(at);
  const version = read.data && shownOf(read.data, n);
  const isMissing = read.error !== null && failureOf(read.error).kind === 'missing';
  const about = read.data && version && [text.kinds[version.kind], whose(here, read.data)];
  return (
    <Page
      title={version?.title ?? (isMissing || read.data ? text.gone : text.title)}
      {...(about && { intro: about.filter(Boolean).join(' · ') })}
      back={<Link href={listSeen(here.place.id)}>{text.toList}</Link>}
      {...(read.data && version && { actions: <Tools document={read.data} version={version} /> })}
    >
      {isMissing && !read.data ? (
        <Empty title={text.gone}>{text.goneHow}</Empty>
      ) : (
        <Shown read={read}>
          {(document: DocumentDetail) =>
            version ? <One document={document} version={version} /> : <Empty title={text.gone}>{text.goneHow}</Empty>
          }
        </Shown>
      )}
    </Page>
  );
}

function shownOf({ versions, inForce, shown }: DocumentDetail, n: number | undefined): VersionFacts | undefined {
  const wanted = n ?? inForce ?? shown.n;
  return versions.find((one) => one.n === wanted);
}

type Props = { document: DocumentDetail; version: VersionFacts };

function One({ document, version }: Props): React.ReactNode {
  const isInForce = version.n === document.inForce;
  return (
    <>
      <Notices document={document} version={version} />
      <div className="document">
        <Facts document={document} version={version} />
        {isInForce ? (
          <Text version={version}>{document.text}</Text>
        ) : (
          <OtherText document={document} version={version} />
        )}
      </div>
      {document.mayPublish && <Acts document={document} version={version} />}
      {isInForce && <Readings document={document} n={version.n} />}
      <Versions document={document} />
      <History document={document} />
    </>
  );
}

function OtherText({ document, version }: Props): React.ReactNode {
  const read = useVersion(document, version.hasText ? version.n : undefined);
  if (!version.hasText) return <Text version={version}>{''}</Text>;
  if (read.data) return <Text version={version}>{read.data.text}</Text>;
  return read.error ? (
    <Trouble failure={failureOf(read.error)} onRetry={() => void read.refetch()} />
  ) : (
    <Loading label={text.fetching} />
  );
}

function Text({ version, children }: { version: VersionFacts; children: string }): React.ReactNode {
  if (children.trim() !== '') return <ReadingText>{children}</ReadingText>;
  return <p className="document-about">{version.link === undefined ? text.nothingToRead : text.noText}</p>;
}
