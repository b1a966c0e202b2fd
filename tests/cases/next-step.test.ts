import { describe, expect, it } from 'vitest';
import { channelCard } from '../../bot/cases/cards/channel-card.ts';
import { readingCard } from '../../bot/cases/cards/reading-card.ts';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import { holdsOn } from '../../bot/cases/consent.ts';
import { QuestionText } from '../../bot/cases/question-text.ts';
import { buttonsOf, type CardJson, wordsOf } from '../support/seen-card.ts';
import {
  aCase,
  aConsent,
  answers,
  appoints,
  byAsker,
  bySeat,
  closes,
  having,
  notes,
  seats,
  talks,
  team,
  tells,
  today,
  waits,
} from './a-case.ts';

const { rehab, lovet } = seats;
const asked = { asked: [rehab, lovet] };
const consent = holdsOn(aConsent(), today);
const seen = (request: CaseRequest) => ({
  forum: team,
  request,
  consent: request.question.mode === 'consent' ? consent : undefined,
  today,
  card: 'channel' as const,
});
const cardOf = (request: CaseRequest): CardJson => ({ ...channelCard(seen(request)) });
/** The buttons in view: what a card inside the card holds is folded away. */
const inView = (request: CaseRequest) => {
  const rows = channelCard(seen(request)).body?.flatMap((element) =>
    element.type === 'ActionSet' ? element.actions : [],
  );
  return (rows ?? []).map(({ title, style }) => (style === 'positive' ? `[${title}]` : title));
};

/** What a button holds that unfolds. */
const folded = (request: CaseRequest, title: string) => {
  const rows = channelCard(seen(request)).body?.flatMap((element) =>
    element.type === 'ActionSet' ? element.actions : [],
  );
  const held = rows?.find((button) => button.type === 'Action.ShowCard' && button.title === title);
  return buttonsOf({ ...held }).map((button) => button.title);
};

const both = having(aCase(asked), answers(rehab, 'takes'), answers(lovet, 'contributes'));
const talked = having(both, talks(rehab));
const followed = having(talked, appoints(byAsker, rehab));

