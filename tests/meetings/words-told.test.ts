import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { caseId } from '../../bot/cases/case-request.ts';
import { agendaFrom } from '../../bot/meetings/agenda/agenda.ts';
import type { AskerSlot } from '../../bot/meetings/agenda/slots.ts';
import { type WordSaid, wordCard } from '../../bot/meetings/cards/word-cards.ts';
import type { Meeting } from '../../bot/meetings/meeting.ts';
import type { MeetingWord } from '../../bot/meetings/telling/word.ts';
import { whyCancelled } from '../../bot/meetings/text/words.ts';
import { day } from '../cases/a-case.ts';
import { sound } from '../forums/town.ts';
import { buttonsOf } from '../support/seen-card.ts';
import { reads } from './a-call.ts';
import { aMeeting, aTeamMeeting, attendeesOf, group, now, team, who } from './a-meeting.ts';

const links = { meeting: 'https://example.se/mote', planner: 'https://example.se/planera' };
const join = 'https://teams.microsoft.com/l/meetup-join/1';
const id = caseId.parse('50000000-0000-4000-8000-000000000001');

const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}:00Z`);
const question = (changed: Partial<AskerSlot> = {}): AskerSlot => ({
  id,
  alias: 'Björk 27',
  mode: 'consultation',
  userId: '29:user-9',
  isGuest: false,
  slot: { from: at('12:05'), to: at('12:20') },
  ...changed,
});

const told = (meeting: Meeting, word: Partial<MeetingWord>, more: Partial<WordSaid> = {}) => {
  const forum = meeting.kind === 'team-meeting' ? team : group;
  const said: WordSaid = {
    forum,
    meeting,
    attendees: attendeesOf(forum),
    word: { meeting: meeting.id, kind: 'slot', userId: '29:user-9', ...word },
    links,
    ...more,
  };
  const worded = wordCard(said, now);
  if (!worded) return undefined;
  const card = sound(worded.card);
  const titles = buttonsOf({ ...card }).map(({ title }) => title);
  return { words: reads(card), titles, json: JSON.stringify(card), summary: worded.summary };
};

describe('who has asked and has no seat', () => {
  const meeting = aTeamMeeting({ link: join });

  it('is told when, where and how to come, and opens the meeting in the tab of the own team', () => {
    const word = told(meeting, {}, { slot: question() });
    expect(word?.words).toContain('SAMBU-möte tisdag 24 november kl. 13.00: Björk 27 tas upp kl. 13.05–13.20.');
    expect(word?.words).toContain('Plats: Stadshuset, rum 2');
    expect(word?.json).toContain(`"title":"Anslut till mötet","url":"${join}"`);
    expect(word?.json).toContain(`"title":"Öppna i fliken","url":"${links.meeting}"`);
  });

  it('gets no way to a page that is not for them where they come from another municipality', () => {
    const word = told(meeting, {}, { slot: question({ isGuest: true }) });
    expect(word?.json).toContain(join);
    expect(word?.json).not.toContain(links.meeting);
  });

  it('never says a name in a consultation, and in the other case none before the consent is noted', () => {
    const noNames = (slot: AskerSlot) => told(meeting, {}, { slot })?.words;
    expect(noNames(question())).toContain('Säg inga namn: frågan är avidentifierad.');
    expect(noNames(question({ mode: 'consent' }))).toContain('Säg inga namn förrän samtycket är antecknat.');
    const { slot: _none, ...unplaced } = question();
    expect(noNames(unplaced)).toContain('tiden räcker kanske inte till');
    expect(noNames(unplaced)).toContain('Säg inga namn: frågan är avidentifierad.');
  });

  const changed = (more: Partial<Meeting>, kind: MeetingWord['kind'], slot = question()) =>
    told(aTeamMeeting({ link: join, ...more }), { kind, about: '1', caseId: id }, { slot });

  it('is told in words of their own when it is cancelled, moved, changed or held after all', () => {
    const cancelled = changed({ state: 'cancelled', cancelled: 'other' }, 'cancelled', question({ isGuest: true }));
    expect(cancelled?.words.split('\n').slice(0, 2)).toEqual([
      'SAMBU-möte tisdag 24 november kl. 13.00 är inställt, så Björk 27 tas inte upp då.',
      `${whyCancelled.other} Frågan finns kvar hos teamet.`,
    ]);
    expect(cancelled?.json).not.toContain('Action.OpenUrl');
    const movedFrom = { date: day('2026-11-24'), start: '13:00' };
    const elsewhere = { date: day('2026-11-26'), movedFrom, said: [`slot.${id}.moved`] };
    expect(changed(elsewhere, 'moved')?.words).toContain(
      'är flyttat till torsdag 26 november kl. 13.00, så Björk 27 tas inte upp tisdag 24 november kl. 13.00.',
    );
    expect(changed({ said: [`slot.${id}.13:05`] }, 'moved')?.words).toContain(
      'är ändrat. Björk 27 tas upp kl. 13.05–13.20.',
    );
    expect(changed({}, 'restored')?.words).toContain('fast det var inställt. Björk 27 tas upp kl. 13.05–13.20.');
  });

  it('is told nothing of a question that is closed', () =>
    expect(told(aTeamMeeting(), { kind: 'cancelled', about: '1', caseId: id })).toBeUndefined());
});

describe('the agenda of the day before', () => {
  it('says that it is empty, and what may be done', () => {
    const word = told(aMeeting(), { kind: 'agenda' }, { agenda: agendaFrom(aMeeting(), [], [], now) });
    expect(word?.words).toContain('Terminsmöte tisdag 24 november kl. 13.00: inget står på dagordningen än.');
    expect(word?.words).toContain('Lägg till en punkt, eller ställ in.');
    expect(word?.titles).toEqual(['Lägg till punkt', 'Visa mötet']);
  });
});

describe('a decision with a last day', () => {
  const decision = { meeting: aMeeting().id, decision: 'd', place: 0, text: 'Ny rutin', on: day('2026-11-10') };
  const dated = { ...decision, by: day('2026-11-24'), reminded: [] };
  const first = (userId: string, of: Pick<NonNullable<WordSaid['decision']>, 'attendee' | 'by'>) =>
    told(aMeeting(), { kind: 'decision', userId, about: 'd' }, { decision: { ...dated, ...of } })?.words;

  it('was taken on by those who are reminded, or decided by all where nobody took it', () => {
    expect(first('29:user-4', { attendee: who.rehab })).toContain('ni tog på er något som ska vara klart senast');
    expect(first('29:user-2', {})).toContain('ni bestämde något som ska vara klart senast');
    expect(first('29:user-2', { by: day('2026-11-18') })).toContain('något som ni bestämde skulle ha varit klart');
  });
});
