// The page's edge, faked: the built files, a state, a line of events, and whatever answer a test has set for a press.
// The real server has its own tests; here a test decides what it says, and when.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Response } from 'express';
import type { Change, PressButton, PressResult, State } from '../local-teams/contract.ts';

export type Posted = { act: string; body: unknown };

export class PageServer {
  state: State;
  /** What has been asked of the server, oldest first. */
  readonly posted: Posted[] = [];
  answerPress: (press: PressButton) => PressResult | Promise<PressResult> = () => ({ kind: 'shown' });
  readonly #files: string;
  readonly #readers = new Set<Response>();
  #listening: Server | undefined;
  #port = 0;

  constructor(files: string, state: State) {
    this.#files = files;
    this.state = state;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The port is kept when it starts again. */
  async start(): Promise<void> {
    const app = express();
    app.use(express.json());
    app.use(express.static(this.#files));
    app.get('/api/state', (_request, response) => {
      response.json(this.state);
    });
    app.get('/api/events', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).flushHeaders();
      this.#readers.add(response);
      response.on('close', () => this.#readers.delete(response));
    });
    app.post('/api/press', async (request, response) => {
      this.posted.push({ act: 'press', body: request.body });
      response.json(await this.answerPress(request.body));
    });
    app.post('/api/:act', (request, response) => {
      this.posted.push({ act: request.params.act, body: request.body });
      response.status(204).end();
    });
    await new Promise<void>((resolve) => {
      this.#listening = app.listen(this.#port, '127.0.0.1', () => resolve());
    });
    const address = this.#listening?.address() as AddressInfo;
    this.#port = address.port;
  }

  async stop(): Promise<void> {
    for (const reader of this.#readers) reader.destroy();
    const listening = this.#listening;
    this.#listening = undefined;
    await new Promise<void>((resolve) => (listening ? listening.close(() => resolve()) : resolve()));
    listening?.closeAllConnections();
  }

  say(change: Change): void {
    for (const reader of this.#readers) reader.write(`event: change\ndata: ${JSON.stringify(change)}\n\n`);
  }
}
