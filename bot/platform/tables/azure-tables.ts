// Azure Tables behind the port: point reads, ranges, and transactions whose outcome is known even when the answer is
// lost.
import { odata, RestError, type TableClient, type TransactionAction } from '@azure/data-tables';
import { z } from 'zod';
import { Deadline, isFinal, type Patience, refusal, untilAnswered } from './attempts.ts';
import { clientFor } from './client.ts';
import { dateOfAnswers } from './clock-offset.ts';
import { conditionalDeletesPolicy, withDeletes } from './conditional-deletes.ts';
import type { StorageConnection } from './connection.ts';
import { actionsFor, type Entity, etagOf, rowOf, writers } from './entities.ts';
import { afterPrefix, isSafeKey } from './keys.ts';
import type { Commit, CommitOutcome, Row, TableName, Tables } from './port.ts';
import { tableNames } from './table-names.ts';

export type Where = { readonly table: TableName; readonly partition: string; readonly key: string };

export type TablesOptions = {
  /** Letters and digits put before every table name, so that several can share one account. */
  readonly prefix?: string;
  /** Told of a row that cannot be read; never its content. */
  readonly report: (reason: string, where: Where) => void;
  /** Told what storage's own clock said, with each answer. */
  readonly sawDate?: (date: Date) => void;
  /** One try, ms (3,000). */
  readonly tryMs?: number;
  /** All tries of a read, for a list of each page, ms (5,000). */
  readonly readMs?: number;
  /** All tries of a commit and of `open`, ms (10,000: the port's promise). */
  readonly commitMs?: number;
};

function watchedClient(connection: StorageConnection, name: string, sawDate: TablesOptions['sawDate']): TableClient {
  const client = clientFor(connection, name);
  client.pipeline.addPolicy(conditionalDeletesPolicy);
  if (sawDate) client.pipeline.addPolicy(dateOfAnswers(sawDate));
  return client;
}

/** Rows, as much as storage gives at once. */
const longestPage = 1_000;

const details = z.object({ odataError: z.object({ code: z.string() }) });

/** The table itself is missing: `open` was forgotten, which no caller can mend by reading again. */
function isTableMissing(error: unknown): boolean {
  if (!(error instanceof RestError)) return false;
  // The code stands in another place after a transaction than after a read.
  return (error.code ?? details.safeParse(error.details).data?.odataError.code) === 'TableNotFound';
}

function check(commit: Commit): void {
  const [witness] = commit.writes;
  if (witness === undefined || commit.writes.length > 100) throw new RangeError('A commit has 1 to 100 writes');
  if (witness.kind === 'delete' || witness.kind === 'put') throw new TypeError(`A ${witness.kind} cannot be witness`);
  if (!/^[\w.:-]{1,64}$/.test(commit.op)) throw new RangeError('An op is 1 to 64 letters, digits or ._:-');
  const keys = commit.writes.map((write) => write.key);
  if (new Set(keys).size !== keys.length) throw new RangeError('A commit writes each row once');
  if (![commit.partition, ...keys].every(isSafeKey)) throw new RangeError('A key has characters that storage refuses');
}

