import { describe, expect, it } from 'vitest';
import type { Forum } from '../../bot/forums/forum.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { seatsAsAttendees } from '../../bot/meetings/attendee.ts';
import { attendanceOf, quorumOf } from '../../bot/meetings/calling/quorum.ts';
import { callCard, callSummary } from '../../bot/meetings/cards/call-card.ts';
import { lostCallCard } from '../../bot/meetings/cards/lost-call.ts';
import { ownView } from '../../bot/meetings/cards/own-view.ts';
import type { Meeting } from '../../bot/meetings/meeting.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { newDelivery } from '../../bot/platform/delivery/delivery.ts';
import type { Card } from '../../bot/platform/teams/port.ts';
import { day } from '../cases/a-case.ts';
import { sound } from '../forums/town.ts';
import { buttonsOf, wordsOf } from '../support/seen-card.ts';
import {
  actorIn,
  afterwards,
  aMeeting,
  aTeamMeeting,
  attendeesOf,
  during,
  group,
  network,
  of,
  says,
  seenOf,
  team,
  who,
} from './a-meeting.ts';

const reads = (card: Card): string => wordsOf({ ...sound(card) }).replaceAll('\\', '');
const titlesOf = (card: Card) => buttonsOf({ ...sound(card) }).map(({ title }) => title);
const onChannel = (meeting: Meeting, forum: Forum = group, at = undefined as typeof during | undefined) =>
  callCard(seenOf(meeting, forum, at));

const { rehab, lovet, almen, bup, elevhalsa } = who;

describe('the call to a meeting that wants an answer', () => {
  it('says when, where and what is known of who comes', () => {
    const meeting = aMeeting({
      chair: rehab,
      quorum: 3,
      answers: [
        says(elevhalsa, 'comes'),
        says(lovet, 'comes'),
        says(almen, 'comes'),
        says(bup, 'not'),
        says(rehab, 'substitute', 'biträdande chef'),
      ],
    });
    expect(reads(onChannel(meeting)).split('\n').slice(0, -5)).toEqual([
      'Kallelse: Terminsmöte',
      'tisdag 24 november kl. 13.00–14.30, vecka 48',
      'Plats: Stadshuset, rum 2',
      'Ordförande: rehab',
      'Kommer: elevhälsan, vårdcentralen Lövet och vårdcentralen Almen',
      'Ersättare: rehab (biträdande chef)',
      'Kommer inte: BUP',
      'Beslutsfört: 3 av minst 3 parter',
    ]);
  });

  it('names those who have not answered', () => {
    const words = reads(onChannel(aMeeting({ quorum: 2, answers: [says(rehab, 'comes')] })));
    expect(words).toContain('Har inte svarat: elevhälsan, vårdcentralen Lövet, vårdcentralen Almen och BUP');
    expect(words).toContain('Inte beslutsfört än: 1 av minst 2 parter');
    expect(reads(onChannel(aMeeting()))).toContain('Ingen har svarat än.');
  });

  it('has the buttons that people know', () =>
    expect(titlesOf(onChannel(aMeeting()))).toEqual([
      'Vi kommer',
      'Vi kommer inte',
      'Ersättare',
      'Lägg till punkt',
      'Visa dagordning',
    ]));

  it('opens the meeting in Teams where it has an address', () => {
    const link = 'https://teams.microsoft.com/l/meetup-join/1';
    const json = JSON.stringify(onChannel(aMeeting({ link })));
    expect(json).toContain(`"type":"Action.OpenUrl","title":"Anslut till mötet","url":"${link}"`);
    expect(JSON.stringify(onChannel(aMeeting({ link }), group, afterwards))).not.toContain('Anslut');
  });

  it('leaves out a seat that the forum has not got any more, and one that is not called', () => {
    const meeting = aMeeting({ attendees: [rehab, of('polis')] });
    expect(reads(onChannel({ ...meeting, answers: [says(elevhalsa, 'comes'), says(rehab, 'not')] }))).toMatch(
      /Kommer inte: rehab$/m,
    );
    expect(reads(onChannel(meeting))).not.toContain('polis');
  });

  it('counts municipalities in the network', () =>
    expect(reads(onChannel(aMeeting({ quorum: 5 }), network))).toContain('0 av minst 5 kommuner'));
});

