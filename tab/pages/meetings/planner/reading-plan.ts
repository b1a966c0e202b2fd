// The form read into what the bot takes, or what is missing before it can be asked.
import type { SeriesList, TypedPlanInput } from '../../../../bot/meetings/contract/series.ts';
import { byTurns, type Draft } from './draft.ts';
import { exceptionOf } from './exceptions.ts';
import type { FieldId, Wrong } from './fields.ts';
import { rhythmFrom } from './often.ts';
import { text } from './text.ts';
import { ownRhythmOf, visitOf } from './visits.ts';

export type ReadPlan =
  | { readonly ok: true; readonly plan: TypedPlanInput }
  | { readonly ok: false; readonly wrong: Wrong };

/** As many as a series takes. */
const mostTerms = 4;

const wholeNumber = (written: string): number | undefined =>
  /^\d{1,3}$/.test(written.trim()) ? Number(written) : undefined;

/** Terms that are over are counted from, as far as there is room for them. */
const termsOf = (draft: Draft, { terms }: Pick<SeriesList, 'terms'>): string[] => {
  const chosen = terms.filter(({ id }) => draft.terms.includes(id));
  const ahead = chosen.filter(({ isOver }) => !isOver);
  const room = Math.max(0, mostTerms - ahead.length);
  const over = chosen.filter(({ isOver }) => isOver);
  return [...over.slice(Math.max(0, over.length - room)), ...ahead].map(({ id }) => id);
};

/** Nobody holds the chair of an open hour. */
const chairOf = ({ kind, chair, order, attendees }: Draft): TypedPlanInput['chair'] => {
  if (chair === '' || kind === 'consultation-hour') return undefined;
  if (chair !== byTurns) return { kind: 'fixed', attendee: chair };
  return { kind: 'rotating', order: order.filter((one) => attendees.includes(one)) };
};

const visitsOf = ({ visits, attendees }: Draft): TypedPlanInput['visits'] =>
  visits
    .map(visitOf)
    .filter(({ attendee }) => attendees.includes(attendee))
    .map(({ attendee, often, minutes }) => {
      const rhythm = ownRhythmOf(often);
      return { attendee, ...(rhythm && { rhythm }), ...(minutes !== '' && { minutes: Number(minutes) }) };
    });

const callings = ['reply', 'presumed', 'none'] as const;

export function readPlan(draft: Draft, list: Pick<SeriesList, 'terms'>): ReadPlan {
  const wrong: Partial<Record<FieldId, string>> = {};
  const rhythm = rhythmFrom(draft);
  if (!rhythm) wrong.dates = text.noDates;
  if (rhythm && 'from' in rhythm && rhythm.from === '') wrong.from = text.noFrom;
  const calling = callings.find((one) => one === draft.calling) ?? 'none';
  const daysBefore = calling === 'none' ? 0 : wholeNumber(draft.daysBefore);
  if (daysBefore === undefined) wrong.daysBefore = text.notWhole;
  const chair = chairOf(draft);
  if (chair?.kind === 'rotating' && chair.order.length === 0) wrong.chair = text.noTurns;
  if (!rhythm || daysBefore === undefined || Object.keys(wrong).length > 0) return { ok: false, wrong };
  const { kind, name, start, end, place, link, attendees, quorum, onDayOff, exceptions, notNames } = draft;
  return {
    ok: true,
    plan: {
      kind,
      name,
      start,
      end,
      place,
      link,
      attendees: [...attendees],
      ...(quorum !== '' && kind !== 'consultation-hour' && { quorum: Number(quorum) }),
      ...(chair && { chair }),
      visits: visitsOf(draft),
      calling,
      daysBefore,
      rhythm,
      terms: rhythm.kind === 'dates' ? [] : termsOf(draft, list),
      onDayOff: onDayOff === 'drop' ? 'drop' : 'move',
      exceptions: exceptions.map(exceptionOf),
      notNames: [...notNames],
    },
  };
}
