/** A stage whose log is kept; two who may the same, at three servers, so that nobody asks more often than one may. */

import { expect } from 'vitest';
import { createLog } from '../../bot/platform/log.ts';
import { createStage, type Stage } from '../support/stage.ts';
import { type Ground, groundOf } from './ground.ts';
import { isTold, marker, type Raw, sends } from './hostile.ts';
import type { Known } from './roles.ts';

export type Answered = Awaited<ReturnType<typeof sends>>;

export type Hostile = {
  readonly stage: Stage;
  readonly ground: Ground;
  /** As a convener of the team in Mariestad, or as somebody else. */
  send(raw: Raw, by?: Known): Promise<Answered>;
  post(path: string, body: unknown): Promise<Answered>;
  /** The log holds no word of what was typed, no name and no token; and nothing has surprised us. */
  expectQuietLog(): void;
};

export const openHostile = async (): Promise<Hostile> => {
  const lines: string[] = [];
  const stage = await createStage({
    instances: 3,
    edge: { log: createLog('info', { write: (line) => lines.push(line) }) },
  });
  const ground = await groundOf(stage);
  let sent = 0;
  const send = (raw: Raw, by?: Known) => {
    sent += 1;
    const { endpoint } = stage.servers[Math.floor(sent / 2) % stage.servers.length] ?? {};
    return sends(stage, by ?? (sent % 2 === 0 ? 'convener' : 'deputy'), raw, endpoint);
  };
  return {
    stage,
    ground,
    send,
    post: (path, body) => send({ method: 'POST', path, body: JSON.stringify(body), type: 'application/json' }),
    expectQuietLog: () => {
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter(isTold)).toEqual([]);
      expect(lines.filter((line) => line.includes('surprise'))).toEqual([]);
    },
  };
};

/** One shape for each refusal: a sentence of Swedish that says what to do, as JSON that is never taken for a page. */
export const expectSentence = ({ status, headers, text }: Answered, what: string): void => {
  expect(status, what).toBeGreaterThanOrEqual(400);
  expect(status, what).not.toBe(500);
  expect(headers.get('content-type'), what).toMatch(/^application\/json/);
  expect(headers.get('x-content-type-options'), what).toBe('nosniff');
  const { error } = JSON.parse(text);
  for (const sentence of [error.sentence, ...Object.values(error.fields ?? {})]) {
    expect(sentence, what).toMatch(/^[A-ZÅÄÖ”].*[.?]$/);
    expect(sentence, what).not.toMatch(/invalid|expected|received|must|too (big|small)/i);
  }
  expect(text, what).not.toContain(marker);
};
