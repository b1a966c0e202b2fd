import { createServer } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { assertionIn, type UserAssertion } from '../../../bot/platform/calendar/assertion.ts';
import { createGraphCalendar } from '../../../bot/platform/calendar/graph.ts';
import { calendarOff } from '../../../bot/platform/calendar/off.ts';
import { createLocalOnBehalf } from '../../../bot/platform/calendar/on-behalf-local.ts';
import { type CalendarEntry, madeNothing } from '../../../bot/platform/calendar/port.ts';
import { type GraphEdge, openGraphEdge } from '../../support/graph-edge.ts';
import type { GraphMood } from '../../support/graph-moods.ts';
import { appId, foreignTenant, objectId, tenant } from '../web/loopback-issuer.ts';

let edge: GraphEdge;
beforeAll(async () => {
  edge = await openGraphEdge();
});
afterAll(() => edge.close());
afterEach(() => {
  expect(edge.graph.complaints).toEqual([]);
});

const asserted = async (claims: Readonly<Record<string, unknown>> = {}): Promise<UserAssertion> => {
  const assertion = assertionIn(`Bearer ${await edge.token(claims)}`);
  if (!assertion) throw new Error('no token');
  return assertion;
};

const meeting: CalendarEntry = {
  subject: 'SAMBU-möte',
  html: '<p>Dagordning</p>',
  start: Temporal.PlainDateTime.from('2026-11-24T13:00'),
  end: Temporal.PlainDateTime.from('2026-11-24T14:30'),
  place: 'Biblioteket',
  isOnline: true,
};

let made = 0;
const transaction = (): string => {
  made += 1;
  return `transaction-${made}`;
};
const create = async (entry: CalendarEntry = meeting, id = transaction()) =>
  edge.calendar.create(await asserted(), entry, id);
const createdId = async (entry?: CalendarEntry): Promise<string> => {
  const outcome = await create(entry);
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return outcome.id;
};
const found = (id: string) => edge.graph.events.find((event) => event.id === id);

describe('an event made on behalf of somebody', () => {
  it('stands in that person’s calendar at Swedish wall-clock time, with a meeting in Teams and nobody invited', async () => {
    const outcome = await create();
    expect(outcome).toEqual({
      kind: 'done',
      id: expect.any(String),
      joinUrl: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\//),
    });
    expect(edge.graph.events.at(-1)).toMatchObject({
      owner: `${tenant}_${objectId}`,
      subject: 'SAMBU-möte',
      body: { contentType: 'html', content: '<p>Dagordning</p>' },
      start: { dateTime: '2026-11-24T13:00:00', timeZone: 'W. Europe Standard Time' },
      end: { dateTime: '2026-11-24T14:30:00', timeZone: 'W. Europe Standard Time' },
      location: { displayName: 'Biblioteket' },
      isOnlineMeeting: true,
      onlineMeetingProvider: 'teamsForBusiness',
      allowNewTimeProposals: false,
    });
    expect(edge.graph.events.at(-1)).not.toHaveProperty('attendees');
  });

  it('has no meeting in Teams where it has an address of its own, nor a place where there is none', async () => {
    const { place: _none, ...elsewhere } = { ...meeting, isOnline: false };
    const outcome = await create(elsewhere);
    expect(outcome).toEqual({ kind: 'done', id: expect.any(String) });
    expect(edge.graph.events.at(-1)).not.toHaveProperty('location');
    expect(edge.graph.events.at(-1)).not.toHaveProperty('isOnlineMeeting');
  });

  it('is the same event when the same is asked for twice', async () => {
    const [one, other] = [await create(meeting, 'again'), await create(meeting, 'again')];
    expect(other).toEqual(one);
  });

  it('is the event that Graph says has the transaction, where it now says something else', async () => {
    const first = await create(meeting, 'other-words');
    expect(await create({ ...meeting, subject: 'Nytt namn' }, 'other-words')).toMatchObject({
      kind: 'done',
      id: first.kind === 'done' && first.id,
    });
  });

  it('may have no address when Teams gives none', async () => {
    edge.graph.nextAre('no meetings');
    expect(await create()).toEqual({ kind: 'done', id: expect.any(String) });
  });
});

