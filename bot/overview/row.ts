/** One municipality as it is shown: of each column a value and words. The only place that says how it stands. Pure. */
import { Temporal } from 'temporal-polyfill';
import { dayOf } from '../platform/time/clock.ts';
import { type TeamStatus, unsaidStatus } from '../support/team-status.ts';
import type { Wish } from '../support/wish.ts';
import type { Facts, Meetings, Standing } from './facts.ts';
import {
  callWords,
  channelWords,
  contactsWords,
  convenerWords,
  deputyWords,
  lastMeetingWords,
  nextMeetingWords,
  noGroup,
  noTeamForum,
  planWords,
  questionWords,
  readWords,
  signWords,
  teamWords,
  updatesWords,
  wishHidden,
  wishWords,
} from './words.ts';

/** What is known of a municipality now. `wish`: `hidden` for whoever it is not told. */
export type Known = {
  readonly municipality: { readonly id: string; readonly name: string };
  readonly facts: Facts;
  readonly standing: Standing;
  readonly status: TeamStatus | undefined;
  readonly wish: Wish | 'hidden' | undefined;
  /** When the facts were counted. */
  readonly at: Temporal.Instant;
};

const cell = <V>(value: V | undefined, words: string) => (value === undefined ? { words } : { value, words });

const nextDay = ({ coming }: Meetings, today: Temporal.PlainDate): Temporal.PlainDate | undefined =>
  coming.map(dayOf).find((day) => Temporal.PlainDate.compare(day, today) >= 0);

export const wishOf = ({ wish }: Pick<Known, 'wish'>): keyof typeof wishWords => {
  if (wish === undefined || wish === 'hidden') return 'unsaid';
  return wish.says === 'nothing' ? 'unsaid' : wish.says;
};

/** `has`: whether there is such a forum at all. */
const meetingCells = (meetings: Meetings, has: boolean, none: string, today: Temporal.PlainDate) => {
  if (!has) return { next: { words: none }, last: { words: none } };
  const next = nextDay(meetings, today);
  return {
    next: cell(next?.toString(), nextMeetingWords(next, today)),
    last: cell(meetings.last?.toString(), lastMeetingWords(meetings.last, today)),
  };
};

export const cellsOf = (known: Known, today: Temporal.PlainDate) => {
  const { municipality, facts, standing, wish } = known;
  const status = known.status ?? unsaidStatus(municipality.id);
  const group = meetingCells(facts.group, standing.hasGroup, noGroup, today);
  const team = meetingCells(facts.team, standing.hasTeam, noTeamForum, today);
  const said = wishOf(known);
  return {
    wish: wish === 'hidden' ? { words: wishHidden } : cell(said, wishWords[said]),
    convener: cell(standing.convener, convenerWords(standing)),
    deputy: cell(standing.deputy, deputyWords(standing)),
    channels: cell(standing.channels, channelWords(standing)),
    nextGroupMeeting: group.next,
    lastGroupMeeting: group.last,
    nextTeamMeeting: team.next,
    lastTeamMeeting: team.last,
    team: cell(status.state, teamWords(status, today)),
    plan: cell(facts.hasPlan, planWords(facts.hasPlan)),
    contacts: cell(facts.contacts, contactsWords(facts.contacts)),
    read: cell(facts.read, readWords(facts.read)),
    questions: cell(facts.questions, questionWords(facts.questions, standing.hasTeam)),
    calls: cell(facts.calls, callWords(facts.calls, standing.hasTeam)),
    updates: cell(facts.updates, updatesWords(facts.updates)),
    sign: cell(facts.sign?.day.toString(), signWords(facts.sign, today)),
  };
};

/** Those who want support first, then the alphabet: never by any figure. */
export const inOrder = (all: readonly Known[]): readonly Known[] =>
  all.toSorted(
    (one, other) =>
      Number(wishOf(other) === 'wants') - Number(wishOf(one) === 'wants') ||
      one.municipality.name.localeCompare(other.municipality.name, 'sv'),
  );
