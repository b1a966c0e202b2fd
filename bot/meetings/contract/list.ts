/** Meetings as the tab lists and shows them. JSON and zod only; days and instants as text. */
import { z } from 'zod';
import { callings, meetingKinds } from '../kind.ts';

const named = z.object({ id: z.string(), name: z.string() });

export const answerKinds = ['comes', 'not', 'substitute'] as const;

/** Somebody of the reader's, called to the meeting. */
const mine = named.extend({ answer: z.enum(answerKinds).optional(), substitute: z.string().optional() });

export const meetingStates = ['planned', 'called', 'cancelled', 'over'] as const;

export const meetingRow = z.object({
  id: z.string(),
  forum: named.extend({ kind: z.enum(['group', 'team', 'network']) }),
  series: z.string(),
  kind: z.enum(meetingKinds),
  name: z.string(),
  date: z.iso.date(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** "tisdag 24 november kl. 13.00–14.30, vecka 48". */
  when: z.string(),
  place: z.string().optional(),
  /** The address of the meeting in Teams. */
  link: z.string().optional(),
  chair: z.string().optional(),
  calling: z.enum(callings),
  state: z.enum(meetingStates),
  /** Of a cancelled or a moved one: why, or from when, in a sentence. */
  told: z.string().optional(),
  mine: z.array(mine),
  /** False of who answers for some, none of whom is called to it. */
  isForMe: z.boolean().default(true),
  points: z.int(),
  hasMinutes: z.boolean(),
  mayCall: z.boolean(),
});
export type MeetingRow = z.infer<typeof meetingRow>;

/** When somebody may call without having booked: open now, or next. */
export const consultationHour = z.object({
  id: z.string(),
  forum: named,
  name: z.string(),
  /** Whose it is: "BUP". */
  of: z.array(named),
  isOpen: z.boolean(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** "Öppet nu till 10.00", "Öppnar onsdag 25 november kl. 9.00". */
  words: z.string(),
  place: z.string().optional(),
  link: z.string().optional(),
});
export type ConsultationHour = z.infer<typeof consultationHour>;

/** GET /api/meetings?forum=<id|all>. */
export const meetingList = z.object({
  /** The nearest first, those that go on now among them. */
  coming: z.array(meetingRow),
  /** The latest first. */
  past: z.array(meetingRow),
  /** Forums of the reader's that did not answer, by name; `isWhole`: all others did. */
  silent: z.array(z.string()),
  isWhole: z.boolean(),
  /** Forums where the reader may plan. */
  mayPlan: z.array(named),
});
export type MeetingList = z.infer<typeof meetingList>;

/** GET /api/consultation-hours, for everybody who has signed in. */
export const consultationHours = z.object({ hours: z.array(consultationHour) });
export type ConsultationHours = z.infer<typeof consultationHours>;

/** A button of the bot's own card: `POST /api/press` answers with the next one. */
export const doable = z.object({ title: z.string(), verb: z.string(), data: z.record(z.string(), z.string()) });

/** GET /api/forums/:forum/meetings/:id */
export const meetingView = z.object({
  row: meetingRow,
  attendance: z.object({
    comes: z.array(z.string()),
    not: z.array(z.string()),
    substitutes: z.array(z.object({ name: z.string(), who: z.string() })),
    silent: z.array(z.string()),
    /** "Beslutsfört: 3 av minst 3 parter kommer". */
    quorum: z.string().optional(),
    isQuorate: z.boolean().optional(),
  }),
  /** Opens a new meeting in Teams, filled in. */
  newMeetingLink: z.string(),
  doable: z.array(doable),
});
export type MeetingView = z.infer<typeof meetingView>;
