import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { CaseRequest } from '../../bot/cases/case-request.ts';
import { type Clock, clocksOf, markOf } from '../../bot/cases/clocks.ts';
import { type ConsentNow, holdsOn } from '../../bot/cases/consent.ts';
import { take } from '../../bot/cases/steps.ts';
import type { Forum } from '../../bot/forums/forum.ts';
import type { SeatClosure, SeatId } from '../../bot/forums/seat.ts';
import {
  aCase,
  aConsent,
  answers,
  appoints,
  byAsker,
  bySeat,
  closes,
  day,
  notes,
  type Pressed,
  personOf,
  seats,
  talks,
  team,
  tells,
  waits,
} from './a-case.ts';

/** Ten in the morning in Greenwich. */
const on = (text: string) => Temporal.Instant.from(`${text}T10:00:00Z`);

const closed = (seat: SeatId, from: string, to: string, standIn?: SeatId): Forum =>
  alsoClosed(team, seat, { from: day(from), to: day(to), ...(standIn && { standIn }) });

const alsoClosed = (forum: Forum, seat: SeatId, closure: SeatClosure): Forum => ({
  ...forum,
  seats: forum.seats.map((one) => (one.id === seat ? { ...one, closures: [...one.closures, closure] } : one)),
});

/** All of it must be allowed. */
const having = (request: CaseRequest, at: string, ...all: readonly Pressed[]): CaseRequest =>
  all.reduce((before, { who, command }) => {
    const taken = take(before, command, who, { at: on(at), by: personOf(9) });
    if (!taken.ok) throw new Error(`${command.step}: ${taken.failure.kind}`);
    return taken.value;
  }, request);

const plain = ({ kind, seat, due, remindOn }: Clock) =>
  `${kind} ${seat ?? 'asker'} ${due}: ${remindOn.map((morning) => morning.toString()).join(', ')}`;

const clocks = (request: CaseRequest, forum: Forum = team, consent?: ConsentNow) =>
  clocksOf({ forum, request, consent }).map(plain);

const { rehab, lovet, bup } = seats;
const toRehab = (at: string, forum = team) => aCase({ asked: [rehab] }, forum, on(at));

describe('the day by which a seat answers is three working days on', () => {
  it.each([
    ['an ordinary week', '2026-11-23', '2026-11-26', '2026-11-27'],
    ['a weekend', '2026-11-20', '2026-11-25', '2026-11-26'],
    ['Christmas', '2026-12-22', '2026-12-29', '2026-12-30'],
    ['New Year’s Eve, week 53, and Epiphany after it', '2026-12-29', '2027-01-05', '2027-01-07'],
    ['Easter, and the change to summer time', '2027-03-24', '2027-03-31', '2027-04-01'],
    ['the first of May on a Saturday', '2027-04-29', '2027-05-04', '2027-05-05'],
    ['Ascension Day', '2027-05-04', '2027-05-10', '2027-05-11'],
    ['the sixth of June on a Tuesday', '2028-06-02', '2028-06-08', '2028-06-09'],
    ['Midsummer’s Eve', '2027-06-23', '2027-06-29', '2027-06-30'],
    ['the change to winter time', '2026-10-22', '2026-10-27', '2026-10-28'],
  ])('over %s', (_, raised, due, after) => {
    expect(clocks(toRehab(raised))).toEqual([`answer rehab ${due}: ${due}, ${after}`]);
  });

  it('counted from the Swedish day, also shortly after midnight', () => {
    const raised = aCase({ asked: [rehab] }, team, Temporal.Instant.from('2026-11-22T23:30:00Z'));
    expect(clocks(raised)).toEqual(['answer rehab 2026-11-26: 2026-11-26, 2026-11-27']);
  });

  it('or as many as the team had set when it was asked', () => {
    const raised = aCase({ asked: [rehab] }, { ...team, guaranteeDays: 5 }, on('2026-11-23'));
    expect(clocks(raised)).toEqual(['answer rehab 2026-11-30: 2026-11-30, 2026-12-01']);
  });

  it('and no day at all where it is wanted at the next meeting', () => {
    expect(clocks(aCase({ urgency: 'next-meeting' }))).toEqual([]);
  });
});

