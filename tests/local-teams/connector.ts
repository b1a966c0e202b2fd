/** The Bot Connector (v3) that the bot calls. It asks for a token, lets the mood have its say, and logs every exchange. */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import express, { type Request, type Response, type Router } from 'express';
import { findOwnMessage, findPlace } from './conversations.ts';
import type { Issuer } from './issuer.ts';
import type { Limits } from './limits.ts';
import { type Moods, type Reply, refuse } from './moods.ts';
import { newConversation, newConversationWith } from './new-conversations.ts';
import { checkPost, removePost, replacePost, writePost } from './posts.ts';
import { channels, member, members, pagedMembers, team } from './rosters.ts';
import type { World } from './world.ts';

/** The group behind a team, made from its id so that it is the same after a restart. */
export const aadGroupId = (teamId: string): string =>
  createHash('sha256')
    .update(teamId)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const post = (world: World, conversation: string, body: unknown): Reply => {
  const found = findPlace(world, conversation);
  if (!found.ok) return found.reply;
  const check = checkPost(world, body);
  if (!check.ok) return check.reply;
  if (check.kind === 'typing') return { status: 200, body: {} };
  const { id } = writePost(world, found.place, check.post);
  return { status: 201, body: { id }, ...(check.note === undefined ? {} : { note: check.note }) };
};

const put = (world: World, conversation: string, id: string, body: unknown): Reply => {
  const found = findPlace(world, conversation);
  if (!found.ok) return found.reply;
  const message = findOwnMessage(world, found.place, id);
  if ('status' in message) return message;
  const check = checkPost(world, body);
  if (!check.ok) return check.reply;
  if (check.kind === 'typing') return refuse(400, 'BadSyntax', 'Only a message replaces a message.');
  replacePost(world, message, check.post);
  return { status: 200, body: { id }, ...(check.note === undefined ? {} : { note: check.note }) };
};

const remove = (world: World, conversation: string, id: string): Reply => {
  const found = findPlace(world, conversation);
  if (!found.ok) return found.reply;
  const message = findOwnMessage(world, found.place, id);
  if ('status' in message) return message;
  removePost(world, message);
  return { status: 200 };
};

type Parameters = Record<'conversation' | 'activity' | 'member' | 'team', string>;

/** What the limits count by: a new thread or chat counts for the channel or person that it is with. */
const conversationIn = (request: Request<Parameters>): string => {
  const [conversationOrTeam] = Object.values(request.params);
  return conversationOrTeam ?? newConversationWith(request.body);
};

export const createConnector = (world: World, issuer: Issuer, moods: Moods, limits: Limits): Router => {
  const answer =
    (act: (request: Request<Parameters>) => Reply) => async (request: Request<Parameters>, response: Response) => {
      const started = performance.now();
      const allowed = await issuer.opensConnector(request.headers.authorization);
      const fault = allowed ? moods.take(request.method) : ({ kind: 'none' } as const);
      const isCut = fault.kind === 'cut';
      const reply = !allowed
        ? refuse(401, 'Unauthorized', 'Authorization has been denied for this request.')
        : fault.kind === 'instead'
          ? fault.reply
          : isCut
            ? { status: 0 }
            : (limits(request.method, conversationIn(request)) ?? act(request));
      if (fault.kind === 'late') await sleep(fault.afterMs);
      const gone = isCut || fault.kind === 'lost' || request.socket.destroyed;
      const goneNote = isCut ? 'Cut off before anything was done.' : 'Done, but the answer was lost.';
      const notes = [reply.note, gone ? goneNote : undefined].filter((one) => one !== undefined);
      world.log({
        id: `c${world.nextId()}`,
        at: world.now(),
        direction: 'from-bot',
        method: request.method,
        path: request.originalUrl,
        status: gone ? 'no answer' : reply.status,
        ms: Math.round(performance.now() - started),
        ...(request.body === undefined ? {} : { body: request.body as unknown }),
        ...(gone || reply.body === undefined ? {} : { answer: reply.body }),
        ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
      });
      if (gone) {
        request.socket.destroy();
        return;
      }
      response.status(reply.status).set(reply.headers ?? {});
      if (reply.body === undefined || fault.kind === 'unclear') response.end();
      else response.json(reply.body);
    };

  const routes = express.Router();
  routes.use(express.json({ limit: '4mb' }));
  routes.post(
    '/conversations',
    answer((request) => newConversation(world, request.body)),
  );
  routes.post(
    '/conversations/:conversation/activities',
    answer(({ params, body }) => post(world, params.conversation, body)),
  );
  // The activity that is answered matters only in Teams' own storage: the thread stands in the conversation's id.
  routes.post(
    '/conversations/:conversation/activities/:activity',
    answer(({ params, body }) => post(world, params.conversation, body)),
  );
  routes.put(
    '/conversations/:conversation/activities/:activity',
    answer(({ params, body }) => put(world, params.conversation, params.activity, body)),
  );
  routes.delete(
    '/conversations/:conversation/activities/:activity',
    answer(({ params }) => remove(world, params.conversation, params.activity)),
  );
  routes.get(
    '/conversations/:conversation/members',
    answer(({ params }) => members(world, params.conversation)),
  );
  routes.get(
    '/conversations/:conversation/pagedmembers',
    answer(({ params, query }) => pagedMembers(world, params.conversation, query.pageSize, query.continuationToken)),
  );
  routes.get(
    '/conversations/:conversation/members/:member',
    answer(({ params }) => member(world, params.conversation, params.member)),
  );
  routes.get(
    '/teams/:team',
    answer(({ params }) => team(world, params.team, aadGroupId(params.team))),
  );
  routes.get(
    '/teams/:team/conversations',
    answer(({ params }) => channels(world, params.team)),
  );
  return routes;
};