describe('the card in the channel says what is to be done now, and one button stands out', () => {
  it('when somebody needs to know more: the asker calls them', () => {
    const asking = having(aCase(asked), answers(rehab, 'needs-more'));
    expect(wordsOf(cardOf(asking))).toContain('Nu: den som frågar ringer rehabs samverkansnummer');
    expect(inView(asking)).toContain('[Jag har berättat mer]');
    expect(wordsOf(cardOf(having(asking, answers(lovet, 'takes'))))).not.toContain('Nu: den som frågar');
  });

  it('while answers are awaited: read it', () => {
    const waiting = aCase(asked);
    expect(wordsOf(cardOf(waiting))).toContain('Ett nej hjälper också.');
    expect(inView(waiting)).toEqual([
      '[Läs frågan]',
      'Vi tar det',
      'Vi kan bidra',
      'Vi behöver veta mer',
      'Inte vårt, men vi hjälper vidare',
      'Mer',
    ]);
    expect(folded(waiting, 'Mer')).toEqual(['Lägg till samtycke', 'Vi behöver hjälp', 'Avsluta']);
  });

  it('when it is taken: ring; the answers stay in view until all have answered', () => {
    const taken = having(aCase(asked), answers(rehab, 'takes'));
    expect(wordsOf(cardOf(taken))).toContain('Ring elevhälsans samverkansnummer [070-174 06 13](tel:+46701740613).');
    expect(inView(taken)).toContain('Vi kan bidra');
    expect(inView(taken)).toContain('[Vi har pratats vid]');
    expect(wordsOf(cardOf(taken))).toContain('Svar senast');
    expect(inView(both)).toEqual([
      '[Vi har pratats vid]',
      'Utse uppföljningsansvarig',
      'Läs frågan',
      'Ändra svar',
      'Mer',
    ]);
    expect(folded(both, 'Mer')).toEqual([
      'Lägg till samtycke',
      'De har fått veta',
      'Väntar på specialist',
      'Vi behöver hjälp',
      'Avsluta',
    ]);
    expect(buttonsOf(cardOf(both)).map(({ title }) => title)).toContain('Vi kan bidra');
    expect(wordsOf(cardOf(both))).not.toContain('Svar senast');
  });

  it('ring those who help, where the asker alone reads it', () => {
    const words = (request: CaseRequest) => wordsOf({ ...channelCard(seen(request), [], 'asker') });
    const contributes = having(aCase(asked), answers(rehab, 'contributes'), answers(lovet, 'contributes'));
    expect(words(contributes)).toContain('Ring rehabs samverkansnummer');
    expect(words(contributes)).toContain('Ring vårdcentralen Lövets samverkansnummer');
    expect(words(contributes)).not.toContain('elevhälsans samverkansnummer');
    const taken = having(contributes, answers(rehab, 'takes'));
    expect(words(taken)).toContain('Ring rehabs samverkansnummer');
    expect(words(taken)).not.toContain('Lövets samverkansnummer');
  });

  it('with consent: note it first', () => {
    const taken = having(aCase({ ...asked, mode: 'consent' }), answers(rehab, 'takes'));
    expect(wordsOf(cardOf(taken))).toContain('Anteckna samtycket först');
    expect(inView(taken)).not.toContain('[Vi har pratats vid]');
    const noted = having(taken, notes(rehab));
    expect(wordsOf(cardOf(noted))).not.toContain('Anteckna samtycket först');
    expect(inView(noted)).toContain('[Vi har pratats vid]');
  });

  it('when they have talked: appoint; then tell; then close', () => {
    expect(inView(talked)[0]).toBe('[Utse uppföljningsansvarig]');
    expect(inView(followed)[0]).toBe('[De har fått veta]');
    expect(wordsOf(cardOf(followed))).toContain('Nu: berätta för den som frågade.');
    expect(inView(having(followed, tells(rehab, 'tell-asker')))[0]).toBe('[Avsluta]');
  });

  it('with consent the family is told too, and the card says who is left', () => {
    const start = having(aCase({ ...asked, mode: 'consent' }), answers(rehab, 'takes'), notes(rehab), talks(rehab));
    const nobody = having(start, appoints(byAsker, rehab));
    expect(wordsOf(cardOf(nobody))).toContain('Nu: berätta för familjen och för den som frågade.');
    const family = having(nobody, tells(rehab, 'tell-guardians'));
    expect(wordsOf(cardOf(family))).toContain('Nu: berätta för den som frågade.');
    const asker = having(nobody, tells(rehab, 'tell-asker'));
    expect(wordsOf(cardOf(asker))).toContain('Nu: berätta för familjen.');
    expect(inView(having(asker, tells(rehab, 'tell-guardians')))[0]).toBe('[Avsluta]');
  });

  it('when nobody takes it: that is said first, and the group may be told', () => {
    const nobody = having(aCase(asked), answers(rehab, 'meeting'), answers(lovet, 'meeting'));
    const words = wordsOf(cardOf(nobody));
    expect(words.startsWith('Ingen har tagit frågan\nDen ligger kvar tills någon tar den')).toBe(true);
    expect(inView(nobody)).toContain('Skriv till gruppens möte');
    expect(folded(nobody, 'Mer')).toContain('Avsluta');
  });

  it('while it waits for a specialist: keep contact, and the day may be another', () => {
    const waiting = having(followed, tells(rehab, 'tell-asker'), waits(byAsker, rehab));
    expect(wordsOf(cardOf(waiting))).toContain(
      'Väntar på specialist: rehab håller kontakten och stämmer av den 15 januari 2027.',
    );
    expect(inView(waiting)[0]).toBe('[Ändra avstämningen]');
    expect(folded(waiting, 'Mer')).toContain('Utse uppföljningsansvarig');
  });

  it('when a service outside the team was rung: say what it said', () => {
    const service = { id: 'falt', name: 'Fältgruppen', phone: '070-174 06 19' };
    const command = { step: 'answer', seat: lovet, answer: 'helps-onward', service } as const;
    const rang = having(aCase(asked), answers(rehab, 'meeting'), { who: bySeat(lovet), command });
    expect(wordsOf(cardOf(rang))).toContain(
      'Nu: vårdcentralen Lövet ringer Fältgruppen [070-174 06 19](tel:+46701740619), utan att peka ut barnet, och säger här vad de svarade.',
    );
    expect(wordsOf(cardOf(rang))).not.toContain('Läs frågan och svara');
    expect(inView(rang)).toEqual(expect.arrayContaining(['De tar det', 'De tar det inte']));
  });

  it('nothing, once it is closed', () => {
    const closed = having(followed, closes(byAsker));
    expect(inView(closed)).toEqual([]);
    expect(wordsOf(cardOf(closed))).not.toContain('Nu:');
  });
});

it('whoever reads the question is not asked to read it', () => {
  const card: CardJson = { ...readingCard(seen(aCase(asked)), new QuestionText('Vi önskar råd'), 'seat') };
  expect(buttonsOf(card).map(({ title }) => title)).not.toContain('Läs frågan');
  expect(buttonsOf(card).map(({ title }) => title)).toContain('Vi tar det');
});