describe('over the party’s own closed weeks', () => {
  const raised = toRehab('2026-12-22');
  const dueIn = (forum: Forum, request = raised, consent?: ConsentNow) =>
    clocksOf({ forum, request, consent })
      .filter(({ kind }) => kind === 'answer')
      .map(({ due }) => due.toString());

  it('the clock waits', () => {
    expect(dueIn(closed(rehab, '2026-12-28', '2027-01-08'))).toEqual(['2027-01-12']);
  });

  it('unless somebody stands in', () => {
    expect(dueIn(closed(rehab, '2026-12-28', '2027-01-08', lovet))).toEqual(['2026-12-29']);
  });

  it('and then only over the days when the stand-in has closed too', () => {
    const both = alsoClosed(closed(rehab, '2026-12-28', '2027-01-08', lovet), lovet, {
      from: day('2026-12-28'),
      to: day('2026-12-30'),
    });
    expect(dueIn(both)).toEqual(['2027-01-05']);
  });

  it('with consent only a seat that it names stands in', () => {
    const asked = aCase({ asked: [rehab], mode: 'consent' }, team, on('2026-12-22'));
    const forum = closed(rehab, '2026-12-28', '2027-01-08', lovet);
    const given = (named: readonly SeatId[]) =>
      holdsOn(aConsent({ seats: [...named], until: day('2027-03-01') }), day('2026-12-22'));
    expect(dueIn(forum, asked, given([seats.elevhalsa, rehab, lovet]))).toEqual(['2026-12-29']);
    expect(dueIn(forum, asked, given([seats.elevhalsa, rehab]))).toEqual(['2027-01-12']);
  });

  it('a closure that began before the question counts as well', () => {
    expect(dueIn(closed(rehab, '2026-12-14', '2026-12-23'))).toEqual(['2026-12-30']);
  });
});

describe('the turn', () => {
  it('is the asker’s when a seat needs to know more, and the seat’s again with days of its own', () => {
    const wanting = having(toRehab('2026-11-20'), '2026-11-23', answers(rehab, 'needs-more'));
    expect(clocks(wanting)).toEqual(['tell-more asker 2026-11-26: 2026-11-26, 2026-11-27']);
    const told = having(wanting, '2026-11-25', { who: byAsker, command: { step: 'tell-more', of: rehab } });
    expect(clocks(told)).toEqual(['answer rehab 2026-11-30: 2026-11-30, 2026-12-01']);
  });

  it('stays with who hands the question on, until the next has answered', () => {
    const handed = having(aCase({ asked: [rehab] }), '2026-11-24', answers(rehab, 'helps-onward', bup));
    expect(clocks(handed)).toEqual([
      'answer bup 2026-11-27: 2026-11-27, 2026-11-30',
      'hand-on rehab 2026-11-27: 2026-11-27, 2026-11-30',
    ]);
    expect(clocks(having(handed, '2026-11-25', answers(bup, 'contributes')))).toEqual([
      'go-on asker 2026-11-30: 2026-11-30, 2026-12-01',
    ]);
  });

  it('is nobody’s of those who have answered', () => {
    expect(clocks(having(aCase(), '2026-11-23', answers(rehab, 'takes')))).toEqual([
      'answer vardcentral.lovet 2026-11-25: 2026-11-25, 2026-11-26',
      'go-on rehab 2026-11-26: 2026-11-26, 2026-11-27',
    ]);
  });
});

describe('a case that somebody helps with and nobody holds', () => {
  const taken = having(aCase({ asked: [rehab] }), '2026-11-23', answers(rehab, 'takes'));

  it('wakes those who took it, and again when they have talked', () => {
    expect(clocks(taken)).toEqual(['go-on rehab 2026-11-26: 2026-11-26, 2026-11-27']);
    const talked = having(taken, '2026-11-25', talks(rehab));
    expect(clocks(talked)).toEqual(['go-on rehab 2026-11-30: 2026-11-30, 2026-12-01']);
  });

  it('owes a family that has said yes word within a week of the meeting', () => {
    const named = having(
      aCase({ asked: [rehab], mode: 'consent' }),
      '2026-11-23',
      answers(rehab, 'takes'),
      notes(rehab),
      talks(rehab),
    );
    expect(clocks(named)).toContain('tell-guardians rehab 2026-11-30: 2026-11-27, 2026-12-01');
  });

  it('owes word while it waits for a specialist too', () => {
    const waiting = having(taken, '2026-11-24', waits(bySeat(rehab), rehab));
    expect(clocks(waiting)).toEqual([
      'tell-asker rehab 2026-12-01: 2026-11-27, 2026-12-02',
      'specialist rehab 2027-01-15: 2027-01-15, 2027-01-18',
    ]);
  });
});

