import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyOf } from '../../bot/forums/person.ts';
import { shownAnew } from '../../bot/meetings/calling/calling.ts';
import type { Meeting } from '../../bot/meetings/meeting.ts';
import { newDelivery } from '../../bot/platform/delivery/delivery.ts';
import { people } from '../forums/town.ts';
import { inSeconds } from '../platform/web/loopback-issuer.ts';
import type { GraphMood } from '../support/graph-moods.ts';
import { type EventGround, everybody, openEventGround } from './event-ground.ts';

let ground: EventGround;
let meeting: Meeting;
let before: number;
beforeAll(async () => {
  ground = await openEventGround();
});
afterAll(() => ground.close());
beforeEach(async () => {
  ground.isAt('2026-11-20T09:00:00Z');
  meeting = await ground.newMeeting('hjo-team');
  before = ground.graph.events.length;
});
afterEach(() => {
  expect(ground.graph.complaints).toEqual([]);
});

/** In all calendars, since the test began. */
const added = () => ground.graph.events.slice(before);
const moved = { date: Temporal.PlainDate.from('2026-11-25'), start: '09:00' };
const move = async () => {
  const now = await ground.now(meeting);
  return ground.change(meeting, { ...moved, sequence: shownAnew(now).sequence });
};

describe('a convener who wants the meeting in the own calendar', () => {
  it('gets it there, and all get its address in Teams', async () => {
    const card = { ...newDelivery, activityId: 'a', shown: 1, post: 'shown' as const };
    meeting = await ground.newMeeting('hjo-team', { card, place: 'Biblioteket' });
    const { status, body } = await ground.asks('convener', 'POST', meeting);
    expect(status).toBe(200);
    const [event] = added();
    expect(body).toEqual({
      event: {
        isMine: true,
        state: 'made',
        isStale: false,
        joinUrl: event?.joinUrl,
        sentence: 'Mötet ligger i din kalender.',
      },
      link: event?.joinUrl,
      mayMake: false,
    });
    expect(event).toMatchObject({
      owner: `${everybody.convener?.tenantId}_${everybody.convener?.objectId}`,
      subject: 'SAMBU-möte',
      start: { dateTime: '2026-11-24T13:00:00' },
      end: { dateTime: '2026-11-24T14:30:00' },
      location: { displayName: 'Biblioteket' },
      isOnlineMeeting: true,
    });
    const now = await ground.now(meeting);
    expect(now).toMatchObject({ link: event?.joinUrl, sequence: 1, card: { wanted: 2 }, event: { shows: 1 } });
    const owed = await ground.ports.tables.list('forums', meeting.forumId, 'owed|');
    expect(JSON.stringify(owed)).toContain('refresh-meeting-call');
  });

  it('keeps the meeting’s own address where it has one', async () => {
    const link = 'https://teams.example.se/möte?a=1&b="2"';
    meeting = await ground.newMeeting('hjo-team', { link });
    await ground.asks('convener', 'POST', meeting);
    const [event] = added();
    expect(event).not.toHaveProperty('isOnlineMeeting');
    expect(event?.body.content).toContain('href="https://teams.example.se/möte?a=1&#38;b=&#34;2&#34;"');
    expect(await ground.now(meeting)).toMatchObject({ link, sequence: 0 });
  });

  it('finds nothing of the agenda there', async () => {
    const point = { id: 'p', text: 'Lokalfrågan', by: keyOf(people.asker), name: 'Sten Falk' };
    const at = Temporal.Instant.from('2026-11-20T09:00:00Z');
    meeting = await ground.newMeeting('hjo-team', { points: [{ ...point, at }] });
    await ground.asks('convener', 'POST', meeting);
    expect(JSON.stringify(added())).not.toContain('Lokalfrågan');
  });

  it('gets one event however often they press', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => ground.asks('convener', 'POST', meeting)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    await ground.asks('convener', 'POST', meeting);
    expect(added()).toHaveLength(1);
    expect((await ground.now(meeting)).event).toMatchObject({ state: 'made', generation: 1 });
  });

  it('sees how it stands, as everybody in the team does', async () => {
    const look = (who: string) => ground.ask(who, 'GET', `/forums/hjo-team/meetings/${meeting.id}/event`);
    expect((await look('convener')).body).toEqual({ event: null, mayMake: true });
    expect((await look('asker')).body).toEqual({ event: null, mayMake: false });
    await ground.asks('convener', 'POST', meeting);
    expect((await look('convener')).body.event).toMatchObject({ isMine: true, state: 'made' });
    expect((await look('asker')).body.event).toMatchObject({
      isMine: false,
      sentence: 'Mötet ligger i en annan persons kalender.',
    });
    expect((await look('stranger')).status).toBe(404);
  });

  it('is led to an address that the meeting is given instead', async () => {
    await ground.asks('convener', 'POST', meeting);
    await ground.change(meeting, { link: 'https://moten.example.se/7', place: 'Biblioteket', sequence: 2 });
    await ground.asks('convener', 'PUT', meeting);
    expect(added()[0]?.location?.displayName).toBe('Biblioteket, https://moten.example.se/7');
    await ground.asks('convener', 'DELETE', meeting);
    expect((await ground.now(meeting)).link).toBe('https://moten.example.se/7');
  });

  it('may ask without Teams giving an address', async () => {
    ground.graph.nextAre('no meetings');
    const { body } = await ground.asks('convener', 'POST', meeting);
    expect(body.event).not.toHaveProperty('joinUrl');
    expect(body).not.toHaveProperty('link');
  });
});

