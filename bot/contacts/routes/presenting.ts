/** The only way out for rows and their history: nobody's key goes along, and no name but what stands in the row. */
import type { Temporal } from 'temporal-polyfill';
import { type AreaAccess, mayKeepArea, mayKeepRowsOf } from '../../forums/access.ts';
import { areaName } from '../../forums/area.ts';
import type { Region } from '../../forums/region.ts';
import { hoursInText } from '../../platform/hours/hours.ts';
import { daysOffAhead } from '../../platform/time/working-days.ts';
import type { AreaRows } from '../actions/area-rows.ts';
import type { Kept } from '../actions/keep-row.ts';
import type { Waiting } from '../actions/waiting-rows.ts';
import { type ContactChange, stillStands } from '../change.ts';
import type { Contact, ContactId } from '../contact.ts';
import type {
  ContactHistory,
  ContactList,
  ContactLists,
  KeptContact,
  ListedContact,
  WaitingContacts,
} from '../contract.ts';
import { keeperOfBoth, partiesKept } from '../keeper.ts';
import { isOverdue } from '../keeping.ts';
import { inOrder } from '../search.ts';
import type { StoredContact } from '../stored-contact.ts';

export type Frame = { readonly region: Region; readonly today: Temporal.PlainDate };

export const presentRow = (access: AreaAccess, { row, etag }: StoredContact, { today }: Frame): ListedContact => ({
  ...row,
  area: access.area,
  etag,
  overdue: isOverdue(row, today),
  mayChange: mayKeepRowsOf(access, row.organization.party),
  hours: hoursInText(row.schedule),
});

const presentRights = (access: AreaAccess, { region }: Frame) => ({
  area: access.area,
  name: areaName(access.area, region),
  mayKeep: mayKeepArea(access),
  mayKeepParties: [...partiesKept(access, region.parties)],
});

const daysOff = ({ today }: Frame): string[] => daysOffAhead(today).map(String);

const presentRows = (areas: readonly AreaRows[], frame: Frame): ListedContact[] => {
  const rows = areas.flatMap(({ access, rows }) => rows.map((stored) => presentRow(access, stored, frame)));
  return inOrder(rows, frame.region.parties);
};

export const presentList = (asked: AreaAccess, areas: readonly AreaRows[], frame: Frame): ContactList => ({
  ...presentRights(asked, frame),
  rows: presentRows(areas, frame),
  daysOff: daysOff(frame),
});

export const presentLists = (areas: readonly AreaRows[], frame: Frame): ContactLists => ({
  areas: areas.map(({ access }) => presentRights(access, frame)),
  rows: presentRows(areas, frame),
  daysOff: daysOff(frame),
});

export const presentWaiting = (all: readonly Waiting[], { region }: Frame): WaitingContacts => ({
  rows: all.flatMap(({ access: { area }, rows }) =>
    inOrder(rows, region.parties).map(({ id, organization, contact }) => ({
      area,
      areaName: areaName(area, region),
      id,
      title: contact.title,
      unit: organization.name,
    })),
  ),
  own: all.reduce((sum, { own }) => sum + own, 0),
  others: all.flatMap(({ access: { area }, others }) => (others > 0 ? [{ area, count: others }] : [])),
});

export const presentKept = (access: AreaAccess, { stored, change }: Kept, frame: Frame): KeptContact => ({
  contact: stored ? presentRow(access, stored, frame) : null,
  ...(change !== undefined && { change }),
});

/** `presentOf`: the row as it is, undefined when it is gone. */
export const presentHistory = (
  access: AreaAccess,
  changes: readonly ContactChange[],
  presentOf: (id: ContactId | undefined) => Contact | undefined,
): ContactHistory => ({
  changes: changes.map((change) => {
    const { id, at, did, by, from, to } = change;
    const present = presentOf((to ?? from)?.id);
    return {
      id,
      at,
      did,
      by,
      ...(from && { from }),
      ...(to && { to }),
      mayUndo: stillStands(change, present) && keeperOfBoth(access, change) !== undefined,
    };
  }),
});
