import { describe, expect, it } from 'vitest';
import { ownCasesCard } from '../../bot/cases/cards/own-cards.ts';
import { type CaseRequest, caseId } from '../../bot/cases/case-request.ts';
import { holdsOn } from '../../bot/cases/consent.ts';
import { inOrder, isTheirs, type OwnCase, whoseTurn } from '../../bot/cases/own-list.ts';
import { turnLines } from '../../bot/cases/text/own-list.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import type { SeatId } from '../../bot/forums/seat.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { wordsOf } from '../support/seen-card.ts';
import {
  aCase,
  aConsent,
  answers,
  appoints,
  byAsker,
  bySeat,
  closes,
  day,
  having,
  notes,
  seats,
  talks,
  team,
  tells,
  today,
  waits,
} from './a-case.ts';

const { elevhalsa, rehab, lovet, bup, bvc } = seats;

type Look = Partial<Pick<OwnCase, 'forum' | 'consent' | 'isAsker' | 'held'>>;
const own = (request: CaseRequest, look: Look = {}): OwnCase => ({
  forum: team,
  request,
  consent: request.question.mode === 'consent' ? holdsOn(aConsent(), today) : undefined,
  isAsker: false,
  held: [],
  ...look,
});
const asker: Look = { isAsker: true };
const as = (...held: readonly SeatId[]): Look => ({ held });

const nameIn =
  ({ seats: all }: Forum) =>
  (id: string) =>
    all.find((seat) => seat.id === id)?.name ?? id;
const lines = (one: OwnCase, on = today) => turnLines(whoseTurn(one, on), nameIn(one.forum), on);

const consultation = () => aCase();
const withConsent = () => aCase({ mode: 'consent' });
const taken = () => having(consultation(), answers(rehab, 'takes'), answers(lovet, 'helps-onward', bvc));
const talked = () => having(consultation(), answers(rehab, 'takes'), talks(rehab));
const followed = () => having(talked(), appoints(byAsker, rehab));

