/** The planner's form as a plan. */
import { minutesBetween, readClock } from '../clock.ts';
import { usualCall } from '../kind.ts';
import type { Plan } from './plan.ts';
import type { TypedPlan } from './typed-plan.ts';

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Of a form without flaws: see `flawsOf`. */
export const planFrom = (typed: TypedPlan): Plan => {
  const { kind, attendees, quorum, chair, visits, rhythm, terms, onDayOff, exceptions } = typed;
  const usual = usualCall(kind);
  const [place, link] = [oneLine(typed.place), typed.link.trim()];
  const start = readClock(typed.start) ?? typed.start;
  return {
    kind,
    name: oneLine(typed.name),
    start,
    minutes: minutesBetween(start, readClock(typed.end) ?? typed.end),
    ...(place !== '' && { place }),
    ...(link !== '' && { link }),
    attendees: [...new Set(attendees)],
    ...(quorum !== undefined && { quorum }),
    ...(chair && { chair }),
    visits: visits.filter(({ rhythm: own, minutes }) => own !== undefined || minutes !== undefined),
    calling: typed.calling ?? usual.calling,
    daysBefore: typed.daysBefore ?? usual.daysBefore,
    rhythm: rhythm.kind === 'dates' ? { kind: 'dates', dates: [...new Set(rhythm.dates)].toSorted() } : rhythm,
    terms: rhythm.kind === 'dates' ? [] : [...new Set(terms)].toSorted(),
    onDayOff,
    exceptions,
  };
};
