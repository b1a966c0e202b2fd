/** A team's cases as the tab lists them: what its channel may show, in words, and never the question itself. */
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import { z } from 'zod';

const named = z.object({ id: z.string(), name: z.string() });

export const caseStates = ['waiting', 'taken', 'talked', 'followed', 'specialist', 'nobody', 'closed'] as const;

export const caseRow = z.object({
  id: z.string(),
  forum: named,
  alias: z.string(),
  state: z.enum(caseStates),
  /** "Väntar på svar". */
  standing: z.string(),
  /** Nobody may read it any more: of what follows nothing is told. */
  isLocked: z.boolean(),
  /** The reader put it, was asked, helps or answers for somebody who was. */
  isMine: z.boolean(),
  isAsker: z.boolean(),
  turn: z.enum(['mine', 'others', 'meeting', 'ended', 'nobodys']),
  /** Whose turn it is and until when, a sentence each. */
  turns: z.array(z.string()),
  due: z.iso.date().optional(),
  isLate: z.boolean(),
  isForMeeting: z.boolean(),
  /** What is to be done now. */
  next: z.array(z.string()),
  /** "13–15 år · skolfrånvaro". */
  about: z.string(),
  /** "Från elevhälsan till rehab". */
  between: z.string(),
  /** With or without consent, and until when. */
  mode: z.string(),
  consentUntil: z.iso.date().optional(),
  /** How each asked seat stands, a line each. */
  seats: z.array(z.string()),
  /** What it came to. */
  outcome: z.string().optional(),
});
export type CaseRow = z.infer<typeof caseRow>;

/** How many cases of a team are in a state; undefined when fewer than three, which might point somebody out. */
const stateCount = z.object({ state: z.enum(caseStates), words: z.string(), count: z.int().min(3).optional() });

/** GET /api/cases?forum=<id|all>. Whoever helps the region gets counts alone. */
export const caseList = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('cases'),
    /** The own ones first; each in the order in which they matter. */
    cases: z.array(caseRow),
    teams: z.array(named.extend({ mayAsk: z.boolean() })),
    /** Teams of the reader's that did not answer, by name; `isWhole`: all others did. */
    silent: z.array(z.string()),
    isWhole: z.boolean(),
  }),
  z.object({ kind: z.literal('counts'), teams: z.array(named.extend({ states: z.array(stateCount) })) }),
]);
export type CaseList = z.infer<typeof caseList>;

/** Made by our own cards; whoever draws it reads the rest. */
const card = z.custom<IAdaptiveCard>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && value.type === 'AdaptiveCard',
);

/** GET /api/forums/:forum/cases/:id: how it stands, with the buttons that its reader has. */
export const caseView = z.object({ row: caseRow, card });
export type CaseView = z.infer<typeof caseView>;

/** POST /api/press */
export const pressAnswer = z.object({ card });
