/**
 * Ten years of weekly meetings: what each pause in the planner's typing costs, and a calendar that asks for all of
 * them. Told as ratios to the plainest way of doing the same in the same run.
 */
import { Temporal } from 'temporal-polyfill';
import { previewOf } from '../../bot/meetings/series/preview.ts';
import { writeCalendar } from '../../bot/platform/calendar/ics.ts';
import { aPlan } from '../meetings/a-plan.ts';
import { meetingsOf } from '../meetings/a-series.ts';
import { tenYears } from '../meetings/terms.ts';
import { measure, told } from './measure.ts';

const weekly = { kind: 'weeks', every: 1, weekday: 2, from: '2026-08-18' } as const;
const now = Temporal.Instant.from('2026-08-17T07:00:00Z');

const termsOf = (years: number): string[] =>
  Array.from({ length: years }, (_, n) => [`${2026 + n}-autumn`, `${2027 + n}-spring`]).flat();

/** Every seventh day, and no calendar. */
const plainly = (weeks: number): readonly string[] => {
  const first = Temporal.PlainDate.from('2026-08-18');
  return Array.from({ length: weeks }, (_, n) => first.add({ weeks: n }).toString());
};

export async function measureMeetings(): Promise<readonly string[]> {
  const plan = aPlan({ rhythm: weekly, terms: termsOf(1) });
  const years = tenYears.slice(0, 3);
  const preview = () => previewOf(plan, undefined, { years, own: [], others: [], now });
  const { rows } = preview();
  const baseline = await measure(() => plainly(52));
  const previewing = await measure(preview);

  const meetings = meetingsOf(aPlan({ rhythm: weekly, terms: termsOf(10) }), tenYears);
  const entries = meetings.map(({ id, name, date, start, minutes }) => {
    const begins = date.toPlainDateTime(start);
    return {
      uid: `${id}@partssamverkan`,
      sequence: 0,
      status: 'confirmed' as const,
      start: begins,
      end: begins.add({ minutes }),
      summary: `${name}, SAMBU-team Mariestad`,
      description: 'Elevhälsan, rehab, BUP och vårdcentralen Lövet är kallade.',
      location: 'Tegelskolan, rum 4',
      categories: ['Partssamverkan'],
    };
  });
  const raw = await measure(() => JSON.stringify(entries));
  let file = '';
  const writing = await measure(() => {
    file = writeCalendar({ name: 'Möten', method: 'PUBLISH', entries }, now);
  });
  return [
    `meetings: a school year of ${rows.length} weekly ones, and a calendar of ${entries.length}`,
    told('a preview in the planner', previewing, baseline, 'every seventh day, whatever it is'),
    told('the calendar as a file', writing, raw, 'the same as JSON'),
    `  ${(file.length / 1000).toFixed(0)} kB of iCalendar`,
  ];
}