describe('an event changed', () => {
  it('keeps what Teams has written in it', async () => {
    const id = await createdId();
    const later = { ...meeting, subject: 'SAMBU', start: meeting.start.add({ hours: 1 }), place: undefined };
    expect(await edge.calendar.update(await asserted(), id, later)).toMatchObject({ kind: 'done', id });
    expect(found(id)).toMatchObject({
      subject: 'SAMBU',
      body: { content: '<p>Dagordning</p>' },
      start: { dateTime: '2026-11-24T14:00:00' },
      location: { displayName: '' },
      isOnlineMeeting: true,
    });
  });

  it('has new words where it is no meeting in Teams', async () => {
    const entry = { ...meeting, isOnline: false };
    const id = await createdId(entry);
    await edge.calendar.update(await asserted(), id, { ...entry, html: '<p>Ny länk</p>' });
    expect(found(id)?.body.content).toBe('<p>Ny länk</p>');
  });

  it('is gone when its owner has taken it away, and of no other’s calendar', async () => {
    const id = await createdId();
    const other = await asserted({ oid: 'bbbbbbbb-0000-4000-8000-00000000000b' });
    expect(await edge.calendar.remove(other, id)).toEqual({ kind: 'gone' });
    expect(await edge.calendar.remove(await asserted(), id)).toEqual({ kind: 'done', id });
    expect(found(id)).toBeUndefined();
    expect(await edge.calendar.remove(await asserted(), id)).toEqual({ kind: 'gone' });
    expect(await edge.calendar.update(await asserted(), id, meeting)).toEqual({ kind: 'gone' });
  });
});

/** The mood, what comes of a creation, and whether it is known that nothing was made. */
const trouble: readonly (readonly [GraphMood, object, boolean])[] = [
  ['no consent', { kind: 'needs-consent' }, true],
  ['wants a second factor', { kind: 'needs-consent' }, true],
  ['assertion expired', { kind: 'signed-out' }, true],
  ['token endpoint down', { kind: 'not-reached' }, true],
  ['unauthorized', { kind: 'signed-out' }, true],
  ['access denied', { kind: 'needs-consent' }, true],
  ['no mailbox', { kind: 'refused', status: 404, code: 'MailboxNotEnabledForRESTAPI' }, true],
  ['throttled', { kind: 'throttled', retryAfterMs: 7_000, isCertain: true }, true],
  ['busy', { kind: 'throttled', retryAfterMs: 7_000, isCertain: false }, false],
  ['failing', { kind: 'uncertain' }, false],
  ['another write came between', { kind: 'uncertain' }, false],
  ['nonsense', { kind: 'uncertain' }, false],
  ['answer lost', { kind: 'uncertain' }, false],
  ['slow', { kind: 'uncertain' }, false],
];

describe('a calendar that does not do it', () => {
  it.each(trouble)('%s', async (mood, expected, nothing) => {
    edge.graph.nextAre(mood);
    const before = edge.graph.asked.length;
    const outcome = await create();
    expect(outcome).toEqual(expected);
    expect(madeNothing(outcome)).toBe(nothing);
    // One attempt each.
    expect(edge.graph.asked.length - before).toBeLessThanOrEqual(1);
  });

  it('knows that somebody without a mailbox has lost no event', async () => {
    const id = await createdId();
    edge.graph.nextAre('no mailbox');
    expect(await edge.calendar.remove(await asserted(), id)).toMatchObject({ kind: 'refused', status: 404 });
  });

  it('makes one event in all when the answer was lost and the same is asked for again', async () => {
    const before = edge.graph.events.length;
    edge.graph.nextAre('answer lost', 'slow');
    for (const expected of ['uncertain', 'uncertain', 'done'])
      expect(await create(meeting, 'lost')).toMatchObject({ kind: expected });
    expect(edge.graph.events.length).toBe(before + 1);
  });

  it('asks nobody for whoever comes from a tenant that is not ours', async () => {
    const foreign = await asserted({ tid: foreignTenant });
    const before = edge.graph.asked.length;
    expect(await edge.calendar.create(foreign, meeting, transaction())).toMatchObject({ code: 'TenantNotAllowed' });
    expect(edge.graph.asked.length).toBe(before);
  });

  it('says that nothing was reached when nobody is there', async () => {
    const hole = createServer();
    const port = await new Promise<number>((resolve) => {
      hole.listen(0, '127.0.0.1', () => {
        const address = hole.address();
        hole.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
    const calendar = createGraphCalendar({
      address: `http://127.0.0.1:${port}`,
      exchange: createLocalOnBehalf(edge.address, appId),
      allowedTenants: [tenant],
      log: { info: () => {}, warn: () => {} },
    });
    expect(await calendar.create(await asserted(), meeting, transaction())).toEqual({ kind: 'not-reached' });
  });

  it('writes nothing of the meeting or of the token in the log', async () => {
    edge.graph.nextAre('access denied');
    await create();
    const text = JSON.stringify(edge.logged);
    expect(text).toContain('needs-consent');
    for (const secret of ['SAMBU', 'Biblioteket', 'graph.', 'eyJ', objectId]) expect(text).not.toContain(secret);
  });

  it('does nothing at all when it is off', async () => {
    expect(calendarOff.state()).toBe('off');
    expect(await calendarOff.create(await asserted(), meeting, transaction())).toMatchObject({ kind: 'refused' });
  });
});
