/** `kalla`, one meeting: a form for the convener alone, and what becomes of it. */
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { type Identified, identify } from '../../forums/actions.ts';
import { onForum } from '../../forums/forum.ts';
import { accessSentence } from '../../forums/words.ts';
import { type Card, notice, plain } from '../../platform/cards/card.ts';
import { notNamesFrom } from '../../platform/cards/inputs.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { tryAgainCard } from '../../platform/teams/surprise.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { plainDate } from '../../platform/time/schema.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import { askedWords } from '../../screening/fields.ts';
import { explain } from '../../screening/text.ts';
import { attendeesAt } from '../actions/attendees.ts';
import { mayChange } from '../actions/calling/call.ts';
import { meetingsOfSeries } from '../actions/list.ts';
import { type Previewed, previewSeries } from '../actions/series/preview-series.ts';
import { type SaveFailure, saveSeries } from '../actions/series/save-series.ts';
import {
  emptyMeeting,
  type NewMeetingTyped,
  newMeetingData,
  newMeetingForm,
  newMeetingVerbs,
} from '../cards/new-meeting-form.ts';
import { ownView } from '../cards/own-view.ts';
import { callGoesOut, whenSpan } from '../cards/when.ts';
import { endOf, readClock } from '../clock.ts';
import { plannerPath } from '../path.ts';
import { flawSentence, refusals } from '../series/refusals.ts';
import { type TypedPlan, typedPlan } from '../series/typed-plan.ts';
import { type SeriesId, seriesId } from '../series-id.ts';
import { callsAt } from '../telling/due.ts';
import { commandWords } from '../text/commands.ts';
import { newMeeting } from '../text/new-meeting.ts';
import { reasonInText } from '../text/series.ts';

type Asked = {
  readonly who: Identified;
  readonly series: SeriesId;
  readonly typed: NewMeetingTyped;
  readonly said: readonly string[];
};

const show = (
  ports: Ports,
  { who, series, typed, said }: Asked,
  told: { flaws?: readonly string[]; warnings?: readonly string[]; doubtful?: readonly string[] } = {},
): Card =>
  newMeetingForm({
    forum: who.forum,
    series,
    typed,
    said,
    today: dayOf(ports.clock.now()),
    planner: tabLink(ports.settings, plannerPath(who.forum.id)),
    ...told,
  });

/** Everybody is called; `anyway`: at the same time as another meeting too. */
const planOf = async (
  ports: Ports,
  { who, typed, said }: Asked,
  anyway: boolean,
): Promise<TypedPlan | readonly string[]> => {
  const day = plainDate.safeParse(typed.date.trim());
  const start = readClock(typed.start);
  const minutes = Number(typed.minutes);
  const flaws = [
    ...(day.success ? [] : [newMeeting.dateMissing]),
    ...(start === undefined ? [newMeeting.startMissing] : []),
    ...(Number.isInteger(minutes) && minutes > 0 ? [] : [newMeeting.minutesMissing]),
  ];
  if (!day.success || start === undefined || flaws.length > 0) return flaws;
  const planned = day.data.toString();
  const read = typedPlan.safeParse({
    kind: typed.kind,
    name: typed.name,
    start,
    end: endOf(start, minutes),
    place: typed.place,
    link: typed.link,
    attendees: (await attendeesAt(ports, who.forum)).map(({ id }) => id),
    rhythm: { kind: 'dates', dates: [planned] },
    // A day off is asked about, never moved.
    exceptions: [{ planned, date: planned }],
    evenIfColliding: anyway,
    notNames: said,
  });
  return read.success ? read.data : read.error.issues.map(({ message }) => message);
};

const refusedBy = (
  failure: Exclude<SaveFailure, { kind: 'collides' | 'preview-changed' }>,
  today: Temporal.PlainDate,
): { readonly flaws: readonly string[]; readonly doubtful?: readonly string[] } => {
  if (failure.kind === 'flawed') return { flaws: failure.flaws.map((flaw) => flawSentence(flaw, today)) };
  if (failure.kind !== 'screened') return { flaws: [refusals[failure.kind]] };
  return { flaws: Object.values(failure.fields).flatMap(explain), doubtful: askedWords(failure.fields) };
};

