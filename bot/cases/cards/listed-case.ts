/** A case as a row of the tab's list: what its channel may show, in the words of its cards, as text without Markdown. */
import type { Temporal } from 'temporal-polyfill';
import { type CaseRequest, isLocked, type State } from '../case-request.ts';
import { dayIn, isLate, type Listed, type WhoseTurn } from '../own-list.ts';
import { confirmation } from '../text/consent.ts';
import { ownList, turnLines } from '../text/own-list.ts';
import { isForMeeting } from '../turn.ts';
import { modeWords, outcomeWords, standingInWords, stateWords } from '../words.ts';
import { modeLine, type Seen } from './channel-card.ts';
import { aboutLine, seatName, seatNames } from './naming.ts';
import { nextStepLines } from './next-step.ts';
import { seatLines } from './seat-lines.ts';

export type ListedCase = {
  readonly id: string;
  readonly forum: { readonly id: string; readonly name: string };
  readonly alias: string;
  readonly state: State;
  readonly standing: string;
  readonly isLocked: boolean;
  readonly isMine: boolean;
  readonly isAsker: boolean;
  readonly turn: WhoseTurn['whose'];
  readonly turns: string[];
  readonly due?: string;
  readonly isLate: boolean;
  readonly isForMeeting: boolean;
  readonly next: string[];
  readonly about: string;
  readonly between: string;
  readonly mode: string;
  readonly consentUntil?: string;
  readonly seats: string[];
  readonly outcome?: string;
};

/** A link is left as its words, and what was kept from being read as Markdown stands as it was typed. */
const asText = (words: string): string => words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\\(.)/g, '$1');

/** Of a locked question its alias, and that it is closed. */
const lockedCase = ({ own }: Listed, isMine: boolean): ListedCase => ({
  id: own.request.id,
  forum: { id: own.forum.id, name: own.forum.name },
  alias: own.request.alias,
  state: 'closed',
  standing: ownList.closed,
  isLocked: true,
  isMine,
  isAsker: own.isAsker,
  turn: 'nobodys',
  turns: [],
  isLate: false,
  isForMeeting: false,
  next: [],
  about: '',
  between: '',
  mode: '',
  seats: [],
});

const openLines = (seen: Seen, isAsker: boolean): Pick<ListedCase, 'next' | 'seats'> => {
  const { forum, request, consent } = seen;
  if (request.state === 'closed') return { next: [], seats: [] };
  const next =
    consent?.kind === 'ended' ? [confirmation.renewHelp] : nextStepLines(forum, request, isAsker ? 'asker' : undefined);
  return { next: next.map(asText), seats: seatLines(seen).map(asText) };
};

const outcomeOf = ({ outcome }: CaseRequest): Pick<ListedCase, 'outcome'> =>
  outcome ? { outcome: outcomeWords[outcome] } : {};

export const listedCase = (listed: Listed, isMine: boolean, today: Temporal.PlainDate): ListedCase => {
  const { own, turn } = listed;
  const { forum, request, consent, isAsker } = own;
  if (isLocked(request)) return lockedCase(listed, isMine);
  const seen: Seen = { forum, request, consent, today };
  const due = dayIn(turn);
  const hasEnded = request.state !== 'closed' && consent?.kind === 'ended';
  const isConsultation = request.question.mode === 'consultation';
  return {
    id: request.id,
    forum: { id: forum.id, name: forum.name },
    alias: request.alias,
    state: request.state,
    standing: hasEnded ? confirmation.hasEnded : standingInWords(request),
    isLocked: false,
    isMine,
    isAsker,
    turn: turn.whose,
    turns: turnLines(turn, (seat) => seatName(forum, seat), today).map(asText),
    ...(due && { due: due.toString() }),
    isLate: due !== undefined && isLate({ due }, today),
    isForMeeting: isForMeeting(request),
    ...openLines(seen, isAsker),
    about: asText(aboutLine(request)),
    between: asText(`Från ${seatName(forum, request.asker.seat)} till ${seatNames(forum, request.question.asked)}`),
    mode:
      isConsultation || request.state === 'closed'
        ? modeWords[request.question.mode]
        : modeLine(seen).replace(/\.$/, ''),
    ...(consent?.kind === 'holds' && { consentUntil: consent.facts.until.toString() }),
    ...outcomeOf(request),
  };
};

/** "Väntar på svar", of many. */
export const stateInWords = (state: State): string => stateWords[state];
