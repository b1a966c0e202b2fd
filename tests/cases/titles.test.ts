import { describe, expect, it } from 'vitest';
import { channelCard } from '../../bot/cases/cards/channel-card.ts';
import { confirmationCard } from '../../bot/cases/cards/confirmation-card.ts';
import { consentCard, emptyConsent } from '../../bot/cases/cards/consent-card.ts';
import { genitive } from '../../bot/cases/cards/naming.ts';
import { notOursCard } from '../../bot/cases/cards/onward-card.ts';
import { requestCard } from '../../bot/cases/cards/request-card.ts';
import { type CaseRequest, caseId } from '../../bot/cases/case-request.ts';
import { holdsOn } from '../../bot/cases/consent.ts';
import type { Card } from '../../bot/platform/cards/card.ts';
import { buttonsOf, wordsOf } from '../support/seen-card.ts';
import {
  aCase,
  aConsent,
  answers,
  appoints,
  byAsker,
  closes,
  day,
  having,
  notes,
  seats,
  talks,
  team,
  today,
} from './a-case.ts';

const { rehab, lovet, elevhalsa, bup } = seats;
const titlesOf = (card: Card) => buttonsOf({ ...card }).map(({ title }) => title);
const draft = caseId.parse('50000000-0000-4000-8000-000000000001');

const seen = (request: CaseRequest) => ({
  forum: team,
  request,
  today,
  card: 'channel' as const,
  consent: request.question.mode === 'consent' ? holdsOn(aConsent(), today) : undefined,
});
const onChannel = (request: CaseRequest) => titlesOf(channelCard(seen(request)));
const reads = (card: Card) => wordsOf({ ...card });

describe('the buttons as people know them', () => {
  it('of a question', () =>
    expect(
      titlesOf(
        requestCard(team, {
          id: draft,
          askerSeat: elevhalsa,
          needs: [],
          text: '',
          asked: [],
          wholeTeam: false,
          urgency: 'guarantee',
          mode: 'consultation',
          notNames: [],
        }),
      ),
    ).toEqual(['Fortsätt', 'Visa vem jag kan ringa', 'Spara utkast']));

  it('of a consent', () =>
    expect(titlesOf(consentCard(team, { draft, askerSeat: elevhalsa }, emptyConsent(day('2027-01-15'))))).toEqual(
      expect.arrayContaining([
        'Bekräfta och skicka',
        'Vi frågar familjen först',
        'Gör om till konsultation',
        'Skriv ut information till familjen',
      ]),
    ));

  it('of a case that waits', () => {
    const titles = onChannel(aCase());
    for (const title of [
      'Läs frågan',
      'Vi tar det',
      'Vi kan bidra',
      'Vi behöver veta mer',
      'Inte vårt, men vi hjälper vidare',
      'Avsluta',
    ])
      expect(titles).toContain(title);
    for (const title of ['Vi har pratats vid', 'Utse uppföljningsansvarig', 'De har fått veta'])
      expect(titles).not.toContain(title);
  });

  it('of a case that somebody takes, or only contributes to', () => {
    for (const answer of ['takes', 'contributes'] as const)
      for (const title of ['Vi har pratats vid', 'Utse uppföljningsansvarig', 'De har fått veta'])
        expect(onChannel(having(aCase(), answers(rehab, answer)))).toContain(title);
  });

  it('of a case that somebody holds already, but has not talked about', () => {
    const followed = having(aCase(), answers(rehab, 'takes'), appoints(byAsker, rehab));
    expect(onChannel(followed)).toContain('Vi har pratats vid');
    expect(onChannel(having(followed, talks(rehab)))).not.toContain('Vi har pratats vid');
  });

  it('of a case with consent: they talk when it is noted', () => {
    const taken = having(aCase({ mode: 'consent' }), answers(rehab, 'takes'));
    expect(onChannel(taken)).not.toContain('Vi har pratats vid');
    expect(onChannel(having(taken, notes(rehab)))).toContain('Vi har pratats vid');
    expect(titlesOf(confirmationCard(seen(taken)))).toEqual(['Vi har antecknat samtycket', 'Samtycket är ändrat']);
    expect(titlesOf(confirmationCard(seen(having(taken, notes(rehab), notes(lovet)))))).toEqual([
      'Samtycket är ändrat',
    ]);
  });

  it('of a closed case: none', () => expect(onChannel(having(aCase(), closes(byAsker)))).toEqual([]));

  it('of whoever helps onward', () => {
    const card = notOursCard(seen(aCase()), rehab, [], 'https://app.example.se/tab/#/x/kontakter');
    expect(titlesOf(card)).toContain('Vi vet inte, ta upp på mötet');
    expect(JSON.stringify(card.body)).toContain('Öppna er rad');
    expect(reads(card)).toContain('Vi tar kontakten med …');
  });
});

