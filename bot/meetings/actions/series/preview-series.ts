import { ok, type Result, refuse } from '../../../failure.ts';
import { termsOf } from '../../../forums/school-year.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import { linkInWords, type StoppedFields } from '../../../screening/fields.ts';
import { screen } from '../../../screening/screen.ts';
import { screenMeetingName } from '../../naming.ts';
import { flawsAhead, flawsOf, type PlanFlaw } from '../../series/plan-flaws.ts';
import { planFrom } from '../../series/plan-read.ts';
import { aheadOf, previewOf, type SeriesPreview } from '../../series/preview.ts';
import type { SeriesId } from '../../series/series.ts';
import type { TypedPlan } from '../../series/typed-plan.ts';
import { loadSeries, type StoredMeeting, type StoredSeries } from '../../store.ts';
import { type Convening, mayChange, type NotConvener } from '../calling/call.ts';
import { fingerprintOf } from './fingerprint.ts';
import { planningGround } from './ground.ts';

export type Previewed = {
  readonly preview: SeriesPreview;
  readonly fingerprint: string;
  /** The series' own rows, as they were read. */
  readonly own: readonly StoredMeeting[];
};

export type PreviewFailure =
  | NotConvener
  | { readonly kind: 'no-such-series' | 'ended' }
  | { readonly kind: 'flawed'; readonly flaws: readonly PlanFlaw[] }
  | { readonly kind: 'screened'; readonly fields: StoppedFields };

/** `was`: what it is called already, which has been answered for. */
const screened = ({ name, place, link, notNames }: TypedPlan, was: string | undefined): StoppedFields | undefined => {
  const named = screenMeetingName(name, notNames);
  const isAnswered = named.kind === 'asks' && name.trim() === was;
  const screenings = {
    name: isAnswered ? { kind: 'clean' as const } : named,
    place: screen(place, 'ordinary', notNames),
    link: screen(linkInWords(link), 'ordinary', notNames),
  };
  const stopped = Object.entries(screenings).flatMap(([field, screening]) =>
    screening.kind === 'clean' ? [] : [[field, screening] as const],
  );
  return stopped.length > 0 ? Object.fromEntries(stopped) : undefined;
};

/** What saving would do now. `existing`: the series as it was read, where it is to be changed. */
export const previewOfTyped = async (
  ports: Ports,
  who: Convening,
  typed: TypedPlan,
  existing?: StoredSeries,
): Promise<Result<Previewed, PreviewFailure>> => {
  if (!mayChange(who)) return refuse({ kind: 'not-convener' });
  if (existing?.series.state === 'ended') return refuse({ kind: 'ended' });
  const { years, attendees, owners, meetings } = await planningGround(ports, who.forum);
  const now = ports.clock.now();
  const ground = {
    forumKind: who.forum.kind,
    attendees: (typed.kind === 'consultation-hour' ? owners : attendees).map(({ id }) => id),
    terms: years.flatMap(termsOf).map(({ id }) => id),
    today: dayOf(now),
  };
  const flaws = flawsOf(typed, ground, existing?.series);
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const fields = screened(typed, existing?.series.name);
  if (fields) return refuse({ kind: 'screened', fields });
  const isOwn = ({ meeting }: StoredMeeting) => meeting.seriesId === existing?.series.id;
  const own = meetings.filter(isOwn);
  const others = meetings.filter((one) => !isOwn(one)).map(({ meeting }) => meeting);
  const known = { years, own: own.map(({ meeting }) => meeting), others, now };
  const plan = planFrom(typed);
  const preview = previewOf(plan, existing?.series, known);
  const isPast = preview.effects.some(({ kind }) => kind === 'past');
  const ahead = flawsAhead(aheadOf(preview), plan.rhythm, isPast);
  if (ahead.length > 0) return refuse({ kind: 'flawed', flaws: ahead });
  return ok({ preview, fingerprint: fingerprintOf(preview), own });
};

export const previewSeries = async (
  ports: Ports,
  who: Convening,
  typed: TypedPlan,
  existing?: SeriesId,
): Promise<Result<Previewed, PreviewFailure>> => {
  if (existing === undefined) return previewOfTyped(ports, who, typed);
  const stored = await loadSeries(ports.tables, who.forum.id, existing);
  return stored ? previewOfTyped(ports, who, typed, stored) : refuse({ kind: 'no-such-series' });
};
