/** What askers without a seat have been told of their slots, as marks of the meeting: "slot.<case>.13:05". Pure. */
import { zone } from '../../platform/time/clock.ts';
import type { Slot } from './slots.ts';

/** The last of a question's marks is the one that its asker knows of. `none`: there may be no time for it. */
const marked = /^slot\.([^.]+)\.(.+)$/;
const elsewhere = 'moved';

const markOf = (caseId: string, time: string): string => `slot.${caseId}.${time}`;

export const slotMark = (caseId: string, slot: Slot | undefined): string =>
  markOf(caseId, slot ? slot.from.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }) : 'none');

/** Questions whose askers have been told when they are taken up. */
export const questionsTold = (said: readonly string[]): readonly string[] => [
  ...new Set(said.flatMap((mark) => marked.exec(mark)?.[1] ?? [])),
];

const lastOf = (said: readonly string[], caseId: string): string | undefined =>
  said.findLast((mark) => marked.exec(mark)?.[1] === caseId);

/** They know of that time, and of no later one. */
export const isSlotTold = (said: readonly string[], caseId: string, slot: Slot | undefined): boolean =>
  lastOf(said, caseId) === slotMark(caseId, slot);

/** On another day they are told anew, and until then it is known who was told of the old one. */
export const slotsElsewhere = (said: readonly string[]): readonly string[] =>
  questionsTold(said).map((caseId) => markOf(caseId, elsewhere));

export const isElsewhere = (said: readonly string[], caseId: string): boolean =>
  lastOf(said, caseId) === markOf(caseId, elsewhere);
