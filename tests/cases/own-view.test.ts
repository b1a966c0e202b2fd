import { describe, expect, it } from 'vitest';
import { channelCard } from '../../bot/cases/cards/channel-card.ts';
import { isElsewhereOffered, ownView, type SeenBy, type Viewer, viewerOf } from '../../bot/cases/cards/own-view.ts';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import { holdsOn } from '../../bot/cases/consent.ts';
import { asVisitor } from '../../bot/cases/visiting.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { wordsOf } from '../support/seen-card.ts';
import { aCase, aConsent, answers, appoints, asker, byAsker, day, having, seats, team, today } from './a-case.ts';

const { elevhalsa, rehab, lovet, bup, bvc } = seats;
const copyCode = 'Kopiera kod till journalen';
const ask = 'Fråga en annan kommuns team';

const seen = (request: CaseRequest, viewer: Viewer, on = today): SeenBy => ({
  forum: team,
  request,
  consent: request.question.mode === 'consent' ? holdsOn(aConsent(), on) : undefined,
  today: on,
  viewer,
});
const words = (one: SeenBy) => wordsOf({ ...ownView(one, channelCard(one)) });

describe('the own view of a case', () => {
  it('has the code for the journal, with team and day, to be marked and copied', () => {
    const text = words(seen(aCase(), 'asker'));
    expect(text).toContain(copyCode);
    expect(text).toContain('Markera texten och kopiera.');
    const code = 'Björk 27, Teamet i Hjo, 20 november 2026';
    expect(JSON.stringify(ownView(seen(aCase(), 'party'), channelCard(seen(aCase(), 'party'))))).toContain(code);
  });

  it('is that of a party that takes part too, and of nobody else', () => {
    const handedOn = having(aCase(), answers(lovet, 'helps-onward', bvc));
    expect([rehab, lovet, bvc, elevhalsa].map((seat) => viewerOf(handedOn, false, [seat]))).toEqual([
      'party',
      'party',
      'party',
      'party',
    ]);
    expect(viewerOf(handedOn, false, [bup])).toBe('onlooker');
    expect(viewerOf(handedOn, false, [])).toBe('onlooker');
    expect(viewerOf(handedOn, true, [bup])).toBe('asker');
    const followed = having(aCase(), answers(rehab, 'takes'), appoints(byAsker, rehab));
    expect(viewerOf(followed, false, [rehab])).toBe('party');
    expect(words(seen(aCase(), 'party'))).toContain(copyCode);
    expect(words(seen(aCase(), 'party'))).not.toContain(ask);
    expect(words(seen(aCase(), 'onlooker'))).not.toContain(copyCode);
    expect(wordsOf({ ...channelCard(seen(aCase(), 'asker')) })).not.toContain(copyCode);
  });

  it('offers the asker to ask elsewhere as long as the question stands', () => {
    const consented = aCase({ mode: 'consent' });
    expect(isElsewhereOffered(seen(aCase(), 'asker'))).toBe(true);
    expect(isElsewhereOffered(seen(consented, 'asker'))).toBe(true);
    expect(isElsewhereOffered(seen(consented, 'asker', day('2026-12-20')))).toBe(false);
    expect(isElsewhereOffered(seen({ ...aCase(), state: 'closed', outcome: 'no-need' }, 'asker'))).toBe(false);
    const copy = { ...aCase(), asker: asVisitor({ ...team, id: forumId.parse('tibro-team') }, asker) };
    expect(isElsewhereOffered(seen(copy, 'asker'))).toBe(false);
    expect(isElsewhereOffered(seen(aCase(), 'party'))).toBe(false);
  });

  it('has nothing beside what everybody reads of a locked one', () => {
    const locked: CaseRequest = { ...aCase({ mode: 'consent' }), state: 'closed', outcome: 'consent-withdrawn' };
    expect(ownView(seen(locked, 'asker'), channelCard(seen(locked, 'asker')))).toEqual(
      channelCard(seen(locked, 'asker')),
    );
  });
});
