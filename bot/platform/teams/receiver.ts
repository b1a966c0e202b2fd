/** `POST /api/messages`: shape, token, address and tenant are checked in that order; then the subjects are asked. */
import { InvokeResponseFactory } from '@microsoft/teamsfx';
import type { InvokeResponse, TurnContext } from 'botbuilder';
import express, { type ErrorRequestHandler, type RequestHandler, type Response, type Router } from 'express';
import type { Log } from '../log.ts';
import type { Random } from '../random.ts';
import { newReference, presentReference } from '../reference.ts';
import { letOff } from '../web/limits.ts';
import { activity, isCardAction, type Received } from './activity.ts';
import { mayCall } from './addresses.ts';
import { readInbound, tenantsOf } from './inbound.ts';
import type { Card, Inbound, Teams, Where } from './port.ts';
import type { TeamsSettings } from './settings.ts';
import { sentenceCard, sentences } from './text.ts';
import { createTokenCheck } from './token-check.ts';

export type Subjects = {
  /** Whether some subject answers this verb: the others come from outside, and may be anything that fits a button. */
  isVerb(verb: string): boolean;
  /** The card for the presser alone, or to be posted as the answer of a message. A press must be answered. */
  handle(inbound: Inbound): Promise<Card | undefined>;
  /** The card for a surprise. `reference` is in the log beside the cause; the cause may be shown to nobody. */
  onSurprise(reference: string, cause: unknown, inbound: Inbound): Card;
  answer: Teams['answer'];
};

const largestBody = '256kb';

/** Three parts: a header, claims, a signature. Characters at most; one of Bot Service's is about 1,000. */
const tokenLike = /^Bearer [\w-]{1,2000}\.[\w-]{1,8000}\.[\w-]{1,2000}$/;

const send = (response: Response, answer: InvokeResponse | undefined) => {
  response.status(answer?.status ?? 200);
  if (answer?.body === undefined) response.end();
  else response.json(answer.body);
};

const whereOf = (inbound: Inbound): Where | undefined => ('where' in inbound ? inbound.where : undefined);

/** Teams reads the inner body only; a wrong shape is "Something went wrong" in channels. */
const answerPress = (context: TurnContext, card: Card) =>
  context.sendActivity({ type: 'invokeResponse', value: InvokeResponseFactory.adaptiveCard(card) });

const refuseBody: ErrorRequestHandler = (error, _request, response, next) => {
  const status: unknown = error?.status;
  if (typeof status !== 'number' || status < 400 || status > 499) next(error);
  else if (status === 413) response.status(413).type('text/plain').send(sentences.tooLarge);
  else response.status(400).type('text/plain').send(sentences.unreadableActivity);
};

export const createReceiver = (
  settings: TeamsSettings,
  subjects: Subjects,
  { log, random }: { readonly log: Log; readonly random: Random },
): Router => {
  const check = createTokenCheck(settings, log);

  const reply = async (context: TurnContext, received: Received, inbound: Inbound, card: Card | undefined) => {
    if (isCardAction(received)) {
      if (!card) throw new Error('A press was left without an answer');
      await answerPress(context, card);
      return;
    }
    const where = whereOf(inbound);
    if (card && where) await subjects.answer(where, { card, summary: sentences.answer });
  };

  const turnOf = (received: Received, tenantId: string) => {
    const read = readInbound(received, tenantId);
    const inbound = read.kind === 'inbound' ? read.inbound : undefined;
    const seen = {
      event: `teams.${inbound?.kind ?? read.kind}`,
      ...(inbound?.kind === 'press' && { verb: subjects.isVerb(inbound.verb) ? inbound.verb : 'unknown' }),
    };
    return {
      seen,
      async logic(context: TurnContext) {
        if (inbound) await reply(context, received, inbound, await subjects.handle(inbound));
        else if (isCardAction(received)) await answerPress(context, sentenceCard(sentences.otherPlace));
      },
      async onTurnError(context: TurnContext, cause: unknown) {
        const reference = presentReference() ?? newReference(random);
        // Under a name of its own, since it is what somebody is told of (infra/alerts.bicep).
        log.error({ ...seen, event: 'teams.surprise', reference }, cause);
        if (inbound) await reply(context, received, inbound, subjects.onSurprise(reference, cause, inbound));
      },
    };
  };

  /** No body is read of somebody who has not even the look of a token. */
  const onlyWithToken: RequestHandler = (request, response, next) => {
    if (settings.login.kind === 'playground' || tokenLike.test(request.headers.authorization ?? '')) return next();
    // Anybody on the net can make any number of these: an ordinary event, of which telemetry takes few.
    log.info({ event: 'teams.unauthorized', code: 'NoToken' });
    response.status(401).end();
  };

  const router = express.Router();
  router.post('/api/messages', onlyWithToken, express.json({ limit: largestBody }), async (request, response) => {
    const parsed = activity.safeParse(request.body);
    if (!parsed.success) {
      log.warn({ event: 'teams.malformed', count: parsed.error.issues.length });
      response.status(400).type('text/plain').send(sentences.unreadableActivity);
      return;
    }
    const received = parsed.data;
    const checked = await check(request.headers.authorization ?? '', received);
    if (!checked) {
      response.status(401).end();
      return;
    }
    letOff(response);
    if (!mayCall(settings, received.serviceUrl)) {
      log.error({ event: 'teams.address-forbidden' });
      response.status(403).end();
      return;
    }
    const tenants = tenantsOf(received);
    const [tenantId] = tenants;
    if (tenantId === undefined || !tenants.every((tenant) => settings.allowedTenants.includes(tenant))) {
      log.warn({ event: 'teams.other-tenant' });
      // A sentence goes only in the answer of a press, which is the request's own and seen by the presser alone. A
      // message could be answered by posting in its conversation only, and the bot posts nothing in the tenant of
      // strangers, nor asks for a token for its sake.
      const refusal = InvokeResponseFactory.adaptiveCard(sentenceCard(sentences.otherTenant));
      send(response, isCardAction(received) ? refusal : undefined);
      return;
    }
    const started = performance.now();
    const { logic, onTurnError, seen } = turnOf(received, tenantId);
    const answer = await checked.turn(logic, onTurnError);
    log.info({ ...seen, status: answer?.status ?? 200, ms: Math.round(performance.now() - started) });
    send(response, answer);
  });
  router.use(refuseBody);
  return router;
};
