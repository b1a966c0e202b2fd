/**
 * Läget as the tab has it: of each municipality a value and words for it, and never a rank. JSON and zod only; days and
 * instants as text.
 */
import { z } from 'zod';
import { type ColumnKey, columns, type TrendKey, trendKeys, trendTitles } from './columns.ts';

export { type ColumnKey, columns, type TrendKey, trendKeys, trendTitles } from './columns.ts';

const named = z.object({ id: z.string(), name: z.string() });

/** `value`: missing when there is none, or when it is of so few that it is hidden. `words` always say how it stands. */
const cell = <V extends z.ZodType>(value: V) => z.object({ value: value.optional(), words: z.string() });

export const teamStates = ['none', 'decided', 'active'] as const;
export const wishes = ['wants', 'not-now', 'unsaid'] as const;

const share = z.object({ n: z.int().min(0), of: z.int().min(0) });

/** By the keys of `columns`, which give the headings and the order. */
export const overviewCells = z.object({
  wish: cell(z.enum(wishes)),
  /** A name. */
  convener: cell(z.string()),
  deputy: cell(z.string()),
  /** Forums with a channel, of those there are. */
  channels: cell(share),
  nextGroupMeeting: cell(z.iso.date()),
  lastGroupMeeting: cell(z.iso.date()),
  nextTeamMeeting: cell(z.iso.date()),
  lastTeamMeeting: cell(z.iso.date()),
  team: cell(z.enum(teamStates)),
  /** Whether one is in force. */
  plan: cell(z.boolean()),
  /** Rows that somebody has said are true within half a year. */
  contacts: cell(share),
  /** Pairs of a document that asks to be read and a seat of the group, that are read, of all. */
  read: cell(share),
  /** This term, in the municipality's teams. Missing when there are fewer than five, 0 among them. */
  questions: cell(z.int().min(0)),
  calls: cell(z.int().min(0)),
  /** Of those that asked for something in the last 60 days. */
  updates: cell(share),
  sign: cell(z.iso.date()),
});
export type OverviewCells = z.infer<typeof overviewCells>;

export const overviewRow = named.extend({
  hasGroup: z.boolean(),
  cells: overviewCells,
  /** When what takes long to count was last counted. */
  asOf: z.iso.datetime(),
});
export type OverviewRow = z.infer<typeof overviewRow>;

/** Counted from 1, from the north and from the west. */
const tile = named.extend({ row: z.int().min(1), column: z.int().min(1) });

/** How many municipalities have what; a count is missing where nobody has said. */
export const trendTerm = z.object({
  /** "HT 2026". */
  term: z.string(),
  /** The present one still changes; those that have gone never do. */
  isPresent: z.boolean(),
  /** Of so many municipalities. */
  of: z.int().min(0),
  counts: z.partialRecord(z.enum(trendKeys), z.int().min(0)),
  /** Where it comes from, when it is from before the app. */
  source: z.string().optional(),
});
export type TrendTerm = z.infer<typeof trendTerm>;

/** GET /api/overview: of the coordinators and the process support. */
export const overview = z.object({
  region: named,
  /** Those who want support first, then the alphabet. */
  municipalities: z.array(overviewRow),
  /** Empty where the region's file says nothing of where they lie. */
  tiles: z.array(tile),
  /** The oldest first; the present term last. */
  trend: z.array(trendTerm),
  /** The oldest of what is told. `asOfWords`: "i dag kl. 13.00". */
  asOf: z.iso.datetime(),
  asOfWords: z.string(),
  /** `write`: coordinators offer support, set status and write notes; process support reads. */
  may: z.object({ write: z.boolean() }),
  /** Said beside the figures: that few questions is not little work, and what is hidden. */
  figuresWords: z.string(),
});
export type Overview = z.infer<typeof overview>;

/** `path`: within the tab, without `#`: "/region/laget/hjo". */
const link = z.object({ key: z.string(), title: z.string(), why: z.string(), path: z.string() });
export type OverviewLink = z.infer<typeof link>;

const startUpStep = z.object({
  key: z.string(),
  title: z.string(),
  /** Why it matters, in a line. */
  why: z.string(),
  isDone: z.boolean(),
  /** How it stands: "Sammankallande är Karin Ek". */
  words: z.string(),
  /** Where it is done; missing where the reader has nowhere to go. */
  path: z.string().optional(),
});
export type StartUpStepView = z.infer<typeof startUpStep>;

const startUp = z.object({
  /** The team that it is about; none where there is no team forum yet. */
  team: named.optional(),
  steps: z.array(startUpStep),
  /** "4 av 14 steg är klara". */
  words: z.string(),
  /** Where the steps are done that have no path; missing where all have. */
  elsewhere: z.string().optional(),
});
export type StartUpView = z.infer<typeof startUp>;

const listedForum = named.extend({
  kind: z.enum(['group', 'team', 'network']),
  isBound: z.boolean(),
  /** "Kanalen är kopplad", "Saknar kanal", "Vilar: appen är inte kvar i teamet". */
  words: z.string(),
  convener: z.string().optional(),
});

/** GET /api/overview/<municipality>: of the same, and of the municipality's own conveners, who see no notes. */
export const overviewDetail = z.object({
  region: named,
  municipality: overviewRow,
  forums: z.array(listedForum),
  /** The latest first. */
  statusHistory: z.array(z.object({ state: z.enum(teamStates), day: z.iso.date().optional(), words: z.string() })),
  /** The region's documents that ask to be read. */
  documents: z.array(z.object({ title: z.string(), words: z.string(), path: z.string() })),
  /** Those that asked for something in the last 60 days. */
  updates: z.array(z.object({ title: z.string(), isActed: z.boolean(), words: z.string(), path: z.string() })),
  /** Of support given, the latest first; missing for whoever may not see them. */
  notes: z
    .array(z.object({ id: z.string(), day: z.iso.date(), kind: z.string(), kindWords: z.string(), line: z.string() }))
    .optional(),
  /** What can be done next. */
  links: z.array(link),
  /** One for each team; one without a team where there is none yet. */
  startUps: z.array(startUp),
  may: z.object({ write: z.boolean() }),
  figuresWords: z.string(),
  asOf: z.iso.datetime(),
  asOfWords: z.string(),
});
export type OverviewDetail = z.infer<typeof overviewDetail>;

/** The heading of a column, or of what the trend counts. */
export const titleOf = (key: ColumnKey): string => columns.find((column) => column.key === key)?.title ?? key;
export const trendTitleOf = (key: TrendKey): string => trendTitles[key];