describe('a quorum', () => {
  const quorum = (...answers: Meeting['answers']) => {
    const meeting = aMeeting({ quorum: 2, answers });
    return quorumOf(meeting, attendanceOf(meeting, attendeesOf()));
  };
  it('counts two health centres as one party', () => {
    expect(quorum(says(lovet, 'comes'), says(almen, 'comes'))).toEqual({ coming: 1, needed: 2, isReached: false });
    expect(quorum(says(lovet, 'comes'), says(bup, 'comes'))).toMatchObject({ coming: 2, isReached: true });
  });
  it('counts a substitute, and nobody who stays away', () => {
    expect(quorum(says(lovet, 'substitute', 'chef'), says(bup, 'comes'))).toMatchObject({ coming: 2 });
    expect(quorum(says(lovet, 'not'), says(bup, 'comes'))).toMatchObject({ coming: 1 });
  });
  it('counts who has said nothing where they are thought to come', () => {
    const meeting = aTeamMeeting({ quorum: 4, answers: [says(bup, 'not')] });
    expect(quorumOf(meeting, attendanceOf(meeting, attendeesOf(team)))).toMatchObject({ coming: 3, isReached: false });
  });
});

describe('the call to a fixed meeting', () => {
  it('asks only those who cannot come', () => {
    const card = onChannel(aTeamMeeting(), team);
    expect(reads(card)).toContain('Alla väntas komma.');
    expect(reads(card)).not.toMatch(/Förhinder:|Har inte svarat/);
    expect(titlesOf(card)).toEqual(['Förhinder', 'Ersättare', 'Lägg till punkt', 'Visa dagordning']);
  });

  it('says who cannot', () => {
    const answers = [says(bup, 'not'), says(rehab, 'substitute', 'vikarie')];
    const words = reads(onChannel(aTeamMeeting({ answers }), team));
    expect(words).toContain('Alla väntas komma. Förhinder: BUP');
    expect(words).toContain('Ersättare: rehab (vikarie)');
  });

  it('says who tells of itself', () =>
    expect(reads(onChannel(aTeamMeeting({ getToKnow: rehab }), team))).toContain(
      'Lär känna varandra: rehab berättar vad de gör och vem man ringer.',
    ));
});

describe('a call that has changed', () => {
  it('says first from when it was moved', () => {
    const moved = aMeeting({ date: day('2026-11-26'), movedFrom: { date: day('2026-11-24'), start: '13:00' } });
    const [title, first, second] = reads(onChannel(moved)).split('\n');
    expect([title, first]).toEqual([
      'Kallelse: Terminsmöte',
      expect.stringContaining('Flyttat från tisdag 24 november kl. 13.00'),
    ]);
    expect(second).toBe('torsdag 26 november kl. 13.00–14.30, vecka 48');
  });

  it('is cancelled with the reason, and nothing left to press but the agenda', () => {
    const card = onChannel(aMeeting({ state: 'cancelled', cancelled: 'empty', answers: [says(rehab, 'comes')] }));
    expect(reads(card)).toContain('Inställt: Terminsmöte');
    expect(reads(card)).toContain('Det fanns inget på dagordningen.');
    expect(reads(card)).not.toMatch(/Kommer|svarat/);
    expect(titlesOf(card)).toEqual(['Visa dagordning']);
  });

  it('can be neither answered nor added to when it has been', () => {
    const card = onChannel(aMeeting(), group, afterwards);
    expect(reads(card)).toContain('Mötet är över.');
    expect(reads(card)).not.toMatch(/Kommer|svarat/);
    expect(titlesOf(card)).toEqual(['Visa dagordning', 'Skriv minnesanteckningar']);
    expect(titlesOf(onChannel(aMeeting({ hasMinutes: true }), group, afterwards))).toEqual([
      'Visa dagordning',
      'Läs minnesanteckningarna',
    ]);
  });

  it('is not to be answered while the meeting goes on', () => {
    const card = onChannel(aMeeting({ answers: [says(rehab, 'comes')] }), group, during);
    expect(reads(card)).toContain('Mötet pågår.');
    expect(reads(card)).toContain('Kommer: rehab');
    expect(titlesOf(card)).toEqual(['Visa dagordning']);
  });
});

describe('the notification', () => {
  it('says name and time and no more', () => {
    const meeting = aMeeting({ place: 'Hemligt rum', quorum: 3 });
    expect(callSummary(seenOf(meeting))).toBe('Kallelse: Terminsmöte, tisdag 24 november kl. 13.00.');
    expect(callSummary(seenOf({ ...meeting, state: 'cancelled' }))).toBe(
      'Inställt: Terminsmöte, tisdag 24 november kl. 13.00.',
    );
  });
});

describe('what people have typed', () => {
  it('is never read as Markdown or as a mention', () => {
    const meeting = aMeeting({
      name: '**Möte** [x](http://y)',
      place: '<at>Alla</at> _rum_',
      answers: [says(rehab, 'substitute', '[chef](https://example.se)')],
    });
    const json = JSON.stringify(onChannel(meeting));
    expect(json).not.toMatch(/<at>|\]\(http|\*\*M/);
  });
});

