/** All that the card of an update says in one forum, and what its jobs must know besides. */
import type { Temporal } from 'temporal-polyfill';
import type { Stands } from '../platform/delivery/standing-card.ts';
import type { TeamState } from './audience.ts';
import type { UpdateDelivery } from './delivery/update-delivery.ts';
import type { Update } from './update.ts';

/** Where the tab shows a steering document: of the update itself, and of items of a letter by the id of each. */
export type ShownLinks = {
  readonly document?: string;
  readonly items?: Readonly<Record<string, string>>;
};

export type ShownUpdate = {
  readonly update: Update;
  readonly to: UpdateDelivery;
  /** What the region is called that it comes from. */
  readonly regionName: string;
  readonly links: ShownLinks;
  readonly now: Temporal.Instant;
  /** How it stands with the municipality's team: a letter has items that are for some groups only. */
  readonly teamState?: TeamState;
  /** Sent to its writer, to be looked at: its buttons only say so. */
  readonly trial?: true;
};

export type UpdateState = Stands & ShownUpdate;
