/** A forum for the tab: what everybody on its roster may see, and what this person may do. */
import type { Temporal } from 'temporal-polyfill';
import { seatsHeldBy } from '../access.ts';
import type { Identified } from '../actions.ts';
import { claimsFor, type Doable, doablesOf } from '../cards/doable.ts';
import { gatePoints } from '../cards/opening.ts';
import { closuresAhead } from '../closing.ts';
import type { ForumView } from '../contract.ts';
import { type Forum, seatOf, takesUpConsent } from '../forum.ts';
import type { Settings } from '../settings.ts';

const present = (doables: readonly Doable[]) => doables.map(({ data, ...rest }) => ({ ...rest, data: { ...data } }));

const presentClosures = (forum: Forum, today: Temporal.PlainDate): ForumView['closures'] =>
  forum.seats
    .flatMap((seat) => closuresAhead(seat, today).map((closure) => ({ seat: seat.name, ...closure })))
    .toSorted((a, b) => a.from.toString().localeCompare(b.from.toString()))
    .map(({ seat, from, to, standIn }) => {
      const instead = standIn && seatOf(forum, standIn)?.name;
      return { seat, from: from.toString(), to: to.toString(), ...(instead !== undefined && { standIn: instead }) };
    });

export const presentForum = (
  { forum, actor }: Identified,
  settings: Settings | undefined,
  today: Temporal.PlainDate,
): ForumView => {
  const mine = new Set(seatsHeldBy(forum, actor).map(({ id }) => id));
  const doables = doablesOf(forum, actor, settings);
  return {
    id: forum.id,
    name: forum.name,
    kind: forum.kind,
    ...(forum.convener && { convener: forum.convener.name }),
    ...(forum.deputy && { deputy: forum.deputy.name }),
    seats: forum.seats.map(({ id, name, phone, holders }) => ({
      id,
      name,
      ...(phone !== undefined && { phone }),
      holders: holders.filter(({ state }) => state === 'confirmed').map((holder) => holder.name),
      claimed: holders.filter(({ state }) => state === 'claimed').map((holder) => holder.name),
      isMine: mine.has(id),
    })),
    claims: claimsFor(forum, actor).map((claim) => ({
      name: claim.name,
      seats: [...claim.seats],
      doable: present(claim.doable),
    })),
    closures: presentClosures(forum, today),
    ...(settings && {
      settings: {
        guaranteeDays: forum.guaranteeDays,
        digest: forum.digest,
        isOpen: takesUpConsent(forum),
        gate: gatePoints(forum, today),
      },
    }),
    ...(forum.place && { channel: { teamId: forum.place.teamId, channelId: forum.place.channelId } }),
    doable: {
      seats: present(doables.seats),
      closures: present(doables.closures),
      settings: present(doables.settings),
      gate: present(doables.gate),
      away: present(doables.away),
      conveners: present(doables.conveners),
    },
  };
};
