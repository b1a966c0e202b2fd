import { describe, expect, it } from 'vitest';
import { comingOn, faceOn, inForceOn, isReviewDue, stateOn } from '../../bot/documents/in-force.ts';
import { publish, saveDraft, withdraw } from '../../bot/documents/steps.ts';
import { actOn, day, done, drafted, publishedOn, typed } from './a-document.ts';

const inForce = (document: Parameters<typeof inForceOn>[0], on: string) => inForceOn(document, day(on))?.n;
const states = (document: Parameters<typeof inForceOn>[0], on: string) =>
  document.versions.map((one) => stateOn(document, one, day(on)));

describe('what is in force on a day', () => {
  it('is nothing of a draft', () => {
    expect(inForce(drafted(), '2026-11-20')).toBeUndefined();
    expect(states(drafted(), '2026-11-20')).toEqual(['draft']);
  });

  it('is what begins that very day, and not the day before', () => {
    const document = publishedOn(['2026-11-20', '2026-12-01']);
    expect(inForce(document, '2026-11-30')).toBeUndefined();
    expect(states(document, '2026-11-30')).toEqual(['coming']);
    expect(comingOn(document, day('2026-11-30'))?.n).toBe(1);
    expect(inForce(document, '2026-12-01')).toBe(1);
    expect(comingOn(document, day('2026-12-01'))).toBeUndefined();
  });

  it('is the old version until the new one begins', () => {
    const document = publishedOn(['2026-01-10'], ['2026-11-20', '2027-01-01']);
    expect(states(document, '2026-12-31')).toEqual(['in-force', 'coming']);
    expect(states(document, '2027-01-01')).toEqual(['replaced', 'in-force']);
  });

  it('is the later made of two that begin the same day', () => {
    expect(inForce(publishedOn(['2026-11-20'], ['2026-11-20']), '2026-11-20')).toBe(2);
  });

  it('ends after its last day', () => {
    const document = publishedOn(['2026-01-10', '2026-01-10', '2026-06-30']);
    expect(inForce(document, '2026-06-30')).toBe(1);
    expect(states(document, '2026-07-01')).toEqual(['ended']);
    expect(inForce(document, '2026-07-01')).toBeUndefined();
  });

  it('is nothing once it is withdrawn: what it had replaced does not come back', () => {
    const document = done(withdraw(publishedOn(['2026-01-10'], ['2026-06-01']), 2, actOn('2026-11-20')));
    expect(inForce(document, '2026-11-19')).toBe(2);
    expect(states(document, '2026-11-20')).toEqual(['replaced', 'withdrawn']);
    expect(inForce(document, '2026-11-20')).toBeUndefined();
  });

  it('is the old version still when the new one is withdrawn before its first day is over', () => {
    const coming = publishedOn(['2026-01-10'], ['2026-11-20', '2027-01-01']);
    expect(inForce(done(withdraw(coming, 2, actOn('2026-12-01'))), '2027-01-01')).toBe(1);
    const mistake = publishedOn(['2026-01-10'], ['2026-11-20']);
    expect(states(done(withdraw(mistake, 2, actOn('2026-11-20'))), '2026-11-20')).toEqual(['in-force', 'withdrawn']);
  });

  it('shows in a list what is in force, else what is coming, else the last, else the draft', () => {
    const old = publishedOn(['2026-01-10', '2026-01-10', '2026-06-30']);
    expect(faceOn(drafted(), day('2026-11-20'))?.state).toBe('draft');
    expect(faceOn(done(saveDraft(old, typed(), 1)), day('2026-11-20'))?.n).toBe(1);
    expect(faceOn(publishedOn(['2026-01-10'], ['2026-11-20', '2027-01-01']), day('2026-11-20'))?.n).toBe(1);
    expect(faceOn(publishedOn(['2026-11-20', '2027-01-01']), day('2026-11-20'))?.n).toBe(1);
  });

  it('is due for review from the day that was set, as long as it is in force', () => {
    const written = drafted({ reviewOn: day('2026-12-01') });
    const document = done(publish(written, actOn('2026-11-20')));
    expect(isReviewDue(document, day('2026-11-30'))).toBe(false);
    expect(isReviewDue(document, day('2026-12-01'))).toBe(true);
    expect(isReviewDue(done(withdraw(document, 1, actOn('2026-11-21'))), day('2026-12-01'))).toBe(false);
  });
});
