import { describe, expect, it } from 'vitest';
import { channelSummary } from '../../bot/cases/cards/channel-card.ts';
import { confirmationSummary } from '../../bot/cases/cards/confirmation-card.ts';
import { holdsOn } from '../../bot/cases/consent.ts';
import { takeConsent } from '../../bot/cases/consent-steps.ts';
import { aCase, aConsent, byAsker, day, now, personOf, seats, team, today } from './a-case.ts';

const request = aCase({ mode: 'consent', asked: [seats.rehab] });
const consent = aConsent();
const seen = { forum: team, request, consent: holdsOn(consent, today) };

describe('what a notification says of a card', () => {
  it('is the alias and the parties, or that there is a consent', () => {
    expect(channelSummary(seen)).toBe('Björk 27: fråga till rehab.');
    expect(confirmationSummary(seen)).toBe('Björk 27: samtycke bekräftat.');
  });

  it('is no consent that has ended', () => {
    expect(confirmationSummary({ request, consent: holdsOn(consent, day('2027-01-15')) })).toBe(
      'Björk 27: samtycket har tagit slut.',
    );
  });

  it('is nothing but the alias once the consent is taken back', () => {
    const by = personOf(1);
    const withdrawn = takeConsent({ request, consent }, { step: 'withdraw-consent' }, byAsker, { at: now, by });
    if (!withdrawn.ok) throw new Error('it is refused');
    const after = { ...seen, request: withdrawn.value.request, consent: holdsOn(withdrawn.value.consent, today) };
    for (const summary of [channelSummary, confirmationSummary]) expect(summary(after)).toBe('Björk 27: stängd.');
  });
});
