import { describe, expect, it } from 'vitest';
import { wordCard } from '../../bot/cases/cards/word-cards.ts';
import { ageWords, needWords } from '../../bot/cases/words.ts';
import { buttonsOf, wordsOf } from '../support/seen-card.ts';
import { aCase, answers, day, having, seats } from './a-case.ts';
import { everyWord, wordNowOf } from './every-word.ts';

const said = (...of: Parameters<typeof wordNowOf>) => {
  const { card, summary } = wordCard(wordNowOf(...of));
  return { summary, words: wordsOf({ ...card }), titles: buttonsOf({ ...card }).map(({ title }) => title) };
};

describe.each(everyWord)('what is told (%s)', (_, { card, summary }) => {
  it('names the case and the team, and says nothing of what it is about', () => {
    const words = wordsOf({ ...card });
    expect(words).toContain('Björk 27');
    expect(words).toContain('Teamet i Hjo');
    for (const forbidden of [...Object.values(ageWords), ...Object.values(needWords)])
      expect(`${words} ${summary}`.toLocaleLowerCase('sv')).not.toContain(forbidden.toLocaleLowerCase('sv'));
  });

  it('is one short sentence as a notification', () => {
    expect(summary).toContain('Björk 27');
    expect(summary.length).toBeLessThan(120);
    expect(summary).not.toContain('\\');
  });

  it('names no person', () => expect(JSON.stringify(card)).not.toMatch(/Anna Berg|Bo Lind|29:/));
});

describe('a reminder to a seat', () => {
  it('says until when, and that a no helps too', () => {
    expect(said('answer').words).toContain('Björk 27 väntar på svar från er till torsdag. Ett nej hjälper också.');
    expect(said('answer').titles).toEqual(['Öppna', 'Vi hinner inte, hjälp oss']);
  });

  it('names a date that is more than a week off, and a weekday that has just been', () => {
    expect(said('answer', day('2026-12-03')).words).toContain('från er till 3 december.');
    expect(said('answer', day('2026-11-26'), day('2026-11-26')).words).toContain('svar från er i dag.');
    expect(said('answer', day('2026-11-26'), day('2026-11-30')).words).toContain('skulle ha kommit i torsdags.');
    expect(said('answer', day('2026-11-26'), day('2026-12-30')).words).toContain('skulle ha kommit den 26 november.');
  });

  it('of feedback is about saying what is known', () => {
    expect(said('tell-guardians', day('2026-11-24')).words).toContain(
      'En familj väntar på besked senast tisdag. Säg vad ni vet, även om allt inte är klart.',
    );
    expect(said('tell-guardians').titles).toEqual(['De har fått veta', 'Vi behöver hjälp', 'Öppna']);
    expect(said('tell-asker').words).toContain('Elevhälsan väntar på besked senast torsdag.');
  });

  it('of the first step lets it be done, or moved', () => {
    expect(said('first-step').titles).toEqual(['Det är gjort', 'Ändra dag', 'Öppna']);
  });

  it('of a handed-on question names who is waited for', () => {
    expect(said('hand-on').words).toContain('Björk 27: ni tog kontakten med BUP. Hör efter senast torsdag.');
  });
});

describe('the asker', () => {
  it('is told whom to ring, and that names are said there', () => {
    const { words, titles } = said('tell-more');
    expect(words).toContain('Rehab behöver veta mer om Björk 27. Ring senast torsdag.');
    expect(words).toContain('Ring rehabs samverkansnummer [070-174 06 14](tel:');
    expect(words).toContain('Namn säger ni där, inte här.');
    expect(words).toContain('Båda parter antecknar samtycket hos sig');
    expect(titles).toEqual(['Jag har berättat mer', 'Öppna']);
  });

  it('is told in time that a consent ends, with a button to renew it', () => {
    const { words, titles } = said('consent-ends', day('2026-12-18'));
    expect(words).toContain('Samtycket för Björk 27 gäller till 18 december.');
    expect(titles).toContain('Förnya samtycket');
  });

  it('is told what to say to the family when a consent is taken back', () => {
    const { words, titles } = said('withdrawn-asker');
    expect(words).toContain('Säg till familjen att det är gjort, och att de är välkomna tillbaka.');
    expect(titles).toEqual([]);
  });
});

it('those who had answered are told not to go on', () => {
  expect(said('withdrawn').words).toContain('Prata inte vidare om barnet med stöd av samtycket.');
  expect(said('fallen-out').words).toContain('Prata inte vidare om barnet med stöd av samtycket.');
});

it('the asker is given the number of whoever helps, and whoever helps the asker’s', () => {
  const known = wordNowOf('go-on');
  const { rehab } = seats;
  const request = having(aCase({ asked: [rehab] }), answers(rehab, 'contributes'));
  const due = known.word.due ?? known.today;
  const wordsTo = (seat: { seat?: typeof rehab }) => {
    const clock = { kind: 'go-on' as const, due, remindOn: [due], ...seat };
    return wordsOf({ ...wordCard({ ...known, request, consent: undefined, clock }).card });
  };
  expect(wordsTo({})).toContain('Ring rehabs samverkansnummer');
  expect(wordsTo({})).not.toContain('elevhälsans samverkansnummer');
  expect(wordsTo({ seat: rehab })).toContain('Ring elevhälsans samverkansnummer');
});