describe('when somebody holds the case', () => {
  const held = having(aCase(), '2026-11-20', answers(rehab, 'takes'), talks(rehab), appoints(bySeat(rehab), rehab));

  it('the asker gets word within a week, with a reminder two days before and one after', () => {
    expect(clocks(held)).toEqual([
      'tell-asker rehab 2026-11-27: 2026-11-25, 2026-11-30',
      'first-step rehab 2026-12-01: 2026-12-01, 2026-12-02',
    ]);
  });

  it('the family too where it has consented, and both stop when it is done', () => {
    const consent = holdsOn(aConsent(), day('2026-11-20'));
    const withConsent = having(
      aCase({ mode: 'consent' }),
      '2026-11-20',
      notes(rehab),
      answers(rehab, 'takes'),
      talks(rehab),
      appoints(bySeat(rehab), rehab),
    );
    expect(clocks(withConsent, team, consent)).toContain('tell-guardians rehab 2026-11-27: 2026-11-25, 2026-11-30');
    const done = having(withConsent, '2026-11-24', tells(rehab, 'tell-guardians'), tells(rehab, 'tell-asker'), {
      who: bySeat(rehab),
      command: { step: 'do-first-step' },
    });
    expect(clocks(done, team, consent)).toEqual(['consent-ends asker 2026-12-18: 2026-12-04, 2026-12-18']);
  });

  it('what the asker’s own seat holds is the asker’s to do', () => {
    const own = having(
      aCase(),
      '2026-11-20',
      answers(rehab, 'takes'),
      talks(rehab),
      appoints(byAsker, seats.elevhalsa),
    );
    expect(clocks(own)).toEqual(['first-step asker 2026-12-01: 2026-12-01, 2026-12-02']);
  });

  it('a SIP is held within three weeks, over a weekend reminded on the Friday', () => {
    const plan = { seat: rehab, firstStep: 'joint-meeting', help: 'sip', by: day('2026-12-11') } as const;
    const sip = having(aCase(), '2026-11-22', answers(rehab, 'takes'), talks(rehab), {
      who: bySeat(rehab),
      command: { step: 'appoint', plan },
    });
    expect(clocks(sip)).toContain('sip rehab 2026-12-13: 2026-12-11, 2026-12-14');
    const later = having(held, '2027-01-11', {
      who: bySeat(rehab),
      command: { step: 'appoint', plan: { ...plan, by: day('2027-01-20') } },
    });
    expect(clocks(later).filter((clock) => clock.startsWith('sip'))).toEqual([
      'sip rehab 2027-02-01: 2027-01-29, 2027-02-02',
    ]);
  });

  it('who keeps contact is reminded of the check-in', () => {
    const waiting = having(held, '2026-11-20', waits(bySeat(rehab), rehab));
    expect(clocks(waiting)).toContain('specialist rehab 2027-01-15: 2027-01-15, 2027-01-18');
  });

  it('nobody is, once it is closed', () => expect(clocks(having(held, '2026-11-24', closes(byAsker)))).toEqual([]));
});

describe('a consent', () => {
  const asked = aCase({ mode: 'consent', asked: [rehab] });
  const from = (consent: ReturnType<typeof aConsent>, today: string) => holdsOn(consent, day(today));

  it('is asked about ten working days before its end, over a holiday', () => {
    const consent = aConsent({ until: day('2027-06-30') });
    expect(clocks(asked, team, from(consent, '2026-11-20'))).toContain(
      'consent-ends asker 2027-06-30: 2027-06-15, 2027-06-30',
    );
  });

  it('but not on days before it was given', () => {
    const consent = aConsent({ until: day('2026-11-26') });
    expect(clocks(asked, team, from(consent, '2026-11-20'))).toContain('consent-ends asker 2026-11-26: 2026-11-26');
  });

  it('that has ended silences everything but its renewal', () => {
    expect(clocks(asked, team, from(aConsent(), '2026-12-18'))).toHaveLength(2);
    expect(clocks(asked, team, from(aConsent(), '2026-12-19'))).toEqual([
      'consent-ended asker 2026-12-18: 2026-12-21, 2026-12-30',
    ]);
  });

  it('where the child is not asked yet wants that within a week', () => {
    expect(clocks(asked, team, from(aConsent({ child: 'not-asked' }), '2026-11-20'))).toContain(
      'ask-child asker 2026-11-27: 2026-11-27, 2026-12-04',
    );
  });
});

it('a reminder is another when its day is changed, and the same when a clock jumps', () => {
  const clock = (raised: string) => clocksOf({ forum: team, request: toRehab(raised), consent: undefined })[0];
  const [one, same, other] = [clock('2026-11-23'), clock('2026-11-23'), clock('2026-11-24')];
  if (!one || !same || !other) throw new Error('no clock');
  expect(markOf(one, day('2026-11-26'))).toBe(markOf(same, day('2026-11-26')));
  expect(markOf(one, day('2026-11-26'))).not.toBe(markOf(other, day('2026-11-26')));
});

it('a yes that is said anew gives those who are silent their days anew', () => {
  const request = aCase({ asked: [rehab], mode: 'consent' });
  const [given] = aConsent({ until: day('2027-02-26') }).events;
  if (!given) throw new Error('no event');
  const renewed = holdsOn({ events: [given, { ...given, at: on('2027-01-11') }] }, day('2027-01-11'));
  expect(clocks(request, team, renewed)).toContain('answer rehab 2027-01-14: 2027-01-14, 2027-01-15');
});
