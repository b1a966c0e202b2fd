import { describe, expect, it } from 'vitest';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import type { ConsentCommand, StepFailure } from '../../bot/cases/command.ts';
import { type ConsentFacts, type ConsentRecord, holdsOn } from '../../bot/cases/consent.ts';
import { eventsOf, takeConsent, type WithConsent } from '../../bot/cases/consent-steps.ts';
import type { Who } from '../../bot/cases/life-cycle.ts';
import {
  aCase,
  aConsent,
  answers,
  appoints,
  byAsker,
  byConvener,
  byOnlooker,
  bySeat,
  closes,
  day,
  having,
  notes,
  now,
  personOf,
  seats,
  storedConsent,
  theFacts,
  today,
} from './a-case.ts';

const { elevhalsa, rehab, lovet, bup, bvc } = seats;
type State = { readonly request: CaseRequest; readonly consent: ConsentRecord | undefined };

const standing = (changed: Partial<ConsentFacts> = {}): WithConsent => ({
  request: aCase({ mode: 'consent' }),
  consent: aConsent(changed),
});
const consultation: State = { request: aCase(), consent: undefined };

const later = now.add({ hours: 2 });
const take = (state: State, command: ConsentCommand, who: Who = byAsker, at = later) =>
  takeConsent(state, command, who, { at, by: personOf(9) });
const taken = (state: State, command: ConsentCommand, who?: Who): WithConsent => {
  const result = take(state, command, who);
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
};
const failure = (state: State, command: ConsentCommand, who?: Who): StepFailure | undefined => {
  const result = take(state, command, who);
  return result.ok ? undefined : result.failure;
};
const seatsNow = ({ consent }: WithConsent) => {
  const held = holdsOn(storedConsent(consent), today);
  return held.kind === 'holds' ? held.facts.seats : held.kind;
};

const gives = (changed: Partial<ConsentFacts> = {}, of?: number): ConsentCommand => ({
  step: 'give-consent',
  facts: theFacts(changed),
  ...(of !== undefined && { of }),
});
const narrows = (...left: readonly (typeof rehab)[]): ConsentCommand => ({ step: 'narrow-consent', seats: left });
const withdraws: ConsentCommand = { step: 'withdraw-consent' };

describe('who may change a consent', () => {
  const people: Readonly<Record<string, Who>> = {
    asker: byAsker,
    asked: bySeat(rehab),
    'not asked': bySeat(bup),
    convener: byConvener,
    onlooker: byOnlooker,
  };
  const commands: Readonly<Record<string, ConsentCommand>> = {
    gives: gives({ seats: [elevhalsa, rehab, lovet, bup] }),
    narrows: narrows(rehab),
    withdraws,
    'asks the child': { step: 'ask-child', child: 'hesitates' },
  };
  const written = `
    gives          asker
    narrows        asker asked convener
    withdraws      asker asked convener
    asks the child asker
  `;
  const rows = written
    .trim()
    .split('\n')
    .map((line) => line.trim());

  for (const [name, command] of Object.entries(commands))
    for (const [person, who] of Object.entries(people)) {
      const row = rows.find((line) => line.startsWith(name)) ?? '';
      const may = ` ${row.slice(name.length).trim()} `.includes(` ${person} `);
      it(`${person} ${may ? name : `never ${name}`}`, () => {
        const refusal = failure(standing(), command, who);
        if (may) expect(refusal).toBeUndefined();
        else expect(refusal).toEqual({ kind: 'not-you', step: command.step });
      });
    }

  it('nobody, once it is locked, or closed but for taking it back', () => {
    const { request, consent } = standing();
    const closed = having(request, answers(rehab, 'takes'), closes(byAsker));
    const locked = taken(standing(), withdraws);
    for (const command of Object.values(commands)) {
      if (command.step !== 'withdraw-consent')
        expect(failure({ request: closed, consent }, command)).toMatchObject({ kind: 'not-now' });
      expect(failure(locked, command)).toEqual({ kind: 'locked', outcome: 'consent-withdrawn' });
    }
  });

  it('takes it back also when the case is closed: they may be talking still', () => {
    const { request, consent } = standing();
    const closed = having(request, answers(rehab, 'takes'), closes(byAsker));
    expect(taken({ request: closed, consent }, withdraws).request.outcome).toBe('consent-withdrawn');
  });

  it('nobody takes back what was never given', () => {
    for (const command of [narrows(rehab), withdraws, { step: 'ask-child', child: 'wants' } as const])
      expect(failure(consultation, command)).toEqual({ kind: 'consent-missing' });
  });
});

