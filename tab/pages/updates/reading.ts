// What the server has of updates, and what is read again when one of them has changed.
import { type UpdateList, updateList } from '../../../bot/updates/contract/list.ts';
import { type ReceivedList, receivedList } from '../../../bot/updates/contract/received.ts';
import { type RecipientList, recipientList } from '../../../bot/updates/contract/recipients.ts';
import { type UpdateResults, updateResults } from '../../../bot/updates/contract/results.ts';
import { type UpdateView, updateView } from '../../../bot/updates/contract/update.ts';
import { type Read, useRead } from '../../data/query.ts';

/** Milliseconds. How one goes out is told at once by its own stream; the rest may wait a little. */
const pauses = { list: 20_000, received: 60_000, out: 20_000, results: 15_000 };

export const updatesApi = '/api/updates';
export const updateApi = (id: string): string => `${updatesApi}/${encodeURIComponent(id)}`;
export const listsApi = '/api/update-lists';
export const listApi = (id: string): string => `${listsApi}/${encodeURIComponent(id)}`;

/** What begins so is read again. */
export const touched = [updatesApi, listsApi] as const;

export const useUpdates = (): Read<UpdateList> => useRead(updatesApi, updateList, { every: pauses.list });

/** Of those that have settled, when the latest are not enough. */
const manyListed = 500;

/** `isWanted` false: nothing is asked. */
export const useOlderUpdates = (isWanted: boolean): Read<UpdateList> =>
  useRead(isWanted ? `${updatesApi}?most=${manyListed}` : undefined, updateList, { every: pauses.list });

/** `isWanted` false: nothing is asked. */
export const useReceived = (isWanted: boolean): Read<ReceivedList> =>
  useRead(isWanted ? `${updatesApi}/received` : undefined, receivedList, { every: pauses.received });

/** `isOut` false: nobody but a writer changes it. */
export const useUpdate = (id: string | undefined, isOut = false): Read<UpdateView> =>
  useRead(id === undefined ? undefined : updateApi(id), updateView, isOut ? { every: pauses.out } : {});

export const useResults = (id: string): Read<UpdateResults> =>
  useRead(`${updateApi(id)}/results`, updateResults, { every: pauses.results });

/** `forum`: the own forum that it is written to. */
export const useRecipients = (forum: string | undefined): Read<RecipientList> =>
  useRead(`${updatesApi}/recipients${forum === undefined ? '' : `?forum=${encodeURIComponent(forum)}`}`, recipientList);