describe('two conveners at once', () => {
  it('make one event, in the calendar of one of them', async () => {
    const answers = await Promise.all(['convener', 'deputy'].map((who) => ground.asks(who, 'POST', meeting)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(added()).toHaveLength(1);
    const lost = answers.find(({ status }) => status === 409)?.body;
    expect(lost?.error?.code).toBe('others-event');
    expect(lost?.present?.event).toMatchObject({ isMine: false });
  });

  it('do not wait for each other when the first got nothing', async () => {
    ground.graph.nextAre('no consent');
    expect((await ground.asks('convener', 'POST', meeting)).status).toBe(403);
    expect((await ground.asks('deputy', 'POST', meeting)).status).toBe(200);
    expect(added()).toHaveLength(1);
  });
});

describe('a meeting that goes on after it has an event', () => {
  it('is left stale in the calendar by whoever moves it, until its owner asks', async () => {
    await ground.asks('convener', 'POST', meeting);
    const requests = ground.graph.asked.length;
    await move();
    expect(ground.graph.asked.length).toBe(requests);
    const { body } = await ground.asks('deputy', 'PUT', meeting);
    expect(body.error?.code).toBe('others-event');
    const updated = await ground.asks('convener', 'PUT', meeting);
    expect(updated.body.event).toMatchObject({ isStale: false });
    expect(added()[0]).toMatchObject({
      start: { dateTime: '2026-11-25T09:00:00' },
      end: { dateTime: '2026-11-25T10:30:00' },
    });
  });

  it('and is moved in the very moment when it is made is brought up to date in the same press', async () => {
    ground.graph.meanwhile(move);
    const { body } = await ground.asks('convener', 'POST', meeting);
    expect(body.event).toMatchObject({ state: 'made', isStale: false });
    expect(added()[0]?.start.dateTime).toBe('2026-11-25T09:00:00');
  });

  it('is known to be stale when that does not go', async () => {
    ground.graph.meanwhile(async () => {
      await move();
      ground.graph.nextAre('failing');
    });
    const { status, body } = await ground.asks('convener', 'POST', meeting);
    expect(status).toBe(200);
    expect(body.event).toMatchObject({
      state: 'made',
      isStale: true,
      sentence: 'Mötet i din kalender stämmer inte längre. Uppdatera det.',
    });
  });

  it('may have been taken away by hand, and can be put there again', async () => {
    await ground.asks('convener', 'POST', meeting);
    const stored = await ground.now(meeting);
    const [gone] = added();
    ground.graph.takeAway(gone?.id ?? '');
    const { status, body } = await ground.asks('convener', 'PUT', meeting);
    expect([status, body.error?.code, body.present?.event]).toEqual([409, 'gone', null]);
    expect(await ground.now(meeting)).not.toHaveProperty('link');
    expect((await ground.asks('convener', 'POST', meeting)).status).toBe(200);
    const again = (await ground.now(meeting)).event;
    expect(again?.transactionId).not.toBe(stored.event?.transactionId);
    expect(added()[0]?.id).not.toBe(gone?.id);
  });

  it('is taken out of the calendar with its address when it is cancelled', async () => {
    await ground.asks('convener', 'POST', meeting);
    await ground.change(meeting, { state: 'cancelled', cancelled: 'other', sequence: 2 });
    const update = await ground.asks('convener', 'PUT', meeting);
    expect(update.body.error?.code).toBe('meeting-cancelled');
    expect(update.body.present?.event?.sentence).toBe(
      'Mötet är inställt men står kvar i din kalender. Ta bort det därifrån.',
    );
    expect((await ground.asks('deputy', 'DELETE', meeting)).body.error?.code).toBe('others-event');
    const { body } = await ground.asks('convener', 'DELETE', meeting);
    expect(body).toEqual({ event: null, mayMake: false });
    expect(added()).toEqual([]);
    expect((await ground.asks('convener', 'DELETE', meeting)).body.error?.code).toBe('no-event');
  });
});

describe('an answer that never came', () => {
  const lost: readonly GraphMood[] = ['answer lost', 'slow', 'nonsense'];
  it.each(lost)('leaves it unknown, and pressing again makes no second event: %s', async (mood) => {
    ground.graph.nextAre(mood);
    const first = await ground.asks('convener', 'POST', meeting);
    expect([first.status, first.body.error?.code, first.body.present?.event?.state]).toEqual([
      503,
      'uncertain',
      'unknown',
    ]);
    expect((await ground.asks('deputy', 'POST', meeting)).body.error?.code).toBe('others-event');
    expect((await ground.asks('convener', 'POST', meeting)).body.event?.state).toBe('made');
    expect(added()).toHaveLength(1);
  });

  it('finds the event again though the meeting has moved since', async () => {
    ground.graph.nextAre('answer lost');
    await ground.asks('convener', 'POST', meeting);
    await move();
    const { body } = await ground.asks('convener', 'PUT', meeting);
    expect(body.event).toMatchObject({ state: 'made', isStale: false });
    expect(added()).toHaveLength(1);
    expect(added()[0]?.start.dateTime).toBe('2026-11-25T09:00:00');
  });

  it('does not free the meeting by a later refusal', async () => {
    ground.graph.nextAre('answer lost', 'throttled');
    await ground.asks('convener', 'POST', meeting);
    expect((await ground.asks('convener', 'POST', meeting)).status).toBe(429);
    expect((await ground.now(meeting)).event?.state).toBe('unknown');
    expect((await ground.asks('deputy', 'POST', meeting)).status).toBe(409);
  });

  it('is cleared away by its owner, also when nobody knew of it', async () => {
    ground.graph.nextAre('answer lost');
    await ground.asks('convener', 'POST', meeting);
    expect((await ground.asks('convener', 'DELETE', meeting)).body.event).toBeNull();
    expect(added()).toEqual([]);
  });

  it('of a removal is mended by one more', async () => {
    await ground.asks('convener', 'POST', meeting);
    ground.graph.nextAre('answer lost');
    expect((await ground.asks('convener', 'DELETE', meeting)).status).toBe(503);
    expect((await ground.asks('convener', 'DELETE', meeting)).status).toBe(200);
    expect(added()).toEqual([]);
  });
});

describe('a server that dies', () => {
  it('after the intention was written and Graph has answered makes no second event', async () => {
    ground.losesCommit(2);
    expect((await ground.asks('convener', 'POST', meeting)).body.error?.code).toBe('storage-unavailable');
    expect(added()).toHaveLength(1);
    expect((await ground.now(meeting)).event).toMatchObject({ state: 'unknown', openTries: 1 });
    const { body } = await ground.asks('convener', 'POST', meeting);
    expect(body.event?.state).toBe('made');
    expect(added()).toHaveLength(1);
  });

  it('before the intention was written has asked Graph for nothing', async () => {
    ground.losesCommit(1);
    const requests = ground.graph.asked.length;
    expect((await ground.asks('convener', 'POST', meeting)).status).toBe(503);
    expect(ground.graph.asked.length).toBe(requests);
    expect(await ground.now(meeting)).not.toHaveProperty('event');
  });

  it('after it has been brought up to date knows it as stale, and does it again', async () => {
    await ground.asks('convener', 'POST', meeting);
    await move();
    ground.losesCommit(1);
    expect((await ground.asks('convener', 'PUT', meeting)).status).toBe(503);
    expect((await ground.asks('convener', 'PUT', meeting)).body.event?.isStale).toBe(false);
  });

  it('after a removal removes it again', async () => {
    await ground.asks('convener', 'POST', meeting);
    ground.losesCommit(1);
    expect((await ground.asks('convener', 'DELETE', meeting)).status).toBe(503);
    expect((await ground.asks('convener', 'DELETE', meeting)).body.event).toBeNull();
  });
});

describe('a refusal of the calendar', () => {
  const said: readonly (readonly [GraphMood, number, string, RegExp])[] = [
    [
      'no consent',
      403,
      'needs-consent',
      /^Er organisation har inte godkänt att appen skriver i kalendern\. Allt annat/,
    ],
    ['wants a second factor', 403, 'needs-consent', /^Er organisation/],
    ['access denied', 403, 'needs-consent', /^Er organisation/],
    ['assertion expired', 401, 'signed-out', /^Inloggningen gäller inte längre/],
    ['unauthorized', 401, 'signed-out', /^Inloggningen gäller inte längre/],
    ['no mailbox', 409, 'no-mailbox', /^Du har ingen kalender/],
    ['throttled', 429, 'throttled', /Vänta 7 sekunder och försök igen/],
    ['token endpoint down', 503, 'not-reached', /^Kalendern går inte att nå/],
  ];
  it.each(said)('is said in words, and leaves the meeting as it was: %s', async (mood, status, code, sentence) => {
    ground.graph.nextAre(mood);
    const { body, ...answer } = await ground.asks('convener', 'POST', meeting);
    expect([answer.status, body.error?.code]).toEqual([status, code]);
    expect(body.error?.sentence).toMatch(sentence);
    expect(answer.retryAfter).toBe(status === 429 ? '7' : null);
    expect(added()).toEqual([]);
    expect(await ground.now(meeting)).toMatchObject({ sequence: 0, event: { state: 'removed' } });
    expect((await ground.asks('convener', 'POST', meeting)).body.event?.state).toBe('made');
  });

  it('of what is there already leaves it there', async () => {
    await ground.asks('convener', 'POST', meeting);
    ground.graph.nextAre('access denied');
    const { body } = await ground.asks('convener', 'DELETE', meeting);
    expect(body.present?.event).toMatchObject({ isMine: true, state: 'made' });
  });
});

describe('who may', () => {
  it.each(['asker', 'support', 'coordinator'])('not somebody who only is in the team: %s', async (who) => {
    const { status, body } = await ground.asks(who, 'POST', meeting);
    expect([status, body.error?.code, body.present?.mayMake]).toEqual([403, 'not-convener', false]);
    expect(added()).toEqual([]);
  });

  it('a coordinator who helps a group, in the own calendar', async () => {
    meeting = await ground.newMeeting('hjo-group');
    expect((await ground.asks('coordinator', 'POST', meeting)).status).toBe(200);
    expect((await ground.asks('support', 'POST', meeting)).status).toBe(403);
    expect(added()[0]?.owner).toContain(everybody.coordinator?.objectId);
  });

  it('nobody of another forum, who learns nothing of its meetings', async () => {
    const there = await ground.asks('stranger', 'POST', meeting);
    const nowhere = await ground.ask('stranger', 'POST', `/forums/no-such/meetings/${meeting.id}/event`);
    expect([there.status, there.body]).toEqual([404, nowhere.body]);
    const id = '2026-11-24.ffffffff';
    for (const path of [`/forums/hjo-team/meetings/${id}/event`, '/forums/hjo-team/meetings/x/event'])
      expect((await ground.ask('convener', 'PUT', path)).body.error?.code).toBe('no-such-meeting');
    const other = await ground.newMeeting('skovde-team');
    const crossed = `/forums/hjo-team/meetings/${other.id}/event`;
    expect((await ground.ask('convener', 'POST', crossed)).status).toBe(404);
    expect(added()).toEqual([]);
  });

  it('no guest, whose calendar is elsewhere', async () => {
    meeting = await ground.newMeeting('skovde-team');
    const { status, body } = await ground.asks('guest', 'POST', meeting);
    expect([status, body.error?.code]).toEqual([403, 'guest']);
    expect(body.error?.sentence).toMatch(/^Gäster kan hämta kalenderfilen/);
    expect(added()).toEqual([]);
  });

  it('nobody with a token that is too old, or not their own', async () => {
    const oid = everybody.convener?.objectId;
    const old = await ground.token({ oid, iat: inSeconds(-7200), nbf: inSeconds(-7200), exp: inSeconds(-3600) });
    const requests = ground.graph.asked.length;
    expect((await ground.asks('convener', 'POST', meeting, old)).status).toBe(401);
    expect((await ground.asks('convener', 'POST', meeting, 'a.b.c')).status).toBe(401);
    expect(ground.graph.asked.length).toBe(requests);
  });

  it('nobody, of a meeting that is cancelled or over', async () => {
    const cancelled = await ground.newMeeting('hjo-team', { state: 'cancelled', cancelled: 'empty' });
    expect((await ground.asks('convener', 'POST', cancelled)).body.error?.code).toBe('meeting-cancelled');
    ground.isAt('2026-11-24T14:00:00Z');
    expect((await ground.asks('convener', 'POST', meeting)).body.error?.code).toBe('meeting-over');
  });
});

describe('where the calendar is off', () => {
  it('the page says what would come with it, and nothing is asked', async () => {
    const off = await openEventGround(false);
    const quiet = await off.newMeeting('hjo-team');
    expect((await off.ask('asker', 'GET', '/calendar-status')).body).toMatchObject({
      state: 'off',
      sentence: expect.stringContaining('Kallelser, kalenderfil och prenumeration fungerar ändå.'),
    });
    for (const method of ['POST', 'DELETE'] as const)
      expect((await off.asks('convener', method, quiet)).body.error?.code).toBe('calendar-off');
    expect(off.graph.asked).toEqual([]);
    await off.close();
    expect((await ground.ask('asker', 'GET', '/calendar-status')).body.state).toBe('on');
  });
});
