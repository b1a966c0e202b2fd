/**
 * `POST /api/press`: a button of a card that the tab has drawn. The verbs are those of the chat, and each asks anew who
 * presses, so gate, screening, log and rights are the same.
 */
import express, { type ErrorRequestHandler, Router } from 'express';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { apiFailure, behind, type Door, json } from '../web/api.ts';
import type { Press, Sender } from './port.ts';
import { sentences } from './text.ts';
import { answerPress, type VerbTable } from './verbs.ts';

/** Bytes of a press as JSON: as many as one from Teams may have. */
const largestPress = 256 * 1024;

const pressed = z.object({ verb: z.string().min(1).max(200), data: z.unknown().optional() });

/** Counted while it is read: to write it out again would not stand what is nested deeply. */
const tooLarge: ErrorRequestHandler = (error, _request, response, next) => {
  if (error?.status !== 413) return void next(error);
  response.status(413).json({ error: { code: 'too-large', sentence: sentences.tooLarge } });
};

/** `userId` is empty for somebody whom no roster knows. */
type Visitor = Sender & { readonly unanswered: number };

const unknownVisitor = ({ unanswered }: Visitor) =>
  unanswered > 0
    ? apiFailure(
        503,
        'teams-silent',
        'Teams svarar inte om vem du är, så ingenting är sparat. Försök igen om en stund.',
      )
    : apiFailure(
        403,
        'no-forum',
        'Du är inte med i något forum. Be den som äger teamet i Teams att lägga till dig, och ladda sedan om sidan.',
      );

/** As from the personal chat: what is answered is seen by the presser alone, and nothing is posted there. */
const pressBy = ({ userId, name }: Sender, { verb, data }: z.output<typeof pressed>): Press => ({
  kind: 'press',
  verb,
  data: data ?? {},
  from: { userId, name },
  where: { kind: 'personal', conversationId: '', serviceUrl: '', tenantId: '' },
});

/** Mounted before the API's own reading of JSON, which takes more. Throws what the verb throws. */
export const pressRoutes = <P extends { readonly log: Log }>(
  verbs: VerbTable<P, string>,
  ports: P,
  door: Door<Visitor>,
): Router => {
  const { log } = ports;
  const { reads } = behind(door, log);
  const routes = Router();
  // Who it is may be remembered for some seconds: what they may do is asked anew by the verb itself.
  routes.post(
    '/press',
    express.json({ limit: largestPress }),
    reads(async (who, { body, res }) => {
      // The answer may hold what somebody has written.
      res?.set('Cache-Control', 'no-store');
      const read = pressed.safeParse(body);
      if (!read.success) return apiFailure(400, 'unreadable', sentences.unreadableData);
      if (who.userId === '') return unknownVisitor(who);
      const seen = { event: 'tab.press', verb: Object.hasOwn(verbs, read.data.verb) ? read.data.verb : 'unknown' };
      const started = performance.now();
      const ms = () => Math.round(performance.now() - started);
      try {
        const card = await answerPress(verbs, ports, pressBy(who, read.data));
        log.info({ ...seen, status: 200, ms: ms() });
        return json({ card });
      } catch (cause) {
        log.warn({ ...seen, outcome: 'surprise', ms: ms() });
        throw cause;
      }
    }),
    tooLarge,
  );
  return routes;
};