describe('the largest call', () => {
  const seats = Array.from({ length: 60 }, (_, n) => ({
    id: seatId.parse(`vardcentral.enhet-med-ett-mycket-langt-namn-${n}`),
    party: 'vardcentral',
    name: `vårdcentralen *Enheten* med ett mycket långt namn ${n}`.padEnd(80, 'å'),
    holders: [],
    closures: [],
  }));
  const large: Forum = { ...group, name: 'Gruppen för allt möjligt '.repeat(4).slice(0, 80), seats };
  const ids = seatsAsAttendees(large).map(({ id }) => id);
  const meeting = aMeeting({
    name: '*'.repeat(120),
    place: '_'.repeat(120),
    link: `https://teams.microsoft.com/l/meetup-join/${'x'.repeat(900)}`,
    attendees: ids,
    quorum: 20,
    chair: ids[0],
    getToKnow: ids[1],
    movedFrom: { date: day('2026-11-17'), start: '09:00' },
    card: { ...newDelivery, post: 'uncertain' },
    answers: ids.map((id, n) => says(id, n % 3 === 0 ? 'comes' : 'substitute', '*'.repeat(60))),
  });

  it('fits into what Teams promises to take, in the channel and as somebody sees it', () => {
    expect(bytesOf(onChannel(meeting, large))).toBeLessThan(mostBytes);
    const actor = actorIn(large, 2);
    expect(bytesOf(sound(ownView({ ...seenOf(meeting, large), actor })))).toBeLessThan(mostBytes);
    expect(bytesOf(sound(lostCallCard(large, meeting)))).toBeLessThan(mostBytes);
  });
});

describe('a meeting as one person sees it', () => {
  const view = (
    meeting: Meeting,
    forum: Forum,
    number: number,
    facts = {},
    at = undefined as typeof during | undefined,
  ) => ownView({ ...seenOf(meeting, forum, at), actor: actorIn(forum, number, facts) });

  it('holds their own answer', () => {
    const meeting = aMeeting({ answers: [says(bup, 'substitute', 'psykolog')] });
    const words = reads(view(meeting, group, 6));
    expect(words).toContain('BUP: ni har svarat att psykolog kommer i stället.');
    expect(words).toContain('Ni har inte svarat än för vårdcentralen Almen.');
    expect(reads(view(meeting, group, 3))).toContain('Ni har inte svarat än för elevhälsan.');
  });

  it('lets who was hindered come after all', () => {
    const meeting = aTeamMeeting({ answers: [says(rehab, 'not')] });
    expect(titlesOf(view(meeting, team, 4))).toContain('Vi kommer ändå');
    expect(titlesOf(view(aTeamMeeting(), team, 4))).not.toContain('Vi kommer ändå');
    expect(titlesOf(view(meeting, team, 3))).not.toContain('Vi kommer ändå');
  });

  it('offers no answer to somebody in a team who has no seat, but lets them say what to take up', () =>
    expect(titlesOf(view(aTeamMeeting(), team, 9))).toEqual(['Lägg till punkt', 'Visa dagordning']));

  it('lets anybody in a group answer, save those who help it', () => {
    expect(titlesOf(view(aMeeting(), group, 9))).toContain('Vi kommer');
    expect(titlesOf(view(aMeeting(), group, 9, { isSupport: true }))).not.toContain('Vi kommer');
  });

  it('lets the convener change it until it begins', () => {
    expect(titlesOf(view(aMeeting(), group, 2))).toEqual(expect.arrayContaining(['Flytta mötet', 'Ställ in']));
    expect(titlesOf(view(aMeeting(), group, 2))).not.toContain('Kalla nu');
    expect(titlesOf(view(aMeeting({ state: 'planned' }), group, 2))).toContain('Kalla nu');
    expect(titlesOf(view(aMeeting({ state: 'planned', calling: 'none' }), group, 2))).not.toContain('Kalla nu');
    expect(titlesOf(view(aMeeting({ state: 'cancelled' }), group, 2))).toEqual([
      'Visa dagordning',
      'Mötet blir av ändå',
    ]);
    for (const at of [during, afterwards])
      expect(titlesOf(view(aMeeting(), group, 2, {}, at))).not.toContain('Flytta mötet');
  });

  it('lets the coordinator call in a group, never in a team', () => {
    expect(titlesOf(view(aMeeting(), group, 9, { isCoordinator: true }))).toContain('Flytta mötet');
    expect(titlesOf(view(aTeamMeeting(), team, 9, { isCoordinator: true }))).not.toContain('Flytta mötet');
  });

  it('says when the call goes out', () =>
    expect(reads(view(aMeeting({ state: 'planned', daysBefore: 1 }), group, 4))).toContain(
      'Kallelsen går ut måndag 23 november kl. 08.00.',
    ));

  it('names no day that has been where the call is late', () => {
    const words = reads(view(aMeeting({ state: 'planned' }), group, 4));
    expect(words).toContain('Kallelsen går ut inom en timme, på arbetstid.');
  });
});
