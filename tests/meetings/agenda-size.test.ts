/** The most that can stand on each card, of signs that take most room: Teams takes none above its size. */
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { openCaseButton } from '../../bot/cases/bot.ts';
import { caseId } from '../../bot/cases/case-request.ts';
import { agendaFrom } from '../../bot/meetings/agenda/agenda.ts';
import type { Attendee } from '../../bot/meetings/attendee.ts';
import { attendeeId } from '../../bot/meetings/attendee-id.ts';
import { agendaCard } from '../../bot/meetings/cards/agenda-card.ts';
import { minutesView, publishedCard } from '../../bot/meetings/cards/minutes-card.ts';
import { minutesForm } from '../../bot/meetings/cards/minutes-form.ts';
import { longest, most } from '../../bot/meetings/longest.ts';
import { meeting as schema } from '../../bot/meetings/meeting.ts';
import type { Minutes } from '../../bot/meetings/minutes/minutes.ts';
import { bytesOf, mostBytes } from '../../bot/platform/cards/size.ts';
import { now, personOf, seats, team, today } from '../cases/a-case.ts';
import { sound, textOf } from '../forums/town.ts';

const times = <T>(count: number, of: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => of(n));
const heavy = (length: number) => '.å'.repeat(length / 2);

const attendees: readonly Attendee[] = times(15, (n) => ({
  id: attendeeId.parse(`part-${n}.enhet-med-langt-namn`),
  name: `vårdcentralen Åkerängen ${n}`,
  people: [],
}));
const [first] = attendees;

const meeting = schema.parse({
  id: '2026-11-24.0a1b2c3d',
  forumId: team.id,
  seriesId: '60000000-0000-4000-8000-000000000001',
  kind: 'team-meeting',
  name: 'SAMBU-möte',
  planned: '2026-11-24',
  date: '2026-11-24',
  start: '13:00',
  minutes: 240,
  attendees: attendees.map(({ id }) => id),
  calling: 'presumed',
  daysBefore: 2,
  state: 'called',
  sequence: 0,
  points: times(most.points, (n) => ({
    id: `90000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    text: heavy(longest.point),
    by: personOf(1),
    name: 'Åsa-Märta Öberg Ängström',
    at: now.toString(),
  })),
});

const decision = (n: number) => ({
  id: `90000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  text: heavy(longest.decision),
  ...(first && { attendee: first.id }),
  by: Temporal.PlainDate.from('2026-12-04'),
});

const minutes: Minutes = {
  meetingId: meeting.id,
  present: attendees.map(({ id }) => id),
  decisions: times(most.decisions, decision),
  cases: [],
  revision: 1,
  writtenBy: personOf(1),
  userId: '29:user-1',
  writtenAt: now,
};

const cases = times(60, (n) => ({
  id: caseId.parse(`50000000-0000-4000-8000-${String(n).padStart(12, '0')}`),
  alias: `Prästkrage ${10 + n}`,
  mode: 'consent' as const,
  standing: 'Någon behöver veta mer',
  isNobodys: false,
  hasEnded: n % 10 === 0,
  asked: Object.values(seats),
  concerned: Object.values(seats),
  asker: { userId: '29:user-1', isGuest: false },
}));

const open = times(40, (n) => {
  const { id, ...rest } = decision(n);
  return {
    ...rest,
    meeting: meeting.id,
    decision: id,
    place: n,
    on: Temporal.PlainDate.from('2026-11-03'),
    reminded: [],
  };
}).map((one) => ({ ...one, meeting: schema.shape.id.parse('2026-11-03.0a1b2c3d') }));

const fits = (card: Parameters<typeof sound>[0]) => {
  expect(bytesOf(sound(card))).toBeLessThanOrEqual(mostBytes);
  return textOf(card);
};

it('an agenda with all that there is room for', () => {
  const may = { add: true, write: true, markDone: true, remove: () => true };
  const agenda = agendaFrom(meeting, cases, open, now);
  expect(fits(agendaCard({ forum: team, meeting, attendees, agenda, today, may }))).toContain(
    'Hela dagordningen står i fliken.',
  );
});

it('minutes in the channel, and as a reader has them', () => {
  const of = { forum: team, meeting, attendees, minutes, today };
  expect(fits(publishedCard(of))).toMatch(/beslut till står i fliken/);
  const followUp = cases.map(({ id, alias }) => ({ id, alias, next: 'appoint' as const }));
  const seen = { ...of, cases: followUp, mayWrite: true, mayMarkDone: true };
  expect(fits(minutesView(seen, openCaseButton))).toMatch(/beslut till står i fliken/);
});

it('the form to write them in', () => {
  const typed = { present: minutes.present, decisions: minutes.decisions, notNames: [] };
  expect(fits(minutesForm({ meeting, attendees, isPublished: true, today, seen: 1, typed }))).toContain(
    '20 beslut till står kvar som de är.',
  );
});
