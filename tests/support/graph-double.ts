/**
 * Microsoft Graph's calendar on loopback, and the token endpoint before it. Every request is held against what Graph
 * documents; what does not fit is refused and told by `complaints`. Never deployed.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { type Creation, change, creation } from './graph-documented.ts';
import { atToken, type GraphMood, refusals } from './graph-moods.ts';
import { createTokenEndpoint } from './graph-tokens.ts';

export type GraphEvent = Omit<Creation, 'transactionId'> & {
  readonly id: string;
  readonly owner: string;
  readonly transactionId: string;
  readonly joinUrl?: string;
};

export type GraphDouble = {
  /** Port 0 takes any. Returns the address, without a slash at its end. */
  listen(port: number): Promise<string>;
  close(): Promise<void>;
  /** Where the tab's tokens come from, and for which app. `keysAt`: where its keys are, when that is another address. */
  trust(issuer: string, appId: string, keysAt?: string): void;
  /** The next requests, in this order; then all is well again. */
  nextAre(...moods: readonly GraphMood[]): void;
  /** Runs once before the next request is answered, as when somebody does something in between. */
  meanwhile(happens: () => Promise<unknown>): void;
  /** Its owner does it in Outlook. */
  takeAway(id: string): void;
  /** What stands in the calendars now. */
  readonly events: readonly GraphEvent[];
  /** Method and path of each request to the calendar. */
  readonly asked: readonly string[];
  /** What a request had that Graph does not document, or lacked. */
  readonly complaints: readonly string[];
};

const slowMs = 1_500;
const prefer = 'IdType="ImmutableId"';

const errorJson = (code: string, more: object = {}) => ({ error: { code, message: 'Says nothing more.', ...more } });

const contentOf = ({ transactionId: _same, ...content }: Creation): string => JSON.stringify(content);

const asGraph = ({ joinUrl, owner: _owner, ...event }: GraphEvent) => ({
  '@odata.context': "https://graph.microsoft.com/v1.0/$metadata#users('me')/events/$entity",
  ...event,
  isOrganizer: true,
  attendees: [],
  onlineMeeting: joinUrl === undefined ? null : { joinUrl },
});

export const createGraphDouble = (): GraphDouble => {
  const moods: GraphMood[] = [];
  const complaints: string[] = [];
  const asked: string[] = [];
  const events: GraphEvent[] = [];
  /** A transactionId is never free again, also when its event is gone. */
  const transactions = new Map<string, { readonly id: string; readonly content: string }>();
  let between: (() => Promise<unknown>) | undefined;

  const moodFor = (isToken: boolean): GraphMood | undefined => {
    const [next] = moods;
    return next !== undefined && atToken.includes(next) === isToken ? moods.shift() : undefined;
  };

  const tokens = createTokenEndpoint({
    nextMood: () => moodFor(true),
    complain: (why) => complaints.push(why),
  });

  const meetingOf = (id: string) => `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${id}%40thread.v2/0`;

  const add = (owner: string, body: Creation, mood: GraphMood | undefined): readonly [number, object] => {
    const key = `${owner}|${body.transactionId}`;
    const known = transactions.get(key);
    const same = known && events.find(({ id }) => id === known.id);
    if (known && same && known.content === contentOf(body)) return [201, asGraph(same)];
    if (known) return [409, errorJson('ErrorDuplicateTransactionId', { '@event.existingEventId': known.id })];
    const id = `AAkALg${randomUUID().replaceAll('-', '')}/+=`;
    const isOnline = body.isOnlineMeeting === true && mood !== 'no meetings';
    const event = { ...body, id, owner, ...(isOnline && { joinUrl: meetingOf(randomUUID()) }) };
    transactions.set(key, { id, content: contentOf(body) });
    events.push(event);
    return [201, asGraph(event)];
  };

  const put = (at: number, was: GraphEvent, body: object): readonly [number, object] => {
    if (was.isOnlineMeeting && 'body' in body) complaints.push('PATCH: the body of an online meeting is lost');
    const event = { ...was, ...body };
    events[at] = event;
    return [200, asGraph(event)];
  };

  const flawOf = (request: Request): string | undefined => {
    if (request.get('Prefer') !== prefer) return 'no immutable id';
    if (request.method === 'DELETE') return request.get('Content-Length') ? 'a body' : undefined;
    if (!request.is('application/json')) return 'not JSON';
    const schema = request.method === 'POST' ? creation : change;
    return schema.safeParse(request.body).error?.message;
  };

  const act = (request: Request, owner: string, mood: GraphMood | undefined): readonly [number, object?] => {
    if (request.method === 'POST') return add(owner, creation.parse(request.body), mood);
    const at = events.findIndex((event) => event.id === request.params.id && event.owner === owner);
    const was = events[at];
    if (!was) return [404, errorJson('ErrorItemNotFound')];
    if (request.method === 'PATCH') return put(at, was, change.parse(request.body));
    events.splice(at, 1);
    return [204];
  };

  const answer = async (request: Request, response: Response) => {
    asked.push(`${request.method} ${request.path}`);
    const mood = moodFor(false);
    const happens = between;
    between = undefined;
    await happens?.();
    const owner = tokens.ownerOf(request.get('Authorization'));
    const [status, code, headers] = (mood && refusals[mood]) ?? (owner ? [] : [401, 'InvalidAuthenticationToken']);
    if (status !== undefined)
      return response
        .status(status)
        .set(headers ?? {})
        .json(errorJson(code ?? ''));
    const flaw = flawOf(request);
    if (flaw !== undefined) {
      complaints.push(`${request.method}: ${flaw}`);
      return response.status(400).json(errorJson('ErrorInvalidRequest'));
    }
    const [done, body] = act(request, owner ?? '', mood);
    if (mood === 'answer lost') return response.destroy();
    if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, slowMs));
    if (mood === 'nonsense') return response.status(done).send('<p>Underhåll</p>');
    return response.status(done).json(body);
  };

  const app = express();
  app.post('/:tenant/oauth2/v2.0/token', express.urlencoded({ extended: false }), tokens.give);
  app.get('/', (_request, response) => response.json(events));
  app.use(express.json({ limit: '100kb' }));
  app.post('/v1.0/me/events', answer);
  app.patch('/v1.0/me/events/:id', answer);
  app.delete('/v1.0/me/events/:id', answer);
  app.use((request, response) => {
    complaints.push(`${request.method} ${request.path}: no such address`);
    response.status(400).json(errorJson('BadRequest'));
  });

  const server = createServer(app);
  return {
    listen: (port) =>
      new Promise((resolve) => {
        // An address of a listening TCP server is never a string.
        server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    trust: tokens.trust,
    nextAre: (...next) => {
      moods.push(...next);
    },
    meanwhile: (happens) => {
      between = happens;
    },
    takeAway: (id) => {
      const at = events.findIndex((event) => event.id === id);
      if (at >= 0) events.splice(at, 1);
    },
    events,
    asked,
    complaints,
  };
};