describe('a consent that is given to a consultation', () => {
  it('lets the case stand, with a confirmation that is owed and nobody who has noted it', () => {
    const request = having(aCase(), answers(rehab, 'takes'));
    const given = taken({ request, consent: undefined }, gives());
    expect(given.request).toMatchObject({ state: 'taken', noted: [], question: { mode: 'consent' } });
    expect(given.request.confirmation?.shown).toBe(0);
    expect(given.request.answers).toEqual(request.answers);
    expect(seatsNow(given)).toEqual([elevhalsa, rehab, lovet]);
  });

  it('asks those it names, from that moment, and leaves out those it does not', () => {
    const request = having(aCase(), answers(lovet, 'takes'));
    const given = taken({ request, consent: undefined }, gives({ seats: [rehab, bup] }));
    expect(given.request.question.asked).toEqual([rehab, bup]);
    expect(given.request.askedLater).toEqual([{ seat: bup, at: later }]);
    expect(given.request).toMatchObject({ answers: [], state: 'waiting' });
  });

  it('leaves nobody waiting for a seat that may not answer', () => {
    const request = having(aCase(), answers(rehab, 'helps-onward', bup));
    expect(taken({ request, consent: undefined }, gives({ seats: [rehab] })).request.answers).toEqual([]);
  });

  it('makes nobody hold it who has fallen out', () => {
    const request = having(aCase(), answers(lovet, 'takes'), appoints(byAsker, lovet));
    expect(taken({ request, consent: undefined }, gives({ seats: [rehab] })).request.followUp).toBeUndefined();
  });

  it.each([
    ['a day to come', { saidOn: day('2026-11-21') }, 'said-in-the-future'],
    ['a day more than a year ago', { saidOn: day('2025-11-01') }, 'said-long-ago'],
    ['an end that is past', { until: day('2026-11-19') }, 'ends-in-the-past'],
    ['an end before the day it was said', { saidOn: today, until: day('2026-11-10') }, 'ends-in-the-past'],
    ['an end in the far future', { until: day('2028-01-01') }, 'ends-too-late'],
    ['nobody but the own seat', { seats: [elevhalsa] }, 'nobody-to-talk-with'],
  ] as const)('is refused with %s', (_, changed, flaw) =>
    expect(
      failure(consultation, gives({ ...changed, seats: [...('seats' in changed ? changed.seats : [rehab])] })),
    ).toEqual({ kind: 'consent-flawed', flaws: [flaw] }),
  );
});

describe('a form that was opened earlier', () => {
  it('is saved once, however often it is pressed', () => {
    const given = taken(consultation, gives({}, 0));
    expect(failure(given, gives({}, 0))).toEqual({ kind: 'already', step: 'give-consent' });
  });

  it('does not bring back whoever has fallen out meanwhile', () => {
    const seen = eventsOf(standing().consent);
    const narrowed = taken(standing(), narrows(rehab));
    expect(failure(narrowed, gives({}, seen))).toEqual({ kind: 'consent-has-changed' });
    expect(seatsNow(taken(narrowed, gives({}, eventsOf(narrowed.consent))))).toEqual([elevhalsa, rehab, lovet]);
  });
});

