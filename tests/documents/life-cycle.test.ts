import { describe, expect, it } from 'vitest';
import type { SteeringDocument, Version } from '../../bot/documents/document.ts';
import { lifeCycle, may, type Step } from '../../bot/documents/life-cycle.ts';
import { discard, publish, reviewed, saveDraft, share, unshare, withdraw } from '../../bot/documents/steps.ts';
import { actOn, day, done, drafted, publishedOn, typed } from './a-document.ts';

const today = '2026-11-20';

/** A document whose only version is in each state. */
const documents: Readonly<Record<Version['state'], SteeringDocument>> = {
  draft: drafted(),
  published: publishedOn([today]),
  withdrawn: done(withdraw(publishedOn([today]), 1, actOn(today))),
  discarded: done(discard(drafted())),
};

const steps: Readonly<Record<Exclude<Step, 'save'>, (document: SteeringDocument) => ReturnType<typeof publish>>> = {
  publish: (document) => publish(document, actOn(today)),
  discard,
  withdraw: (document) => withdraw(document, 1, actOn(today)),
};

const states: readonly Version['state'][] = ['draft', 'published', 'withdrawn', 'discarded'];
const rows = states.flatMap((state) =>
  (['publish', 'discard', 'withdraw'] as const).map((step) => [state, step, lifeCycle[state][step]] as const),
);

describe('the life of a version', () => {
  it.each(rows)('%s, %s → %s', (state, step, next) => {
    const outcome = steps[step](documents[state]);
    expect(may(documents[state].versions[0], step)).toBe(next !== undefined);
    if (next === undefined) expect(outcome).toEqual({ ok: false, failure: { kind: 'not-now' } });
    else expect(done(outcome).versions.map((one) => one.state)).toEqual([next]);
  });

  it.each(states)('%s: saving writes over a draft alone, and begins a new version of all else', (state) => {
    const before = documents[state];
    const after = done(saveDraft(before, typed({ title: 'Ny titel' }), 1));
    const isOver = lifeCycle[state].save !== undefined;
    expect(after.versions).toHaveLength(isOver ? 1 : 2);
    expect(after.versions.at(-1)).toMatchObject({ state: 'draft', title: 'Ny titel', n: isOver ? 1 : 2 });
    if (!isOver) expect(after.versions[0]).toEqual(before.versions[0]);
  });

  it('is not published without a function that answers for it, or with nothing to read', () => {
    const bare = drafted({ owner: { function: ' ', office: 'coordinator' }, text: '' });
    expect(publish(bare, actOn(today))).toMatchObject({
      failure: {
        flaws: [
          { field: 'function', kind: 'missing' },
          { field: 'text', kind: 'nothing-to-read' },
        ],
      },
    });
    expect(publish(drafted({ text: '', link: 'https://example.se/sip' }), actOn(today)).ok).toBe(true);
  });

  it('never begins before a version that is published to begin later', () => {
    const coming = publishedOn(['2026-11-20', '2027-01-01']);
    const third = done(saveDraft(coming, typed({ validFrom: day('2026-12-01') }), 1));
    expect(publish(third, actOn(today))).toMatchObject({
      failure: { flaws: [{ field: 'validFrom', kind: 'before-another' }] },
    });
    const takenBack = done(withdraw(third, 1, actOn(today)));
    expect(publish(takenBack, actOn(today)).ok).toBe(true);
  });

  it('is not published with a review or a last day that is past', () => {
    const late = drafted({ reviewOn: day(today), validFrom: day('2026-01-01'), validTo: day('2026-02-01') });
    expect(publish(late, actOn(today))).toMatchObject({
      failure: {
        flaws: [
          { field: 'validTo', kind: 'past' },
          { field: 'reviewOn', kind: 'past' },
        ],
      },
    });
  });

  it('may have been in force for long already, as what is brought here from elsewhere has', () => {
    expect(done(publish(drafted({ validFrom: day('2024-03-01') }), actOn(today))).versions[0]).toMatchObject({
      state: 'published',
      validFrom: day('2024-03-01'),
    });
  });

  it('has no more than fifty versions', () => {
    const [one] = publishedOn([today]).versions;
    if (!one) throw new Error('no version');
    const versions = Array.from({ length: 50 }, (_, index) => ({ ...one, n: index + 1 }));
    expect(saveDraft({ ...documents.published, versions }, typed(), 1)).toEqual({
      ok: false,
      failure: { kind: 'too-many-versions' },
    });
  });

  it('is looked through again on a day ahead, while something is in force', () => {
    expect(done(reviewed(documents.published, day('2027-11-01'), actOn(today))).review).toEqual({
      on: day('2027-11-01'),
      mark: `mark-${today}`,
    });
    expect(reviewed(documents.published, day(today), actOn(today))).toMatchObject({ failure: { kind: 'flawed' } });
    expect(reviewed(documents.draft, day('2027-11-01'), actOn(today))).toMatchObject({
      failure: { kind: 'nothing-in-force' },
    });
  });

  it('is shared when there is something to see, once, and taken back the same way', () => {
    expect(share(documents.draft, actOn(today))).toMatchObject({ failure: { kind: 'nothing-in-force' } });
    const shared = done(share(documents.published, actOn(today)));
    expect(done(share(shared, actOn('2026-11-21')))).toBe(shared);
    expect(done(unshare(shared))).toEqual(documents.published);
    expect(done(unshare(documents.published))).toBe(documents.published);
  });
});
