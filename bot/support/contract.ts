/** What the tab and the support to the groups say to each other over HTTP. Days are yyyy-mm-dd, instants ISO in UTC. */
import { z } from 'zod';
import { longest, noteKinds, offices, teamStates, usualTeamKind, wishes } from './kind.ts';

export {
  longest,
  type NoteKind,
  noteKinds,
  type Office,
  type TeamState,
  teamStates,
  usualTeamKind,
  type Wished,
} from './kind.ts';

const day = z.iso.date('Skriv dagen som 2026-11-24.');
const line = (most: number) => z.string().max(most, `Korta ner det till ${most} tecken.`);
/** Words of which the writer has said that they point to nobody. */
const notNames = z.array(z.string().max(200)).max(200).default([]);

/** PUT /api/municipalities/:id/team-status, with If-Match unless nothing stood there. */
export const teamStatusInput = z.object({
  state: z.enum(teamStates, 'Välj hur det står till.'),
  /** Left out where nobody knows. */
  since: day.optional(),
  kind: line(longest.kind).default(usualTeamKind),
  notNames,
});

/** PUT /api/municipalities/:id/support-wish, with If-Match unless nothing was ever said. `nothing` takes it back. */
export const wishInput = z.object({
  says: z.enum(wishes, 'Välj om ni vill ha stöd.'),
  line: line(longest.wish).default(''),
  notNames,
});

/** PUT /api/municipalities/:id/notes/:note, with If-Match. */
export const noteInput = z.object({
  day,
  kind: z.enum(noteKinds, 'Välj vad det var för stöd.'),
  line: line(longest.note),
  notNames,
});

/** POST /api/municipalities/:id/notes. `once`: a UUID of the form's own; the same again is the same note. */
export const newNoteInput = noteInput.extend({ once: z.uuidv4() });

const who = { by: z.string(), as: z.enum(offices) };

/** Also the answer of PUT, and `present` of a refusal with 412. `etag` goes back as If-Match; missing where nothing stands. */
export const shownStatus = z.object({
  state: z.enum(teamStates),
  since: z.string().optional(),
  kind: z.string(),
  etag: z.string().optional(),
});
export type ShownStatus = z.infer<typeof shownStatus>;

const shownSaid = z.object({ says: z.enum(wishes), line: z.string(), ...who, at: z.string() });

/** `said` is missing where nothing holds. */
export const shownWish = z.object({ said: shownSaid.optional(), etag: z.string().optional() });
export type ShownWish = z.infer<typeof shownWish>;

export const shownNote = z.object({
  id: z.string(),
  municipality: z.string(),
  municipalityName: z.string(),
  day: z.string(),
  kind: z.enum(noteKinds),
  line: z.string(),
  ...who,
  at: z.string(),
  changedBy: z.string().optional(),
  etag: z.string(),
});
export type ShownNote = z.infer<typeof shownNote>;

/** GET /api/support/wishes: the municipalities whose groups want support, in the order of the alphabet. */
export const wishList = z.object({ wants: z.array(z.object({ id: z.string(), name: z.string() })) });
export type WishList = z.infer<typeof wishList>;

/** GET /api/municipalities/:id/support */
export const supportView = z.object({
  municipality: z.object({ id: z.string(), name: z.string() }),
  status: shownStatus,
  /** The last change first. */
  statusHistory: z.array(
    z.object({
      at: z.string(),
      ...who,
      from: z.enum(teamStates),
      to: z.enum(teamStates),
      since: z.string().optional(),
      kind: z.string(),
    }),
  ),
  /** For the group and those who help it, as its history. */
  wish: shownWish.optional(),
  wishHistory: z.array(shownSaid).optional(),
  /** For coordinators and process support. */
  notes: z.array(shownNote).optional(),
  may: z.object({ setStatus: z.boolean(), wish: z.boolean(), notes: z.boolean() }),
});
export type SupportView = z.infer<typeof supportView>;

/** GET /api/support/notes */
export const noteList = z.object({ notes: z.array(shownNote) });
export type NoteList = z.infer<typeof noteList>;

/** The answer of DELETE. */
export const goneNote = z.object({ gone: z.literal(true) });