describe('a narrowed consent', () => {
  it('holds for those that are left, and remembers since when', () => {
    const narrowed = taken(standing(), narrows(rehab));
    expect(holdsOn(storedConsent(narrowed.consent), today)).toMatchObject({
      kind: 'holds',
      since: now,
      changedAt: later,
      facts: { seats: [elevhalsa, rehab] },
    });
    expect(narrowed.request.question.asked).toEqual([rehab]);
  });

  it('takes answer, note and the case itself from whoever falls out', () => {
    const request = having(
      aCase({ mode: 'consent' }),
      answers(lovet, 'takes'),
      notes(lovet),
      notes(rehab),
      appoints(byAsker, lovet),
    );
    const narrowed = taken({ request, consent: aConsent() }, narrows(rehab)).request;
    expect(narrowed).toMatchObject({ answers: [], noted: [rehab], state: 'waiting' });
    expect(narrowed.followUp).toBeUndefined();
  });

  it('gives the question back to whoever had handed it on', () => {
    const request = having(aCase({ mode: 'consent' }), answers(rehab, 'helps-onward', lovet));
    const narrowed = taken({ request, consent: aConsent() }, narrows(rehab)).request;
    expect(narrowed.answers).toEqual([]);
  });

  it('is never narrowed to nobody, nor by nothing', () => {
    expect(failure(standing(), narrows())).toEqual({ kind: 'narrowed-to-nobody' });
    expect(failure(standing(), narrows(elevhalsa))).toEqual({ kind: 'narrowed-to-nobody' });
    expect(failure(standing(), narrows(rehab, lovet))).toEqual({ kind: 'already', step: 'narrow-consent' });
  });

  it('asks those that are left, when nobody of them had been asked', () => {
    const request = aCase({ mode: 'consent', asked: [rehab] });
    for (const command of [narrows(lovet), gives({ seats: [elevhalsa, lovet] })]) {
      const left = taken({ request, consent: aConsent() }, command).request;
      expect(left).toMatchObject({ state: 'waiting', askedLater: [{ seat: lovet, at: later }] });
      expect(left.question.asked).toEqual([lovet]);
    }
  });

  it('lets nobody in who was not named', () => {
    expect(seatsNow(taken(standing(), narrows(rehab, bup, bvc)))).toEqual([elevhalsa, rehab]);
  });
});

describe('a consent that has ended', () => {
  const ended: WithConsent = standing({ saidOn: day('2026-10-01'), until: day('2026-11-01') });

  it('is given anew, and noted anew', () => {
    const request = having(ended.request, notes(rehab));
    const renewed = taken({ request, consent: ended.consent }, gives({ until: day('2027-01-15') }));
    expect([seatsNow(renewed), renewed.request.noted]).toEqual([[elevhalsa, rehab, lovet], []]);
  });

  it('can still be taken back, for good', () => {
    const withdrawn = taken(ended, withdraws);
    expect([seatsNow(withdrawn), withdrawn.request.outcome]).toEqual(['withdrawn', 'consent-withdrawn']);
  });
});

describe('what the child says', () => {
  const asks = (child: Extract<ConsentCommand, { step: 'ask-child' }>['child']): ConsentCommand => ({
    step: 'ask-child',
    child,
  });
  const notAsked = standing({ child: 'not-asked' });

  it('is kept, once', () => {
    const asked = taken(notAsked, asks('hesitates'));
    expect(holdsOn(asked.consent, today)).toMatchObject({ kind: 'holds', facts: { child: 'hesitates' } });
    expect(failure(asked, asks('hesitates'))).toEqual({ kind: 'already', step: 'ask-child' });
  });

  it('closes the question for all when it is a no from sixteen on, or from whoever decided alone', () => {
    const old: WithConsent = { request: aCase({ mode: 'consent', ageBand: '16-17' }), consent: notAsked.consent };
    expect(seatsNow(taken(old, asks('refuses')))).toBe('withdrawn');
    const alone = standing({ giver: 'mature-child', child: 'wants' });
    expect(seatsNow(taken(alone, asks('refuses')))).toBe('withdrawn');
    expect(seatsNow(taken(notAsked, asks('refuses')))).toEqual([elevhalsa, rehab, lovet]);
  });

  it('cannot be that it is too small to ask, at that age, nor doubt from whoever decides alone', () => {
    expect(failure(notAsked, asks('too-small'))).toEqual({ kind: 'consent-flawed', flaws: ['old-enough-to-ask'] });
    const alone = standing({ giver: 'mature-child', child: 'wants' });
    expect(failure(alone, asks('hesitates'))).toEqual({ kind: 'consent-flawed', flaws: ['decides-unwillingly'] });
  });
});
