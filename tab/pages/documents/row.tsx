import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import { Link } from 'wouter';
import type { ListedDocument } from '../../../bot/documents/contract.ts';
import { date } from '../../parts/when.ts';
import { useHere } from '../../shell/place.ts';
import { answersFor } from './publishing.ts';
import { documentPath } from './spot.ts';
import { text } from './text.ts';
import { standing, whose } from './words.ts';

type Props = {
  document: ListedDocument;
  /** Under the heading of its kind it need not say which that is. */
  isUnderKind?: boolean;
  /** Another version than the one that is shown, and what it is called. */
  n?: number | undefined;
  title?: string | undefined;
  /** Says it in other words than the version's own: "Gäller från 1 januari 2027". */
  when?: string | undefined;
  act?: React.ReactNode;
  href?: string;
};

export function Row({ document, isUnderKind = false, n, title, when, act, href }: Props): React.ReactNode {
  const here = useHere();
  const { shown, snippet } = document;
  const about = [isUnderKind ? '' : text.kinds[shown.kind], shown.owner.function].filter(Boolean);
  const tag = whose(here, document);
  return (
    <li className="document-row">
      <div className="document-head">
        <h3>
          <Link href={href ?? documentPath(here.place.id, document, n)}>{title ?? shown.title}</Link>
        </h3>
        {tag && <span className="document-tag">{tag}</span>}
      </div>
      {about.length > 0 && <p className="document-about">{about.join(' · ')}</p>}
      {(snippet || shown.summary) && <p>{snippet || shown.summary}</p>}
      <p className="document-about">{when ?? standing(shown)}</p>
      <ReviewPast document={document} />
      {act}
    </li>
  );
}

/** Told to whoever answers for it. */
export function ReviewPast({ document }: { document: ListedDocument }): React.ReactNode {
  const here = useHere();
  const { isReviewDue, reviewOn, mayPublish, area, shown } = document;
  if (!isReviewDue || reviewOn === undefined) return null;
  if (!mayPublish && !answersFor(here, area, shown.owner.office)) return null;
  return (
    <p className="document-review">
      <CalendarClockRegular aria-hidden />
      {text.reviewPast(date(reviewOn))}
    </p>
  );
}