describe('whose turn a case is, as the list says it', () => {
  it('is a seat’s that has not answered, by its day', () => {
    expect(lines(own(consultation(), as(rehab)))).toEqual(['Er tur: svara senast onsdag 25 november']);
    expect(lines(own(consultation(), asker))).toEqual([
      'Väntar på: rehab och vårdcentralen Lövet, senast onsdag 25 november',
    ]);
    expect(lines(own(consultation(), as(rehab)), day('2026-11-27'))).toEqual([
      'Er tur, försenat sedan onsdag 25 november: svara',
    ]);
    expect(lines(own(aCase({ urgency: 'next-meeting' }), as(rehab)))).toEqual(['Er tur: svara till nästa möte']);
  });

  it('is still the silent seat’s when another one has taken it', () => {
    const helped = having(consultation(), answers(rehab, 'takes'));
    expect(lines(own(helped, as(lovet)))).toEqual(['Er tur: svara senast onsdag 25 november']);
    expect(lines(own(helped, as(rehab)))).toEqual(['Er tur: ring elevhälsan']);
    expect(lines(own(helped, asker))).toEqual(['Din tur: ring rehab']);
  });

  it('is a stand-in’s while the seat has closed', () => {
    const closed: Forum = {
      ...team,
      seats: team.seats.map((seat) =>
        seat.id === rehab ? { ...seat, closures: [{ from: today, to: day('2026-12-04'), standIn: bup }] } : seat,
      ),
    };
    const request = aCase({}, closed);
    expect(isTheirs(own(request, { ...as(bup), forum: closed }), today)).toBe(true);
    expect(isTheirs(own(request, { ...as(bup) }), today)).toBe(false);
    expect(lines(own(request, { ...as(bup), forum: closed }))).toEqual([
      'Er tur: svara i stället för rehab senast onsdag 25 november',
    ]);
    expect(lines(own(request, { ...as(rehab), forum: closed }))[0]).toMatch(/^Väntar på/);
    expect(isTheirs(own(request, { ...as(bup), forum: closed }), day('2026-12-07'))).toBe(false);
  });

  it('is the asker’s while a seat needs to know more', () => {
    const wanting = having(consultation(), answers(rehab, 'needs-more'));
    expect(lines(own(wanting, asker))).toEqual(['Din tur: ring rehab senast onsdag 25 november']);
    expect(lines(own(wanting, as(rehab)))).toEqual([
      'Väntar på: vårdcentralen Lövet och den som frågade, senast onsdag 25 november',
    ]);
  });

  it('is whose the question was handed on to, and the one’s who handed it on', () => {
    const request = having(consultation(), answers(lovet, 'helps-onward', bvc));
    expect(isTheirs(own(request, as(bvc)), today)).toBe(true);
    expect(lines(own(request, as(bvc)))).toEqual(['Er tur: svara senast onsdag 25 november']);
    expect(lines(own(request, as(lovet)))).toEqual(['Er tur: hör efter med BVC senast onsdag 25 november']);
    expect(lines(own(taken(), asker))).toEqual(['Din tur: ring rehab']);
  });

  it('is to note the consent before anything else', () => {
    const request = having(withConsent(), answers(rehab, 'takes'));
    expect(lines(own(request, as(rehab)))).toEqual(['Er tur: anteckna samtycket']);
    expect(lines(own(having(request, notes(rehab)), as(rehab)))).toEqual(['Er tur: ring elevhälsan']);
  });

  it('is the holder’s to tell and to take the first step', () => {
    expect(lines(own(talked(), asker))).toEqual(['Din tur: utse uppföljningsansvarig']);
    expect(lines(own(followed(), as(rehab)))).toEqual([
      'Er tur: berätta för den som frågade senast fredag 27 november',
      'Er tur: ta första steget senast tisdag 1 december',
    ]);
    expect(lines(own(followed(), asker))).toEqual(['Väntar på: rehab, senast fredag 27 november']);
    const told = having(followed(), tells(rehab, 'tell-asker'), {
      who: bySeat(rehab),
      command: { step: 'do-first-step' },
    });
    expect(lines(own(told, as(rehab)))).toEqual(['Er tur: avsluta när det är klart']);
  });

  it('is that of whoever keeps contact while a specialist is waited for', () => {
    const request = having(taken(), waits(byAsker, rehab), tells(rehab, 'tell-asker'));
    expect(isTheirs(own(request, as(rehab)), today)).toBe(true);
    expect(lines(own(request, as(rehab)))).toEqual(['Er tur: hör av er till familjen senast fredag 15 januari 2027']);
    expect(lines(own(request, asker))).toEqual(['Väntar på: rehab, senast fredag 15 januari 2027']);
    const kept = having(taken(), waits(byAsker, elevhalsa));
    expect(lines(own(kept, asker))).toEqual(['Din tur: hör av er till familjen senast fredag 15 januari 2027']);
  });

  it('is nobody’s where nobody took it: the next meeting’s', () => {
    const request = having(consultation(), answers(rehab, 'meeting'), answers(lovet, 'meeting'));
    expect(lines(own(request, asker))).toEqual(['Tas upp på nästa möte']);
    expect(lines(own(request, as(rehab)))).toEqual(['Tas upp på nästa möte']);
  });

  it('is the asker’s to renew when a consent has ended, and to ask for what is left', () => {
    const ended = { consent: holdsOn(aConsent(), day('2026-12-20')) };
    expect(lines(own(withConsent(), { ...asker, ...ended }))).toEqual(['Samtycket tog slut 18 december: förnya']);
    expect(lines(own(withConsent(), { ...as(rehab), ...ended }))).toEqual([
      'Samtycket tog slut 18 december: den som frågade förnyar',
    ]);
    const unasked = { consent: holdsOn(aConsent({ child: 'not-asked' }), today) };
    expect(lines(own(withConsent(), { ...asker, ...unasked }))).toEqual([
      'Din tur: fråga barnet självt senast fredag 27 november',
    ]);
    expect(lines(own(withConsent(), asker), day('2026-12-10'))).toEqual([
      'Samtycket gäller till 18 december: förnya, om familjen vill',
    ]);
  });
});

