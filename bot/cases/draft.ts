/** What an asker has typed so far: whatever the form held, also if half of it is missing. One a person and team. */
import { z } from 'zod';
import { seatId } from '../forums/seat.ts';
import { instant } from '../platform/time/schema.ts';
import { caseId } from './case-request.ts';
import { ageBands, modes, needs, urgencies } from './question.ts';

export const draft = z.object({
  /** Becomes the id of the case, so that a second press of the same button finds that it is sent. */
  id: caseId,
  askerSeat: seatId,
  ageBand: z.enum(ageBands).optional(),
  needs: z.array(z.enum(needs)),
  /** Screened before it is kept, like everything that is kept. */
  text: z.string(),
  asked: z.array(seatId),
  wholeTeam: z.boolean(),
  urgency: z.enum(urgencies),
  mode: z.enum(modes),
  /** Words that the writer has said are nobody's name. */
  notNames: z.array(z.string()),
  savedAt: instant,
});
export type Draft = z.infer<typeof draft>;

/** What the form holds right now, kept or not. */
export type Typed = Omit<Draft, 'savedAt'>;
