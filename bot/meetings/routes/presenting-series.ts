/** The only way out for what is known of a series. */
import { Temporal } from 'temporal-polyfill';
import { areaOf } from '../../forums/area.ts';
import { termsOf } from '../../forums/school-year.ts';
import { type Convening, mayChange } from '../actions/calling/call.ts';
import type { SeriesEnd } from '../actions/series/end-series.ts';
import type { SeriesOfForum } from '../actions/series/list-series.ts';
import type { Previewed } from '../actions/series/preview-series.ts';
import type { StoredSeries } from '../actions/series/save-series.ts';
import type { Attendee } from '../attendee.ts';
import { endClock, inSeries, planInWords, previewView, removedOf, termName } from '../cards/series-view.ts';
import type { ListedSeries, SavedSeries, SeriesEndPreview, SeriesList, SeriesPreviewView } from '../contract/series.ts';
import { type Plan, plan } from '../series/plan.ts';

const daysOf = ({ rhythm }: Plan): readonly Temporal.PlainDate[] =>
  rhythm.kind === 'dates' ? rhythm.dates.map((day) => Temporal.PlainDate.from(day)) : [];

export const presentSaved = ({ series, etag }: StoredSeries): SavedSeries => ({ id: series.id, etag });

const presentListed = (
  { series, etag, next, ahead }: SeriesOfForum['all'][number],
  today: Temporal.PlainDate,
): ListedSeries => ({
  id: series.id,
  etag,
  name: series.name,
  planWords: planInWords(series, today, daysOf(series)),
  // Nothing of who made it goes over.
  plan: plan.parse(series),
  end: endClock(series),
  ...(next && { next: inSeries(next, today) }),
  ahead,
});

const byFrom = (one: { readonly from: Temporal.PlainDate }, other: { readonly from: Temporal.PlainDate }): number =>
  Temporal.PlainDate.compare(one.from, other.from);

const asNamed = ({ id, name }: Attendee) => ({ id, name });

export const presentList = (who: Convening, { all, attendees, owners, years, today }: SeriesOfForum): SeriesList => {
  const { id, name, kind } = who.forum;
  return {
    series: all.map((one) => presentListed(one, today)),
    mayChange: mayChange(who),
    forum: { id, name, kind },
    area: areaOf(who.forum),
    attendees: attendees.map(asNamed),
    owners: owners.map(asNamed),
    terms: years
      .flatMap(termsOf)
      .toSorted(byFrom)
      .map((term) => ({
        id: term.id,
        name: termName(term.id),
        from: term.from.toString(),
        to: term.to.toString(),
        isOver: Temporal.PlainDate.compare(term.to, today) < 0,
      })),
    today: today.toString(),
  };
};

export const presentPreview = ({ preview, fingerprint }: Previewed, today: Temporal.PlainDate): SeriesPreviewView => ({
  ...previewView(preview, today),
  fingerprint,
});

export const presentEnd = (
  { stored, removed, fingerprint }: SeriesEnd,
  today: Temporal.PlainDate,
): SeriesEndPreview => ({
  etag: stored.etag,
  removed: removed.map((one) => removedOf(one, today)),
  fingerprint,
});
