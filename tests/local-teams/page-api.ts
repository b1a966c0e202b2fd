/** What the page asks of the server, see contract.ts: the state, a stream of changes, and acts. */
import express, { type Response, type Router } from 'express';
import { z } from 'zod';
import type { Acts, Done } from './acts.ts';
import type { Mood, PressButton, PressResult, State } from './contract.ts';
import type { Issuer } from './issuer.ts';
import type { Moods } from './moods.ts';
import type { World } from './world.ts';

const send = z.object({
  person: z.string(),
  conversation: z.string(),
  thread: z.string().optional(),
  text: z.string().trim().min(1),
  mentionsBot: z.boolean(),
});
const press = z.object({
  person: z.string(),
  message: z.string(),
  verb: z.string(),
  data: z.record(z.string(), z.unknown()),
});
const turns = { times: z.int().min(0), only: z.enum(['GET', 'POST', 'PUT', 'DELETE']).optional() };
const status = z.union([403, 404, 412, 413, 500, 502, 503].map((one) => z.literal(one)));
const mood = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('normal') }),
  z.object({ kind: z.literal('slow'), ms: z.number().min(0), ...turns }),
  z.object({ kind: z.literal('throttled'), retryAfterSeconds: z.number().min(0).optional(), ...turns }),
  z.object({ kind: z.literal('status'), status, ...turns }),
  z.object({ kind: z.literal('answer-lost'), ...turns }),
  z.object({
    kind: z.literal('mixed'),
    seed: z.int(),
    percent: z.number().min(0).max(100),
    refuses: z.boolean(),
    ...turns,
  }),
]);
const install = z.object({ team: z.string(), installed: z.boolean() });
const rename = z.object({ team: z.string(), channel: z.string(), name: z.string().trim().min(1) });
const member = z.object({ team: z.string(), person: z.string() });
const token = z.object({ person: z.string() });

/** How often an idle stream says that it is alive, ms. */
const heartbeat = 25_000;

export const createPageApi = (parts: {
  readonly world: World;
  readonly acts: Acts;
  readonly press: (press: PressButton) => Promise<PressResult>;
  readonly moods: Moods;
  readonly issuer: Issuer;
  readonly state: () => State;
}): Router => {
  const { world, acts, moods } = parts;
  const routes = express.Router();
  routes.use(express.json({ limit: '1mb' }));

  routes.get('/state', (_request, response) => {
    response.json(parts.state());
  });

  routes.get('/events', (_request, response) => {
    response.set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' }).flushHeaders();
    const end = world.listen((change) => {
      response.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
    });
    const beat = setInterval(() => response.write(': still here\n\n'), heartbeat);
    response.on('close', () => {
      clearInterval(beat);
      end();
    });
  });

  /** The page is not kept waiting for the bot: what the bot does comes as changes. */
  const tell = (response: Response, done: Done) => {
    if (done.ok) response.status(202).json({ id: done.message?.id });
    else response.status(409).json({ why: done.why });
  };
  const act = <T>(path: string, schema: z.ZodType<T>, run: (body: T, response: Response) => void | Promise<void>) => {
    routes.post(path, async (request, response) => {
      const body = schema.safeParse(request.body);
      if (body.success) await run(body.data, response);
      else response.status(400).json({ why: z.prettifyError(body.error) });
    });
  };

  act('/message', send, ({ thread, ...rest }, response) => {
    tell(response, acts.say({ ...rest, ...(thread === undefined ? {} : { thread }) }));
  });
  act('/press', press, async (body, response) => {
    response.json(await parts.press(body));
  });
  act('/mood', mood, (body, response) => {
    // Zod tells "not there" and "undefined" apart less strictly than our types do.
    moods.set(body as Mood);
    response.json(moods.current());
  });
  act('/install', install, (body, response) => tell(response, acts.install(body.team, body.installed)));
  act('/channel-renamed', rename, (body, response) => tell(response, acts.rename(body.team, body.channel, body.name)));
  act('/left', member, (body, response) => tell(response, acts.leave(body.team, body.person)));
  act('/joined', member, (body, response) => tell(response, acts.join(body.team, body.person)));
  act('/tab-token', token, async (body, response) => {
    const person = world.person(body.person);
    if (person) response.json({ token: await parts.issuer.tabToken(person) });
    else response.status(404).json({ why: 'Personen finns inte.' });
  });
  return routes;
};
