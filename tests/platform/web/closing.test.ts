import { Agent, createServer, get, type IncomingMessage } from 'node:http';
import express, { type Response } from 'express';
import { describe, expect, it } from 'vitest';
import { closed } from '../../../bot/platform/web/closing.ts';
import { eventTimings, sendEvents } from '../../../bot/platform/web/events.ts';
import { listenAnywhere } from '../../support/listening.ts';
import { quiet } from '../teams-edge.ts';

const served = async () => {
  const app = express();
  let slow: (answer: Response) => void = () => {};
  const slowCame = new Promise<Response>((resolve) => {
    slow = resolve;
  });
  app.get('/quick', (_request, response) => void response.send('ja'));
  app.get('/slow', (_request, response) => slow(response));
  app.get('/events', (_request, response) =>
    sendEvents(
      response,
      async function* () {
        yield 1;
        await new Promise(() => undefined);
      },
      quiet,
      { ...eventTimings, lookMs: 20 },
    ),
  );
  const server = createServer(app);
  const url = `http://127.0.0.1:${await listenAnywhere(server)}`;
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string) =>
    new Promise<IncomingMessage>((resolve, reject) => get(`${url}${path}`, { agent }, resolve).on('error', reject));
  return { server, ask, slowCame };
};

const bodyOf = async (answer: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of answer.setEncoding('utf8')) text += chunk;
  return text;
};

describe('a server that stops', () => {
  it('ends the streams, lets go of kept connections and waits for each answer in hand', async () => {
    const { server, ask, slowCame } = await served();
    const stream = await ask('/events');
    expect(await bodyOf(await ask('/quick'))).toBe('ja');
    const slow = ask('/slow');
    const answer = await slowCame;
    let isClosed = false;
    const over = closed(server).then(() => {
      isClosed = true;
    });
    await bodyOf(stream);
    expect(isClosed).toBe(false);
    answer.send('till slut');
    expect(await bodyOf(await slow)).toBe('till slut');
    await over;
    await expect(ask('/quick')).rejects.toThrow();
  });
});
