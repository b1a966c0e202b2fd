// What has been taken away since a backup is taken away again from the rows as they come back.
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { casesReturning, oweErasures } from '../../bot/cases/actions/erasures.ts';
import { type CaseRequest, caseRequest, erased } from '../../bot/cases/case-request.ts';
import { type ConsentRecord, consentRecord, covers, holdsOn } from '../../bot/cases/consent.ts';
import { type Erasure, erasureFrom } from '../../bot/platform/backup/erasure.ts';
import type { ReturningRow } from '../../bot/platform/backup/rule.ts';
import { owedRow } from '../../bot/platform/jobs/owed-row.ts';
import { aCase, aConsent, asker, now, seats, theFacts, today } from './a-case.ts';
import { rememberedWorld } from './remembered-world.ts';

const { ports } = rememberedWorld();
const before = {
  request: { ...aCase({ mode: 'consent' }), confirmation: aCase().channelCard },
  consent: aConsent(),
  etag: 't',
};
const { request } = before;
const shown: CaseRequest = {
  ...request,
  channelCard: { ...request.channelCard, activityId: 'a1', shown: 1, post: 'shown' },
};

/** What a change notes, as it is read again from beside the backups. */
const noted = (after: CaseRequest, consent: ConsentRecord = before.consent): readonly Erasure[] =>
  oweErasures(ports, before, { after, consent }).map(({ write }) => {
    if (write.kind !== 'insert') throw new Error('nothing is owed');
    return erasureFrom(request.forumId, owedRow.parse(JSON.parse(JSON.stringify(write.body))).data);
  });

const key = `case|${request.id}`;
const row = (at: string, body: object): ReturningRow => ({
  table: 'forums',
  partition: request.forumId,
  key: at,
  body: JSON.parse(JSON.stringify(body)),
});
const back = (at: string, body: object, erasures: readonly Erasure[]) =>
  casesReturning(ports.jobs)(row(at, body), { erased: erasures, now: Temporal.Now.instant() });

const event = { at: now, by: asker.person };
const withdrawal: ConsentRecord = { events: [...before.consent.events, { kind: 'withdrawn', ...event }] };
const locked: CaseRequest = { ...request, state: 'closed', outcome: 'consent-withdrawn' };

describe('a consent that was withdrawn', () => {
  const erasures = noted(erased(locked), withdrawal);

  it('is noted with ids and the time alone', () => {
    expect(erasures).toEqual([
      {
        kind: 'case-locked',
        table: 'forums',
        partition: request.forumId,
        about: request.id,
        at: ports.clock.now(),
        detail: { outcome: 'consent-withdrawn', text: 'erased', by: asker.person },
      },
    ]);
  });

  it('closes the case among its asker’s own, and brings the card in the channel up to date', () => {
    const [first, ...others] = back(key, shown, erasures);
    const changed = caseRequest.parse(JSON.parse(JSON.stringify(first?.body)));
    expect(changed).toMatchObject({ state: 'closed', outcome: 'consent-withdrawn', question: { needs: [] } });
    expect(changed.channelCard).toMatchObject({ wanted: 2, shown: 1 });
    expect(others.map((one) => one.key.split('|').slice(0, 2))).toEqual([
      ['closed', asker.person],
      ['owed', 'refresh-case-card'],
    ]);
    expect(back(`open|${request.id}`, { caseId: request.id }, erasures)).toEqual([]);
  });

  it('takes the words, the consent and a draft of the same question', () => {
    expect(back(`${key}|question`, { text: 'hemligt' }, erasures)).toMatchObject([{ body: { text: '' } }]);
    const [consent] = back(`${key}|consent`, before.consent, erasures);
    expect(holdsOn(consentRecord.parse(JSON.parse(JSON.stringify(consent?.body))), today)).toMatchObject({
      kind: 'withdrawn',
    });
    expect(back('draft|somebody', { id: request.id, text: 'hemligt' }, erasures)).toEqual([]);
    const other = { id: '50000000-0000-4000-8000-000000000002', text: 'annat' };
    expect(back('draft|somebody', other, erasures)).toHaveLength(1);
  });

  it('lets nothing back that cannot be read, and leaves other cases alone', () => {
    expect(back(key, { of: 'another time' }, erasures)).toEqual([]);
    expect(back(`${key}|consent`, { of: 'another time' }, erasures)).toEqual([]);
    const other = row('case|50000000-0000-4000-8000-000000000002', { any: 'thing' });
    expect(casesReturning(ports.jobs)(other, { erased: erasures, now })).toEqual([other]);
  });
});

it('a question that the registrar decides on is locked, with its words kept', () => {
  const erasures = noted(locked, withdrawal);
  expect(back(key, request, erasures)[0]?.body).toMatchObject({
    outcome: 'consent-withdrawn',
    question: request.question,
  });
  expect(back(`${key}|question`, { text: 'kvar' }, erasures)).toMatchObject([{ body: { text: 'kvar' } }]);
});

it('what was entered in error is locked without a consent to change', () => {
  const erasures = noted(erased({ ...locked, outcome: 'entered-in-error' }));
  expect(back(key, request, erasures)[0]?.body).toMatchObject({ outcome: 'entered-in-error' });
  expect(back(`${key}|consent`, before.consent, erasures)[0]?.body).toMatchObject({ events: [{ kind: 'given' }] });
});

const left = [seats.elevhalsa, seats.lovet];

it.each<[string, ConsentRecord['events'][number]]>([
  ['narrowed', { kind: 'narrowed', ...event, seats: left }],
  ['given anew to fewer', { kind: 'given', ...event, facts: theFacts({ seats: left }) }],
])('a consent that was %s lets the party that fell out in no more', (_, last) => {
  const erasures = noted(request, { events: [...before.consent.events, last] });
  const [consent] = back(`${key}|consent`, before.consent, erasures);
  const holds = holdsOn(consentRecord.parse(JSON.parse(JSON.stringify(consent?.body))), today);
  expect(covers(holds, seats.rehab)).toBe(false);
  expect(covers(holds, seats.lovet)).toBe(true);
  const [first] = back(key, request, erasures);
  expect(caseRequest.parse(JSON.parse(JSON.stringify(first?.body))).question.asked).toEqual([seats.lovet]);
});

it('a change that takes nothing away is not noted', () => {
  expect(noted({ ...request, state: 'closed', outcome: 'help-started' })).toEqual([]);
});
