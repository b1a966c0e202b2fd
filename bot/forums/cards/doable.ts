/** What somebody may do in a forum, as the buttons that the cards have: for a page that shows them in its own way. */
import { type Actor, mayAddSeat, mayClaimSeat, mayConfirmSeat, mayNameConvener } from '../access.ts';
import { type Forum, takesUpCases } from '../forum.ts';
import type { PersonKey } from '../person.ts';
import { claimedBy } from '../seating.ts';
import type { Settings } from '../settings.ts';
import { away } from '../text/away.ts';
import { opening } from '../text/opening.ts';
import { titles } from '../text/settings.ts';
import { convening, newSeat, seats } from '../text.ts';
import { awayVerbs } from './away.ts';
import { convenerVerbs } from './conveners.ts';
import { newSeatVerbs } from './new-seat.ts';
import { seatVerbs } from './seats.ts';
import { closingVerbs, openingVerbs, settingsVerbs } from './settings-buttons.ts';

/** A button's title, and what its press brings. */
export type Doable = { readonly title: string; readonly verb: string; readonly data: Readonly<Record<string, string>> };

type Doables = Readonly<Record<'seats' | 'closures' | 'settings' | 'gate' | 'away' | 'conveners', readonly Doable[]>>;

const when = (may: boolean, title: string, verb: string, forum: Forum): readonly Doable[] =>
  may ? [{ title, verb, data: { forum: forum.id } }] : [];

/** `settings`: undefined for whom they are not. */
export const doablesOf = (forum: Forum, actor: Actor, settings: Settings | undefined): Doables => {
  const { rights, closable = [] } = settings ?? {};
  return {
    seats: [
      ...when(mayClaimSeat(forum, actor), seats.change, seatVerbs.ask, forum),
      ...when(mayAddSeat(forum, actor), newSeat.open, newSeatVerbs.form, forum),
      ...when(rights?.mayRemoveSeat ?? false, titles.removeSeat, settingsVerbs.removal, forum),
    ],
    closures: when(closable.length > 0, titles.closures, closingVerbs.show, forum),
    settings: [
      ...when(rights?.maySetGuarantee ?? false, titles.guarantee, settingsVerbs.guarantee, forum),
      ...when(rights?.maySetDigest ?? false, titles.digest, settingsVerbs.digest, forum),
    ],
    gate: when(settings !== undefined, rights?.mayRecord ? opening.fillIn : titles.opening, openingVerbs.show, forum),
    away: takesUpCases(forum) ? [{ title: away.open, verb: awayVerbs.form, data: {} }] : [],
    conveners: when(mayNameConvener(forum, actor), convening.open, convenerVerbs.form, forum),
  };
};

type Claim = { readonly name: string; readonly seats: readonly string[]; readonly doable: readonly Doable[] };

/** Whoever says that they speak for a seat, with the two answers; none for whom they are not to answer. */
export const claimsFor = (forum: Forum, actor: Actor): readonly Claim[] => {
  if (!mayConfirmSeat(forum, actor)) return [];
  const claimers = new Map<PersonKey, string>(
    forum.seats.flatMap(({ holders }) =>
      holders.filter(({ state }) => state === 'claimed').map(({ person, name }) => [person, name] as const),
    ),
  );
  return [...claimers].map(([person, name]) => {
    const claimed = claimedBy(forum, person);
    const data = { forum: forum.id, person, seats: claimed.map(({ id }) => id).join(',') };
    return {
      name,
      seats: claimed.map((seat) => seat.name),
      doable: [
        { title: seats.confirm, verb: seatVerbs.answer, data: { ...data, answer: 'yes' } },
        { title: seats.decline, verb: seatVerbs.answer, data: { ...data, answer: 'no' } },
      ],
    };
  });
};
