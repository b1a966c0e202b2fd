/** Many rows, some at a time: each chunk is saved whole with its history, or not at all. */
import { setImmediate } from 'node:timers/promises';

/** Two writes a row, and two for the import, within the hundred of a transaction. */
export const rowsInAChunk = 40;

/** As often as others may write first before it is a surprise. */
export const mostTries = 10;

/** To screen a whole list takes a second, in which others want their answers too: waited for between rows. */
export const lettingOthersIn = (): Promise<void> => setImmediate();
