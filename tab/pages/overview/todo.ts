// About which cells of the table something can be done, and where on the municipality's page.
import type { ColumnKey, OverviewCells } from '../../../bot/overview/contract.ts';

/** What is pressed there: a link of the server's by its key, or the start-up kit. */
export type Todo = { readonly about: string; readonly act: string };

export const startUpKey = 'start-up';

const isShort = (share: { readonly n: number; readonly of: number } | undefined, part = 1): boolean =>
  share !== undefined && share.n < share.of * part;

const todos: Partial<Record<ColumnKey, (cells: OverviewCells, hasGroup: boolean) => Todo | false>> = {
  wish: ({ wish }) => wish.value === 'wants' && { about: 'support', act: 'erbjud stöd' },
  convener: ({ convener }, hasGroup) =>
    hasGroup && convener.value === undefined && { about: 'convener', act: 'se hur gruppen får en' },
  channels: ({ channels }) => isShort(channels.value) && { about: 'forums', act: 'se vilket forum som saknar kanal' },
  nextGroupMeeting: ({ nextGroupMeeting }, hasGroup) =>
    hasGroup && nextGroupMeeting.value === undefined && { about: 'meeting', act: 'se till att det blir ett möte' },
  lastGroupMeeting: ({ lastGroupMeeting }, hasGroup) =>
    hasGroup && lastGroupMeeting.value === undefined && { about: 'visit', act: 'boka ett besök' },
  team: ({ team }) => team.value === 'decided' && { about: startUpKey, act: 'se stegen till ett team i gång' },
  plan: ({ plan }, hasGroup) =>
    hasGroup && plan.value === false && { about: 'plan', act: 'se hur den kommer på plats' },
  contacts: ({ contacts }) => isShort(contacts.value, 0.8) && { about: 'contacts', act: 'fråga om kontakterna' },
  read: ({ read }) => isShort(read.value) && { about: 'read', act: 'se vad som är oläst' },
  updates: ({ updates }) => isShort(updates.value) && { about: 'updates', act: 'se vad som väntar på svar' },
};

/** What only whoever writes to the groups finds a way to do there. */
const coordinators: readonly ColumnKey[] = ['wish', 'convener', 'nextGroupMeeting', 'lastGroupMeeting', 'plan'];

type Reader = { readonly mayWrite: boolean };

export const todoOf = (
  key: ColumnKey,
  cells: OverviewCells,
  { hasGroup, mayWrite }: Reader & { readonly hasGroup: boolean },
): Todo | undefined =>
  mayWrite || !coordinators.includes(key) ? todos[key]?.(cells, hasGroup) || undefined : undefined;
