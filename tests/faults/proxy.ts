// A proxy that stands in front of storage or the connector and loses exactly the n-th answer, or lets the world die
// at it. Several proxies share one `Faults`: then n counts the requests over all of them.
import { Agent, createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { Socket } from 'node:net';
import { listenAnywhere } from '../support/listening.ts';

/** Which requests are counted; all of them when left out. */
export type Only = (request: Pick<LoggedRequest, 'proxy' | 'method' | 'path'>) => boolean;

/** `n` counts from 1 since the plan was made; `times` is how many requests in a row it befalls, 1 when left out. */
export type FaultPlan =
  | { readonly kind: 'pass' }
  /** The n-th request reaches the target, but its answer never comes back. */
  | { readonly kind: 'lose-answer'; readonly n: number; readonly times?: number; readonly only?: Only }
  /** The n-th request never reaches the target. */
  | { readonly kind: 'drop'; readonly n: number; readonly times?: number }
  /** The n-th request is answered 503, or with another status, and never reaches the target. */
  | { readonly kind: 'unavailable'; readonly n: number; readonly times?: number; readonly status?: number }
  /** From the n-th request on, before or after it reached the target, every connection is destroyed. */
  | {
      readonly kind: 'die';
      readonly n: number;
      readonly when: 'before' | 'after';
      readonly onDeath?: () => void;
      readonly only?: Only;
    }
  /** Every request waits before it goes on to the target. */
  | { readonly kind: 'delay'; readonly ms: number };

const befalls = (plan: FaultPlan, kind: 'lose-answer' | 'drop' | 'unavailable', n: number): boolean =>
  plan.kind === kind && n >= plan.n && n < plan.n + (plan.times ?? 1);

export type Fate = 'passed' | 'answer lost' | 'dropped' | 'died' | 'refused' | 'target gone';

export type LoggedRequest = {
  readonly n: number;
  readonly proxy: string;
  readonly method: string;
  readonly path: string;
  readonly fate: Fate;
};

/** What the proxies of one client have in common: the count, the plan and the death. */
export type Faults = {
  /** Makes a plan, and starts counting (and living) anew. */
  plan(plan: FaultPlan): void;
  /** Requests since the plan was made. */
  count(): number;
  readonly isDead: boolean;
  /** What came, in the order in which it was settled. */
  readonly log: readonly LoggedRequest[];
  /** For the proxies themselves. */
  arrive(request: Pick<LoggedRequest, 'proxy' | 'method' | 'path'>): { readonly n: number; readonly plan: FaultPlan };
  note(entry: LoggedRequest): void;
  die(): void;
  onDestroy(destroy: () => void): void;
};

export function createFaults(): Faults {
  let plan: FaultPlan = { kind: 'pass' };
  let n = 0;
  let dead = false;
  const log: LoggedRequest[] = [];
  const destroyers: (() => void)[] = [];
  return {
    plan(next) {
      plan = next;
      n = 0;
      dead = false;
      log.length = 0;
    },
    count: () => n,
    get isDead() {
      return dead;
    },
    log,
    arrive(request) {
      const passesBy = 'only' in plan && plan.only !== undefined && !plan.only(request);
      return passesBy ? { n, plan: { kind: 'pass' } } : { n: ++n, plan };
    },
    note: (entry) => void log.push(entry),
    die() {
      if (dead) return;
      dead = true;
      for (const destroy of destroyers) destroy();
      if (plan.kind === 'die') plan.onDeath?.();
    },
    onDestroy: (destroy) => void destroyers.push(destroy),
  };
}

export type FaultProxy = {
  /** Stands in for the target's URL, without a path. */
  readonly url: string;
  plan(plan: FaultPlan): void;
  count(): number;
  readonly log: readonly LoggedRequest[];
  close(): Promise<void>;
};

export type FaultProxyOptions = {
  /** Shared with other proxies. */
  readonly faults?: Faults;
  /** A name for the log; the target's URL when left out. */
  readonly name?: string;
  /** False for what comes in to the one that may die: it dies with the others, but is not counted or hurt. */
  readonly isCounted?: boolean;
};

type Answer = { readonly status: number; readonly headers: string[]; readonly body: Buffer };

// They belong to one connection, not to the message; Node sets its own.
const ofTheConnection = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);

function endToEnd(rawHeaders: readonly string[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const [name = '', value = ''] = rawHeaders.slice(at, at + 2);
    if (!ofTheConnection.has(name.toLowerCase())) kept.push(name, value);
  }
  return kept;
}

async function bytesOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// A new connection each time: one kept alive may be closed by the target just as it is used again, a fault nobody
// planned.
const agent = new Agent({ keepAlive: false });

function forward(target: URL, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = endToEnd(incoming.rawHeaders);
    if (body.length > 0) headers.push('Content-Length', String(body.length));
    const outgoing = send(
      // Host goes along as it came: storage signs the path, but its answers name the host.
      { host: target.hostname, port: target.port, method: incoming.method, path: incoming.url, headers, agent },
      (answer) => {
        bytesOf(answer).then(
          (bytes) => resolve({ status: answer.statusCode ?? 502, headers: endToEnd(answer.rawHeaders), body: bytes }),
          reject,
        );
      },
    );
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}

/** `target` is an http URL without a path, such as http://127.0.0.1:10002. Requests are counted, not connections. */
export async function createFaultProxy(target: string, options: FaultProxyOptions = {}): Promise<FaultProxy> {
  const faults = options.faults ?? createFaults();
  const isCounted = options.isCounted ?? true;
  const to = new URL(target);
  const sockets = new Set<Socket>();

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = { proxy: options.name ?? target, method: incoming.method ?? '', path: incoming.url ?? '' };
    const { n, plan } = isCounted ? faults.arrive(request) : { n: 0, plan: { kind: 'pass' } as const };
    const settle = (fate: Fate): void => faults.note({ n, ...request, fate });
    const cut = (fate: Fate): void => {
      settle(fate);
      incoming.socket.destroy();
    };

    const body = await bytesOf(incoming);
    if (faults.isDead) return cut('died');
    if (befalls(plan, 'drop', n)) return cut('dropped');
    if (plan.kind === 'die' && n >= plan.n && plan.when === 'before') {
      cut('died');
      return faults.die();
    }
    if (plan.kind === 'unavailable' && befalls(plan, 'unavailable', n)) {
      settle('refused');
      response.writeHead(plan.status ?? 503).end();
      return;
    }
    if (plan.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, plan.ms));

    let answer: Answer;
    try {
      answer = await forward(to, incoming, body);
    } catch {
      return cut('target gone');
    }
    if (plan.kind === 'die' && n >= plan.n) {
      cut('died');
      return faults.die();
    }
    if (faults.isDead) return cut('died');
    if (befalls(plan, 'lose-answer', n)) return cut('answer lost');
    settle('passed');
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  const server = createServer((incoming, response) => {
    // Only a client that left in the middle of its own request ends up here: there is nobody to answer.
    handle(incoming, response).catch(() => incoming.socket.destroy());
  });
  server.on('connection', (socket) => {
    if (faults.isDead) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const destroyAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  faults.onDestroy(destroyAll);

  const port = await listenAnywhere(server);

  return {
    url: `http://127.0.0.1:${port}`,
    plan: faults.plan,
    count: faults.count,
    log: faults.log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        destroyAll();
      }),
  };
}
