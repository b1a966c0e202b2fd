/** A meeting's agenda as the tab shows it. JSON and zod only; days and instants as text. */
import { z } from 'zod';
import { longest } from '../longest.ts';

export { longest, most } from '../longest.ts';

const agendaCase = z.object({
  id: z.string(),
  alias: z.string(),
  /** "Ingen har tagit frågan". */
  standing: z.string(),
  /** Names of the seats that are asked. */
  asked: z.array(z.string()),
  /** Missing where there is no room for it, and when the meeting is over. */
  slot: z.object({ from: z.iso.datetime(), to: z.iso.datetime(), words: z.string() }).optional(),
});

/** Cases that stand together, with those who come for just them. */
const agendaGroup = z.object({
  visitors: z.array(
    z.object({
      name: z.string(),
      minutes: z.int(),
      /** "kl. 13.05–13.25". */
      when: z.string().optional(),
      isTooShort: z.boolean(),
    }),
  ),
  cases: z.array(agendaCase),
});

const earlierDecision = z.object({
  meeting: z.string(),
  id: z.string(),
  text: z.string(),
  who: z.string().optional(),
  by: z.iso.date().optional(),
  /** When the meeting was. */
  on: z.iso.date(),
  isLate: z.boolean(),
});

const point = z.object({ id: z.string(), text: z.string(), name: z.string(), mayRemove: z.boolean() });

const whole = z.object({
  kind: z.literal('agenda'),
  isEmpty: z.boolean(),
  decisions: z.array(earlierDecision),
  groups: z.array(agendaGroup),
  /** Their consent is over, so they are not taken up. */
  ended: z.array(agendaCase.pick({ id: true, alias: true })),
  hasRoom: z.boolean(),
  points: z.array(point),
  /** "kl. 13.45"; missing where there is no time left for them. */
  pointsFrom: z.string().optional(),
  mayAdd: z.boolean(),
  mayMarkDone: z.boolean(),
  mayWriteMinutes: z.boolean(),
});

/** To who helps the groups, of a team. */
const counts = z.object({ kind: z.literal('counts'), cases: z.int(), points: z.int(), decisions: z.int() });

/** GET /api/forums/:forum/meetings/:id/agenda, and the answer of all that changes it. */
export const agendaView = z.discriminatedUnion('kind', [whole, counts]);
export type AgendaView = z.infer<typeof agendaView>;

/** POST /api/forums/:forum/meetings/:id/points; DELETE …/points/:point */
export const pointInput = z.object({
  text: z.string().max(20_000, `Korta ner det till ${longest.point} tecken.`),
  /** Words of which the writer has said that they point to nobody. */
  notNames: z.array(z.string().max(200)).max(100).default([]),
});
