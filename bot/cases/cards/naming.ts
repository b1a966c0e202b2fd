import { Temporal } from 'temporal-polyfill';
import type { Forum } from '../../forums/forum.ts';
import { harmlessName } from '../../forums/harmless-name.ts';
import type { Missing } from '../../forums/opening.ts';
import { openingSentence } from '../../forums/words.ts';
import { plain } from '../../platform/cards/card.ts';
import { date, enumerate, weekdayAndDate } from '../../platform/time/swedish.ts';
import { type CaseRequest, seatsAskedIn } from '../case-request.ts';
import { answerDay } from '../clocks.ts';
import type { KnownCase } from '../known-case.ts';
import { silentSeats } from '../turn.ts';
import { ageWords, needWords } from '../words.ts';

/** A seat as running text has it. Never the id: a button can be made to carry any, and cards are read by a channel. */
export const seatName = (forum: Forum, id: string): string =>
  forum.seats.find((seat) => seat.id === id)?.name ?? 'en plats som inte finns kvar';

/** "elevhälsans", "BUP:s", "Bris": how Swedish makes the genitive of words, abbreviations and words on s, x, z. */
export const genitive = (name: string): string => {
  if (/[sxz]$/i.test(name)) return name;
  return /(^|\s)[A-ZÅÄÖ]+$/.test(name) ? `${name}:s` : `${name}s`;
};

export const seatNames = (forum: Forum, ids: readonly string[]): string =>
  enumerate(ids.map((id) => seatName(forum, id)));

/** "13–15 år · skolfrånvaro, stress och sömn". */
export const aboutLine = ({ question }: CaseRequest): string =>
  `${ageWords[question.ageBand]} · ${question.needs.map((need) => needWords[need].toLocaleLowerCase('sv')).join(', ')}`;

/** What is missing before a team takes up consent, and who mends it; names in it are somebody's own. */
export const notOpenLine = (forum: Forum, missing: readonly Missing[]): string =>
  plain(openingSentence(forum, missing));

/** What a refusal needs to speak of seats and days. */
export const wordsFor = (forum: Forum, today: Temporal.PlainDate) => ({
  seat: (id: string) => seatName(forum, id),
  list: enumerate,
  day: (day: Temporal.PlainDate) => date(day, today),
  notOpen: (missing: readonly Missing[]) => notOpenLine(forum, missing),
});

type Known = KnownCase & { readonly today: Temporal.PlainDate };

/** The day that stands at the head of the answers: the first of those that are waited for; a later one stands at its seat. */
export const generalAnswerDay = (known: KnownCase): Temporal.PlainDate | undefined => {
  const { request } = known;
  const silent = silentSeats(request);
  const seats = silent.length > 0 ? silent : seatsAskedIn(request);
  const days = seats.flatMap((seat) => answerDay(known, seat) ?? []);
  return days.toSorted(Temporal.PlainDate.compare)[0];
};

export const answerByLine = (known: Known): string => {
  const day = generalAnswerDay(known);
  return day ? `Svar senast ${weekdayAndDate(day, known.today)}.` : 'Svar önskas till nästa möte.';
};

/** The most people that a first post calls on by name. */
const mostMentions = 5;

/** Characters of a name in a mention. */
const longestName = 60;

/** Confirmed holders of the seats asked, one of each seat first. */
export const mentionsOf = (forum: Forum, asked: readonly string[]): readonly { userId: string; name: string }[] => {
  const queues = forum.seats
    .filter(({ id }) => asked.includes(id))
    .map(({ holders }) => holders.filter(({ state }) => state === 'confirmed'));
  const longest = Math.max(0, ...queues.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, turn) => queues.flatMap((queue) => queue[turn] ?? [])).flat();
  const people = new Map(
    inTurn.map(({ userId, name }) => [userId, { userId, name: harmlessName(name).slice(0, longestName) }]),
  );
  return [...people.values()].filter(({ name }) => name !== '').slice(0, mostMentions);
};
