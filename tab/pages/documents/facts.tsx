// What is known of a version beside its text.
import type { DocumentDetail, VersionFacts } from '../../../bot/documents/contract.ts';
import { date } from '../../parts/when.ts';
import { ReviewPast } from './row.tsx';
import { text } from './text.ts';

type Props = { document: DocumentDetail; version: VersionFacts };
type Fact = readonly [label: string, value: React.ReactNode];

export function Facts({ document, version }: Props): React.ReactNode {
  const { summary, link, owner, publishedBy } = version;
  const { copiedFrom } = document;
  const facts: readonly Fact[] = [
    ...daysOf(document, version),
    [text.owner, owner.function || text.noOwner],
    ...(publishedBy === undefined ? [] : [[text.publishedBy, publishedBy] as const]),
    ...(copiedFrom ? [[text.copiedFrom, text.copiedWhere(copiedFrom.title, copiedFrom.areaName)] as const] : []),
    ...(link === undefined ? [] : [[text.link, <OutLink key="link" href={link} />] as const]),
  ];
  return (
    <>
      {summary && <p className="document-summary">{summary}</p>}
      <dl className="document-facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {version.n === document.inForce && <ReviewPast document={document} />}
    </>
  );
}

function daysOf(document: DocumentDetail, { n, state, validFrom, validTo, reviewOn }: VersionFacts): readonly Fact[] {
  const isYet = state === 'draft' || state === 'coming';
  // The day to look through it moves when somebody has; the version keeps the one that it was published with.
  const review = n === document.inForce ? document.reviewOn : reviewOn;
  return [
    [isYet ? text.inForceFrom : text.inForceSince, validFrom === undefined ? text.whenPublished : date(validFrom)],
    ...(validTo === undefined ? [] : [[text.inForceUntil, date(validTo)] as const]),
    ...(review === undefined ? [] : [[text.review, date(review)] as const]),
  ];
}

/** Only what is safe to open; the server lets nothing else through either. */
function OutLink({ href }: { href: string }): React.ReactNode {
  if (!URL.canParse(href) || new URL(href).protocol !== 'https:') return href;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {href}
      <span className="unseen"> ({text.linkOut})</span>
    </a>
  );
}