export function createAzureTables(connection: StorageConnection, options: TablesOptions): Tables {
  const tryMs = options.tryMs ?? 3_000;
  const reading: Patience = { tryMs, allMs: options.readMs ?? 5_000 };
  const committing: Patience = { tryMs, allMs: options.commitMs ?? 10_000 };
  const clients = new Map(
    tableNames.map(
      (name) => [name, watchedClient(connection, `${options.prefix ?? ''}${name}`, options.sawDate)] as const,
    ),
  );

  function clientOf(table: TableName): TableClient {
    const client = clients.get(table);
    if (client === undefined) throw new TypeError(`There is no table ${table}`);
    return client;
  }

  async function entityAt(
    table: TableName,
    partition: string,
    key: string,
    signal: AbortSignal,
  ): Promise<Entity | undefined> {
    try {
      return await clientOf(table).getEntity<Record<string, unknown>>(partition, key, { abortSignal: signal });
    } catch (error) {
      if (refusal(error) !== 404 || isTableMissing(error)) throw error;
      return undefined;
    }
  }

  async function send(commit: Commit, actions: TransactionAction[], signal: AbortSignal): Promise<'done' | 'refused'> {
    const deletes = new Map(
      commit.writes.flatMap((write) => (write.kind === 'delete' ? [[write.key, etagOf(write.etag)]] : [])),
    );
    try {
      const answer = await withDeletes(deletes, () =>
        clientOf(commit.table).submitTransaction(actions, { abortSignal: signal }),
      );
      if (answer.subResponses.length !== actions.length) throw new Error('The answer to a transaction was cut off');
      return 'done';
    } catch (error) {
      const status = refusal(error);
      if (status === 409 || status === 412 || (status === 404 && !isTableMissing(error))) return 'refused';
      throw error;
    }
  }

  /**
   * What the witness tells: `ours` has our operation among those that wrote it; `taken` means that it has been written
   * by others alone, so that our transaction cannot land any more; `open` that it still could.
   */
  async function ask(commit: Commit, signal: AbortSignal): Promise<'ours' | 'taken' | 'open'> {
    const [witness] = commit.writes;
    if (witness === undefined) throw new RangeError('A commit has 1 to 100 writes');
    const entity = await entityAt(commit.table, commit.partition, witness.key, signal);
    if (entity !== undefined && writers(entity).includes(commit.op)) return 'ours';
    if (witness.kind === 'insert') return entity === undefined ? 'open' : 'taken';
    return witness.kind === 'replace' && entity?.etag === etagOf(witness.etag) ? 'open' : 'taken';
  }

  return {
    async get(table, partition, key): Promise<Row | undefined> {
      const entity = await untilAnswered(reading, (signal) => entityAt(table, partition, key, signal));
      if (entity === undefined) return undefined;
      const row = rowOf(entity);
      if (row === undefined) {
        options.report('body is not JSON', { table, partition, key });
        throw new Error(`A row in ${table} cannot be read`);
      }
      return row;
    },

    async list(table, partition, prefix, { below, most } = {}): Promise<readonly Row[]> {
      const within =
        prefix === ''
          ? odata`PartitionKey eq ${partition}`
          : odata`PartitionKey eq ${partition} and RowKey ge ${prefix} and RowKey lt ${afterPrefix(prefix)}`;
      const filter = below === undefined ? within : `${within} and ${odata`RowKey lt ${below}`}`;
      const maxPageSize = Math.min(longestPage, most ?? longestPage);
      const rows: Row[] = [];
      let continuationToken: string | undefined;
      do {
        const from = continuationToken;
        const page = await untilAnswered(reading, async (signal) => {
          const entities = clientOf(table).listEntities<Record<string, unknown>>({
            queryOptions: { filter },
            abortSignal: signal,
          });
          const settings = { maxPageSize, ...(from === undefined ? {} : { continuationToken: from }) };
          return (await entities.byPage(settings).next()).value;
        });
        for (const entity of page ?? []) {
          const row = rowOf(entity);
          if (row !== undefined) rows.push(row);
          else options.report('body is not JSON', { table, partition, key: String(entity.rowKey) });
        }
        continuationToken = page?.continuationToken;
      } while (continuationToken !== undefined && rows.length < (most ?? Number.POSITIVE_INFINITY));
      return rows.slice(0, most);
    },

    /**
     * The writes are conditional, so the same transaction can be sent again: a first one that lands late finds its
     * condition gone. One case storage cannot tell apart: an inserted witness that somebody deleted before we could
     * read it back is inserted again. So let the witness be a row that stays.
     */
    async commit(commit): Promise<CommitOutcome> {
      check(commit);
      const actions = actionsFor(commit);
      const deadline = new Deadline(committing);
      let refused = false;
      for (;;) {
        let silence: unknown;
        try {
          if (!refused && (await send(commit, actions, deadline.signal())) === 'done') return 'committed';
          refused = true;
        } catch (error) {
          if (isFinal(error)) throw error;
          silence = error;
        }
        try {
          const told = await ask(commit, deadline.signal());
          if (told === 'ours') return 'committed';
          if (refused || told === 'taken') return 'lost';
        } catch (error) {
          if (isFinal(error)) throw error;
          silence ??= error;
        }
        await deadline.pause(silence);
      }
    },

    async open(): Promise<void> {
      await Promise.all(
        [...clients.values()].map((client) =>
          untilAnswered(committing, (signal) => client.createTable({ abortSignal: signal })),
        ),
      );
    },
  };
}
