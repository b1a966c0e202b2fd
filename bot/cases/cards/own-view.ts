/** What somebody who takes part in a case has beside its card, in the own view: never in the channel. */
import type { Temporal } from 'temporal-polyfill';
import { type InForum, seatsHeldBy } from '../../forums/access.ts';
import type { Forum } from '../../forums/forum.ts';
import type { SeatId } from '../../forums/seat.ts';
import { buttonRows } from '../../platform/cards/button-rows.ts';
import { type Button, type Card, card, execute, plain, small } from '../../platform/cards/card.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { dateIn } from '../../platform/time/swedish.ts';
import type { CardName } from '../card-name.ts';
import { type CaseRequest, isLocked, seatsAskedIn } from '../case-request.ts';
import { knownOn } from '../known-case.ts';
import type { StoredCase } from '../stored-case.ts';
import { elsewhereTitles, journalCode } from '../text/elsewhere.ts';
import { caseData } from './buttons.ts';
import { channelCard, type Seen } from './channel-card.ts';
import { lostLines } from './lost-lines.ts';

/** `party`: holds a seat that the case is about. */
export type Viewer = 'asker' | 'party' | 'onlooker';
export type SeenBy = Seen & { readonly viewer: Viewer };

export const viewerOf = (request: CaseRequest, isAsker: boolean, held: readonly SeatId[]): Viewer => {
  if (isAsker) return 'asker';
  const { answers, asker, followUp } = request;
  const parties = [asker.seat, ...seatsAskedIn(request), ...answers.map(({ seat }) => seat), followUp?.seat];
  return held.some((seat) => parties.includes(seat)) ? 'party' : 'onlooker';
};

/** As somebody on the roster sees it. `card`: the message that the buttons will sit on. */
export const seenBy = (
  { forum, actor }: InForum,
  stored: Pick<StoredCase, 'request' | 'consent'>,
  today: Temporal.PlainDate,
  card?: CardName,
): SeenBy => {
  const { request } = stored;
  const held = seatsHeldBy(forum, actor).map(({ id }) => id);
  const viewer = viewerOf(request, request.asker.person === actor.person, held);
  return { ...knownOn(forum, stored, today), today, card, viewer };
};

/** "Björk 27, SAMBU-team Mariestad, 23 november 2026", to be marked and copied. The day is the one when it was asked. */
export const copyCodeButton = (forum: Forum, { alias, raisedAt }: CaseRequest): Button => ({
  type: 'Action.ShowCard',
  title: elsewhereTitles.copyCode,
  card: {
    type: 'AdaptiveCard',
    body: [
      {
        type: 'Input.Text',
        id: 'code',
        label: journalCode.label,
        value: journalCode.value(alias, forum.name, dateIn('sv', dayOf(raisedAt))),
      },
      small(journalCode.help),
    ],
  },
});

/** An open question of one's own that stands: what is locked, or a copy itself, goes nowhere else. */
export const isElsewhereOffered = ({ request, consent, viewer }: SeenBy): boolean =>
  viewer === 'asker' &&
  request.state !== 'closed' &&
  request.asker.visiting === undefined &&
  (request.question.mode === 'consultation' || consent?.kind === 'holds');

export const ownButtons = (seen: SeenBy): readonly Button[] => {
  const { forum, request, viewer } = seen;
  if (viewer === 'onlooker' || isLocked(request)) return [];
  const ask = execute(elsewhereTitles.ask, 'case.ask-elsewhere', caseData(request, seen.card));
  return [copyCodeButton(forum, request), ...(isElsewhereOffered(seen) ? [ask] : [])];
};

/** The case's card with what is for its reader alone, who may sit in many teams: so its own name stands on it. */
export const ownView = (seen: SeenBy, on: Card = ownCard(seen)): Card => {
  if (isLocked(seen.request)) return on;
  const lost = seen.viewer === 'asker' ? lostLines(seen.request) : [];
  return card([...lost, ...(on.body ?? []), small(plain(seen.forum.name)), ...buttonRows(ownButtons(seen))]);
};

const ownCard = (seen: SeenBy): Card => channelCard(seen, [], seen.viewer === 'asker' ? 'asker' : undefined);