const warningsIn = ({ preview: { rows, collisions } }: Previewed, today: Temporal.PlainDate): readonly string[] => [
  ...rows.flatMap(({ reason }) => (reason ? [newMeeting.dayOff(plain(reasonInText(reason)))] : [])),
  ...collisions.map(({ other }) => newMeeting.collides(plain(other.name), whenSpan(other, today))),
];

/** As it stands when it is saved, for whoever laid it in. */
const saved = async (ports: Ports, { who, series }: Asked): Promise<Card> => {
  const now = ports.clock.now();
  const [meeting] = await meetingsOfSeries(ports, who.forum, series);
  if (!meeting) return sentenceCard(refusals['no-such-series']);
  const isLater = Temporal.Instant.compare(callsAt(meeting), now) > 0;
  const call = [callGoesOut(meeting, now), ...(isLater ? [] : [newMeeting.hurry])].join(' ');
  const attendees = await attendeesAt(ports, who.forum);
  return notice(
    newMeeting.saved(call),
    'good',
    ownView({ forum: who.forum, actor: who.actor, meeting, attendees, now }),
  );
};

const create = async (ports: Ports, asked: Asked, anyway: boolean): Promise<Card> => {
  const today = dayOf(ports.clock.now());
  const typed = await planOf(ports, asked, anyway);
  if (!('kind' in typed)) return show(ports, asked, { flaws: typed });
  const previewed = await previewSeries(ports, asked.who, typed);
  // The same form sent again finds its meeting past or colliding with itself: what is saved is saved.
  const isThere = (await meetingsOfSeries(ports, asked.who.forum, asked.series)).length > 0;
  if (isThere) return saved(ports, asked);
  if (!previewed.ok) return show(ports, asked, refusedBy(previewed.failure, today));
  const warnings = anyway ? [] : warningsIn(previewed.value, today);
  if (warnings.length > 0) return show(ports, asked, { warnings });
  // A day that is no day off has not been chosen in spite of anything, should it become one.
  const isOff = previewed.value.preview.rows.some(({ reason }) => reason !== undefined);
  const wanted = isOff ? typed : { ...typed, exceptions: [] };
  const outcome = await saveSeries(ports, asked.who, asked.series, { typed: wanted, seen: undefined });
  if (outcome.ok) return saved(ports, asked);
  const { failure } = outcome;
  if ('previewed' in failure) return show(ports, asked, { warnings: warningsIn(failure.previewed, today) });
  return show(ports, asked, refusedBy(failure, today));
};

const withConvener = async (
  ports: Ports,
  press: Press,
  input: z.output<typeof onForum>,
  answer: (who: Identified) => Promise<Card> | Card,
): Promise<Card> => {
  const known = await identify(ports, press.from, input.forum, press.where);
  if (!known.ok) return tryAgainCard(accessSentence(known.failure), press);
  return mayChange(known.value) ? answer(known.value) : sentenceCard(commandWords.notConvener);
};

export const newMeetingVerbTable = {
  [newMeetingVerbs.form]: verb(onForum, (ports: Ports, press: Press, input) =>
    withConvener(ports, press, input, (who) =>
      show(ports, { who, series: seriesId.parse(ports.random.id()), typed: emptyMeeting(who.forum), said: [] }),
    ),
  ),
  [newMeetingVerbs.save]: verb(newMeetingData, (ports: Ports, press: Press, input) =>
    withConvener(ports, press, input, (who) => {
      const { series, anyway, forum: _forum, notNames, notNamesWords, ...typed } = input;
      const said = notNamesFrom({ notNames, notNamesWords });
      return create(ports, { who, series, typed, said }, anyway === 'yes');
    }),
  ),
};
