import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, State } from './contract.ts';
import { asa, bo, card, cardAnswer, channel, openTown, type Town, team, withCard } from './town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.stop());

const post = async (path: string, body: unknown) => {
  const response = await fetch(`${town.teams.publicUrl}/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
};
const state = async () => (await (await fetch(`${town.teams.publicUrl}/api/state`)).json()) as State;

describe('the page', () => {
  it('reads the state and acts', async () => {
    const said = await post('message', { person: asa.id, conversation: channel, text: 'hjälp', mentionsBot: true });
    expect(said.status).toBe(202);
    await expect.poll(() => town.bot.heard.length).toBe(1);
    await post('channel-renamed', { team, channel, name: 'Nya teamet' });
    await post('left', { team, person: bo.id });
    await post('install', { team, installed: false });
    const now = await state();
    expect(now.messages).toMatchObject([{ id: said.body.id, from: { kind: 'person', id: asa.id } }]);
    expect(now.teams).toMatchObject([{ botInstalled: false, channels: [{}, { name: 'Nya teamet' }] }]);
    expect(now.people.find((person) => person.id === bo.id)?.teams).toEqual([]);
    await post('joined', { team, person: bo.id });
    expect((await state()).people.find((person) => person.id === bo.id)?.teams).toEqual([team]);
  });

  it('presses a button and hears how Teams took the answer', async () => {
    const { body } = await town.inChannel(withCard(card('Björk 27')));
    town.bot.answers = () => ({ body: cardAnswer(card('x')) });
    const press = { person: asa.id, message: body.activityId, verb: 'x', data: { a: '1' } };
    expect((await post('press', press)).body).toEqual({ kind: 'shown' });
    town.bot.answers = () => ({ body: card('x') });
    expect((await post('press', press)).body).toMatchObject({ kind: 'failed' });
  });

  it('sets the mood and fetches a tab token', async () => {
    const mood = { kind: 'throttled', retryAfterSeconds: 2, times: 3 };
    expect((await post('mood', mood)).body).toEqual(mood);
    expect((await state()).mood).toEqual(mood);
    expect((await post('mood', { kind: 'status', status: 418, times: 1 })).status).toBe(400);
    expect((await post('tab-token', { person: asa.id })).body.token).toMatch(/^ey/);
    expect((await post('tab-token', { person: '29:nobody' })).status).toBe(404);
  });

  it('is told why something cannot be done', async () => {
    expect((await post('message', { person: asa.id })).status).toBe(400);
    const elsewhere = { person: asa.id, conversation: '19:no@thread.tacv2', text: 'x', mentionsBot: true };
    expect(await post('message', elsewhere)).toMatchObject({ status: 409, body: { why: 'Kanalen finns inte.' } });
  });

  it('is told of every change as it happens', async () => {
    const stop = new AbortController();
    const stream = await fetch(`${town.teams.publicUrl}/api/events`, { signal: stop.signal });
    expect(stream.headers.get('Content-Type')).toContain('text/event-stream');
    const heard: Change[] = [];
    const reading = (async () => {
      let buffer = '';
      for await (const chunk of stream.body ?? []) {
        buffer += Buffer.from(chunk).toString();
        const events = buffer.split('\n\n');
        buffer = events.pop() ?? '';
        for (const event of events) {
          const data = /^event: change\ndata: (.*)$/.exec(event)?.[1];
          if (data) heard.push(JSON.parse(data) as Change);
        }
      }
    })().catch(() => {});
    town.teams.setMood({ kind: 'slow', ms: 1, times: 1 });
    await town.inChannel(withCard(card('Björk 27')));
    await town.teams.leave(team, bo.id);
    await expect
      .poll(() => heard.map((one) => one.kind))
      .toEqual(['mood', 'mood', 'message', 'traffic', 'teams', 'traffic']);
    stop.abort();
    await reading;
  });

  it('is the only page that is heard', async () => {
    const elsewhere = await fetch(`${town.teams.publicUrl}/api/state`, {
      headers: { origin: 'http://evil.example.se' },
    });
    expect(elsewhere.status).toBe(403);
    const rebound = await new Promise<number | undefined>((resolve, reject) => {
      const { port } = new URL(town.teams.publicUrl);
      request({ port, host: '127.0.0.1', path: '/api/state', headers: { host: 'evil.example.se' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(rebound).toBe(403);
  });
});
