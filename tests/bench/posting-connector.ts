/** The least of a connector: gives tokens, takes cards, and answers after a while. What it counts costs next to nothing. */
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { listenAnywhere } from '../support/listening.ts';

const opened = z.object({ channelData: z.object({ channel: z.object({ id: z.string() }) }) });

export type PostingConnector = {
  readonly url: string;
  /** When each card came, in ms of `performance.now()`, by channel. */
  readonly posts: ReadonlyMap<string, readonly number[]>;
  forget(): void;
  close(): Promise<void>;
};

const tokenAnswer = JSON.stringify({ token_type: 'Bearer', expires_in: 3_600, access_token: 'bench' });

export const startPostingConnector = async (answerAfterMs: number): Promise<PostingConnector> => {
  const posts = new Map<string, number[]>();
  let count = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    response.setHeader('Content-Type', 'application/json');
    if (!request.url?.includes('/v3/conversations')) return void response.end(tokenAnswer);
    const { channel } = opened.parse(JSON.parse(body)).channelData;
    posts.set(channel.id, [...(posts.get(channel.id) ?? []), performance.now()]);
    count += 1;
    const activityId = String(1_700_000_000_000 + count);
    await sleep(answerAfterMs);
    response.statusCode = 201;
    response.end(JSON.stringify({ id: `${channel.id};messageid=${activityId}`, activityId }));
  });
  server.keepAliveTimeout = 60_000;
  const port = await listenAnywhere(server);
  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    forget: () => posts.clear(),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