describe('what the cards say', () => {
  it('in the channel', () => {
    const words = reads(channelCard(seen(having(aCase({ mode: 'consent' }), answers(rehab, 'takes')))));
    for (const line of [
      '13–15 år · skolfrånvaro, stress och sömn',
      'Från elevhälsan till rehab och vårdcentralen Lövet. Samtycke till 18 december.',
      'Svar senast onsdag 25 november.',
      'Rehab: tar det.',
      'Vårdcentralen Lövet: har inte svarat än.',
    ])
      expect(words).toContain(line);
    expect(words).toMatch(/Ring elevhälsans samverkansnummer .*Namn säger ni där, inte här\./);
  });

  it('in the thread', () => {
    const noted = having(aCase({ mode: 'consent' }), notes(rehab));
    const words = reads(confirmationCard(seen(noted)));
    expect(words).toContain(
      'Elevhälsan, rehab och vårdcentralen Lövet får prata om barnet med varandra, om det frågan kräver, till 18 december.',
    );
    expect(words).toContain('Båda vårdnadshavarna, skriftligt. Bekräftat av elevhälsan 20 november.');
    expect(words).toContain('Antecknat: rehab. Inte än: vårdcentralen Lövet.');
  });

  it('of somebody grown up, who is no child', () => {
    const request = aCase({ mode: 'consent', ageBand: '18-20' });
    expect(reads(confirmationCard(seen(request)))).toContain('får prata om den unge med varandra');
  });

  it('of a changed answer, and of the contact that goes on', () => {
    const request = having(aCase(), answers(rehab, 'takes'), answers(rehab, 'helps-onward', bup));
    expect(reads(channelCard(seen(request)))).toContain('Rehab: inte vårt, tar kontakten med BUP (ändrat svar).');
  });

  it('of a seat that is gone, without its id', () => {
    const gone = { ...team, seats: team.seats.filter(({ id }) => id !== rehab) };
    const words = reads(channelCard({ ...seen(aCase()), forum: gone }));
    expect(words).toContain('En plats som inte finns kvar: har inte svarat än.');
    expect(words).not.toMatch(/rehab/i);
  });
});

describe('whose number it is', () => {
  it.each([
    ['elevhälsan', 'elevhälsans'],
    ['rehab', 'rehabs'],
    ['BUP', 'BUP:s'],
    ['BVC', 'BVC:s'],
    ['vårdcentralen Lövet', 'vårdcentralen Lövets'],
    ['vårdcentralen Åås', 'vårdcentralen Åås'],
    ['Bris', 'Bris'],
    ['mottagningen Max', 'mottagningen Max'],
    ['ungdomsmottagningen UM', 'ungdomsmottagningen UM:s'],
    ['elevhälsan F', 'elevhälsan F:s'],
  ])('%s: %s', (name, whose) => expect(genitive(name)).toBe(whose));
});

describe('the head of a card that waits', () => {
  const headOf = (request: CaseRequest) => reads(channelCard(seen(request))).split('\n')[0];

  it('says what has come in meanwhile', () => {
    const asked = aCase({ asked: [rehab] });
    expect(headOf(asked)).toBe('Björk 27 · Väntar på svar');
    expect(headOf(having(asked, answers(rehab, 'needs-more')))).toBe('Björk 27 · Någon behöver veta mer');
    expect(headOf(having(asked, answers(rehab, 'contributes')))).toBe('Björk 27 · Någon kan bidra');
  });
});

describe('a card whose consent has ended', () => {
  const ended = { ...seen(aCase({ mode: 'consent' })), consent: holdsOn(aConsent(), day('2026-12-21')) };

  it('says so, and asks for nothing but to renew it', () => {
    const words = reads(channelCard(ended));
    expect(words).toContain('Björk 27 · Samtycket har tagit slut');
    expect(words).not.toMatch(/Svar senast|Läs frågan och svara/);
    expect(titlesOf(channelCard(ended))).toEqual(['Förnya samtycket', 'Samtycket är ändrat', 'Avsluta']);
  });
});

describe('the asker’s own view', () => {
  it('leaves out what is for the others to say', () => {
    const held = having(aCase(), answers(rehab, 'takes'), talks(rehab), appoints(byAsker, rehab));
    const own = channelCard({ ...seen(held), card: undefined }, [], 'asker');
    expect(titlesOf(own)).not.toContain('Vi tar det');
    expect(titlesOf(own)).not.toContain('De har fått veta');
    expect(reads(own)).toContain('Nu: den som hjälper till ger dig besked.');
  });
});
