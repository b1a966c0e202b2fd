/** The list of one's own, in words: whose turn it is and until when. */
import type { Temporal } from 'temporal-polyfill';
import { plain } from '../../platform/cards/card.ts';
import { date, enumerate, weekdayAndDate } from '../../platform/time/swedish.ts';
import type { Receiver } from '../case-request.ts';
import { isLate, type OwnTask, type WhoseTurn } from '../own-list.ts';

export const ownList = {
  heading: 'Mina ärenden',
  team: (name: string) => `${name}.`,
  copy: (name: string) => `Din fråga i ${name}.`,
  closed: 'stängd',
  more: (left: number) => `Och ${left} till. Avsluta det som är klart, så blir listan kortare.`,
  silent: (names: string) => `Jag får inget svar från Teams om ${names}. Skriv mina ärenden igen om en stund.`,
  someSilent: 'Några team svarade inte. Saknar du något? Skriv mina ärenden igen om en stund.',
} as const;

/** Seats by id, as running text has them. */
type Names = (seat: string) => string;

const told: Readonly<Record<Receiver, string>> = { guardians: 'för familjen', asker: 'för den som frågade' };

const taskWords = (task: OwnTask, name: Names): string => {
  const names = (seats: readonly string[]) => enumerate(seats.map(name));
  switch (task.kind) {
    case 'answer':
      return `svara${task.insteadOf ? ` i stället för ${name(task.insteadOf)}` : ''}${task.due ? '' : ' till nästa möte'}`;
    case 'hear-onward':
      return `hör efter med ${task.isSeat ? name(task.next) : plain(task.next)}`;
    case 'call':
    case 'talk':
      return task.seats.length > 0 ? `ring ${names(task.seats)}` : 'prata med varandra';
    case 'note':
      return 'anteckna samtycket';
    case 'appoint':
      return 'utse uppföljningsansvarig';
    case 'tell':
      return `berätta ${enumerate(task.receivers.map((receiver) => told[receiver]))}`;
    case 'first-step':
      return 'ta första steget';
    case 'check-in':
      return 'hör av er till familjen';
    case 'sip':
      return 'håll SIP-mötet';
    case 'close':
      return 'avsluta när det är klart';
    case 'ask-child':
      return 'fråga barnet självt';
    case 'renew':
    case 'renew-soon':
      return 'förnya samtycket';
  }
};

const taskLine = (task: OwnTask, name: Names, today: Temporal.PlainDate): string => {
  if (task.kind === 'renew') return `Samtycket tog slut ${date(task.on, today)}: förnya`;
  if (task.kind === 'renew-soon') return `Samtycket gäller till ${date(task.on, today)}: förnya, om familjen vill`;
  const turn = task.as === 'asker' ? 'Din tur' : 'Er tur';
  const words = taskWords(task, name);
  if (!task.due) return `${turn}: ${words}`;
  const day = weekdayAndDate(task.due, today);
  return isLate(task, today) ? `${turn}, försenat sedan ${day}: ${words}` : `${turn}: ${words} senast ${day}`;
};

/** The two that come first; the card of the case has the rest. */
const mostTasks = 2;

export const turnLines = (turn: WhoseTurn, name: Names, today: Temporal.PlainDate): readonly string[] => {
  switch (turn.whose) {
    case 'mine':
      return [...new Set(turn.tasks.map((task) => taskLine(task, name, today)))].slice(0, mostTasks);
    case 'meeting':
      return ['Tas upp på nästa möte'];
    case 'ended':
      return [`Samtycket tog slut ${date(turn.on, today)}: den som frågade förnyar`];
    case 'others': {
      const whom = enumerate([...turn.seats.map(name), ...(turn.asker ? ['den som frågade'] : [])]);
      if (!turn.due) return [`Väntar på: ${whom}`];
      const day = weekdayAndDate(turn.due, today);
      return [`Väntar på: ${whom}, ${isLate(turn, today) ? `försenat sedan ${day}` : `senast ${day}`}`];
    }
    case 'nobodys':
      return [];
  }
};
