import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseVerbs } from '../../bot/cases/bot.ts';
import { answerData, beginVerb, mineVerb, onCase, seatsInput, tellData } from '../../bot/cases/cards/buttons.ts';
import { appointData, closeData } from '../../bot/cases/cards/choice-cards.ts';
import { caseConsentData, consentData } from '../../bot/cases/cards/consent-card.ts';
import { childData, narrowData } from '../../bot/cases/cards/consent-changes.ts';
import { noteData } from '../../bot/cases/cards/note-card.ts';
import { helpsOnwardData } from '../../bot/cases/cards/onward-card.ts';
import { requestData } from '../../bot/cases/cards/request-card.ts';
import { cameData, specialistData, toldMoreData } from '../../bot/cases/cards/waiting-cards.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { answerPress } from '../../bot/platform/teams/verbs.ts';
import { seats } from './a-case.ts';

const forum = 'hjo-team';
const id = '50000000-0000-4000-8000-000000000001';
const form = { forum, draft: id, askerSeat: 'elevhalsa' };
const typedOf = (changed: object) => requestData.parse({ ...form, ...changed }).typed;

describe('the seats of a list', () => {
  it.each([
    ['', []],
    [',', []],
    ['rehab', ['rehab']],
    ['rehab,bup', ['rehab', 'bup']],
    ['rehab,rehab,bup,', ['rehab', 'bup']],
    [',,bup', ['bup']],
  ])('”%s” is read as %j', (joined, expected) => expect(seatsInput.parse(joined)).toEqual(expected));

  it('that is missing is empty', () => expect(seatsInput.parse(undefined)).toEqual([]));

  it('holds what can be a seat and nothing else', () => {
    expect(typedOf({ asked: 'rehab,Anna Berg,vardcentral.lovet,a.b.c,<at>,BUP' }).asked).toEqual([
      seats.rehab,
      seats.lovet,
    ]);
    expect(consentData.parse({ forum, draft: id, seats: 'rehab,Å,rehab,bup' }).typed.seats).toEqual([
      seats.rehab,
      seats.bup,
    ]);
  });

  it('says the whole team by a sign that no seat has', () => {
    const { asked, wholeTeam } = typedOf({ asked: 'rehab,*' });
    expect([asked, wholeTeam]).toEqual([[seats.rehab], true]);
  });
});

describe('a question as it comes from the form', () => {
  it('may lack everything: what is missing is told in words', () =>
    expect(typedOf({})).toEqual({
      id,
      askerSeat: 'elevhalsa',
      needs: [],
      text: '',
      asked: [],
      wholeTeam: false,
      urgency: 'guarantee',
      mode: 'consultation',
      notNames: [],
    }));

  it('is a consultation, soon, whenever the choice cannot be read', () =>
    expect(typedOf({ mode: 'open-to-all', urgency: 7 })).toMatchObject({ mode: 'consultation', urgency: 'guarantee' }));

  it('knows the needs of the list and no others', () =>
    expect(typedOf({ needs: 'waiting,adhd,mood' }).needs).toEqual(['mood', 'waiting']));

  it('has been told what is no name only when that was ticked', () => {
    expect(typedOf({ notNamesWords: 'Sol|Björn', notNames: 'true' }).notNames).toEqual(['Sol', 'Björn']);
    expect(typedOf({ notNamesWords: 'Sol|Björn', notNames: 'false' }).notNames).toEqual([]);
    expect(typedOf({ notNamesWords: 'Sol|Björn' }).notNames).toEqual([]);
  });
});

describe('a consent as it comes from the form', () => {
  const read = (changed: object) => consentData.parse({ forum, draft: id, ...changed }).typed;

  it('may lack everything, and then nobody has consented to anything', () =>
    expect(read({})).toEqual({ scope: 'question', seats: [], informed: false }));

  it.each(['', '2026-13-01', '2026-02-30', 'i går', '20261120'])('”%s” is no day', (saidOn) =>
    expect(read({ saidOn }).saidOn).toBeUndefined(),
  );

  it('is the narrow one whenever the scope cannot be read', () =>
    expect(read({ scope: 'all' }).scope).toBe('question'));

  it.each(['TRUE', '1', 'on', 'yes'])('”%s” is no tick', (informed) => expect(read({ informed }).informed).toBe(false));
});

const parsers = {
  requestData,
  consentData,
  caseConsentData,
  narrowData,
  childData,
  onCase,
  answerData,
  tellData,
  helpsOnwardData,
  appointData,
  closeData,
  cameData,
  specialistData,
  toldMoreData,
  noteData,
  seatsInput,
};

/** Half right, so that the inner parts are reached as well. */
const rubbish = fc.oneof(
  fc.anything(),
  fc.record(
    {
      forum: fc.oneof(fc.constant(forum), fc.anything()),
      case: fc.oneof(fc.constant(id), fc.anything()),
      draft: fc.oneof(fc.constant(id), fc.anything()),
      askerSeat: fc.oneof(fc.constant('elevhalsa'), fc.anything()),
      seat: fc.oneof(fc.constant('rehab'), fc.anything()),
      by: fc.oneof(fc.string(), fc.constant('2026-02-30'), fc.anything()),
      saidOn: fc.oneof(fc.string(), fc.constant('+999999-01-01'), fc.anything()),
      until: fc.oneof(fc.string(), fc.constant('2026-00-00'), fc.anything()),
      answer: fc.anything(),
      onwardTo: fc.anything(),
      holder: fc.anything(),
      outcome: fc.anything(),
      seats: fc.anything(),
      asked: fc.anything(),
      needs: fc.anything(),
      text: fc.anything(),
      card: fc.anything(),
      receiver: fc.anything(),
    },
    { requiredKeys: [] },
  ),
);

describe('rubbish', () => {
  it.each(Object.entries(parsers))('is refused by %s, never thrown', (_, parser) => {
    fc.assert(
      fc.property(rubbish, (data) => typeof parser.safeParse(data).success === 'boolean'),
      { seed: 20_261_120, numRuns: 300 },
    );
  });

  it('in any button is answered by a sentence, before anything is read or written', async () => {
    const untouched = new Proxy({} as Ports, {
      get: (_, port) => {
        throw new Error(`reached ${String(port)}`);
      },
    });
    const verbs = caseVerbs({ contactLines: async () => [] });
    const from = { userId: '29:user-1', name: 'Sten Falk' };
    const where = { kind: 'personal', conversationId: 'a', serviceUrl: 'http://127.0.0.1', tenantId: 't' } as const;
    for (const verb of Object.keys(verbs).filter((name) => ![beginVerb, mineVerb].includes(name)))
      for (const data of [undefined, null, 'rehab', 7, [], {}, { forum: 'Å', case: 1 }]) {
        const answer = await answerPress(verbs, untouched, { kind: 'press', verb, data, from, where });
        expect([verb, JSON.stringify(answer)]).toEqual([verb, expect.stringContaining('gick inte att läsa')]);
      }
  });
});