describe('the order of the list', () => {
  const named = (alias: string, request: CaseRequest): CaseRequest => ({ ...request, alias });
  const all: readonly OwnCase[] = [
    own({ ...named('closed', having(consultation(), closes(byAsker))) }, asker),
    own(named('waits', consultation()), asker),
    own(
      named('meeting of others', having(consultation(), answers(rehab, 'meeting'), answers(lovet, 'meeting'))),
      as(rehab),
    ),
    own(named('own, some day', talked()), asker),
    own(named('own, later', having(taken(), waits(byAsker, elevhalsa))), asker),
    own(named('own, soon', consultation()), as(rehab)),
    own(named('nobody took mine', having(consultation(), answers(rehab, 'meeting'), answers(lovet, 'meeting'))), asker),
    own(named('late', followed()), as(rehab)),
  ];
  const order = (on = today, list = all) => inOrder(list, on).map(({ own: { request } }) => request.alias);

  it('is own turns by day, then nobody’s, then others’, then closed', () => {
    expect(order()).toEqual([
      'own, soon',
      'late',
      'own, later',
      'own, some day',
      'nobody took mine',
      'meeting of others',
      'waits',
      'closed',
    ]);
  });

  it('has what is late before everything else', () => {
    expect(order(day('2026-12-02')).slice(0, 2)).toEqual(['own, soon', 'late']);
    expect(order(day('2026-11-26')).slice(0, 3)).toEqual(['own, soon', 'late', 'own, later']);
  });

  it('does not depend on how they come', () => {
    expect(order(today, all.toReversed())).toEqual(order());
  });
});

describe('the card of the list', () => {
  const id = (n: number) => caseId.parse(`50000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => own({ ...consultation(), id: id(n), alias: `Björk ${n + 10}` }, as(rehab)));
  const words = (all: readonly OwnCase[], rest = {}) => wordsOf({ ...ownCasesCard({ all, today, ...rest }) });

  it('shows fifteen, those that matter first, and says how many are left', () => {
    const waiting = many(20).map((one) => ({ ...one, held: [], isAsker: true }));
    const mine = own({ ...consultation(), alias: 'Min tur 1' }, as(rehab));
    const text = words([...waiting, own({ ...consultation(), alias: 'Klar 1' }), mine].toSorted(() => 0));
    expect(text.indexOf('Min tur 1')).toBeLessThan(text.indexOf('Björk'));
    expect(text.match(/Öppna/g)).toHaveLength(15);
    expect(text).toContain('Och 7 till.');
    expect(bytesOf(ownCasesCard({ all: many(40), today }))).toBeLessThan(mostBytes);
  });

  it('names the team only where there are several', () => {
    expect(words(many(2))).not.toContain(team.name);
    const [one, other] = many(2);
    if (!one || !other) throw new Error('two');
    expect(words([one, { ...other, forum: { ...team, id: 'other-team' as typeof team.id } }])).toContain(team.name);
  });

  it('says of a locked one its code and that it is closed, and nothing else', () => {
    const locked: CaseRequest = { ...withConsent(), state: 'closed', outcome: 'consent-withdrawn' };
    expect(words([own(locked, asker)])).toBe('Mina ärenden\nBjörk 27 · stängd');
  });

  it('names the teams that do not answer, and else says that some do not', () => {
    expect(words([], { silent: ['SAMBU-team Skövde'] })).toContain('inget svar från Teams om SAMBU\\-team Skövde');
    expect(words([], { isWhole: false })).toContain('Några team svarade inte.');
    expect(words([])).toBe('Mina ärenden\nInga frågor just nu.');
  });
});
