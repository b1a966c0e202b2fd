// The SDK has no ETag for a delete inside a transaction: it always sends `If-Match: *`. This puts the ETags in.
import { AsyncLocalStorage } from 'node:async_hooks';
import type { TableClient } from '@azure/data-tables';

type Policy = Parameters<TableClient['pipeline']['addPolicy']>[0];

const wanted = new AsyncLocalStorage<ReadonlyMap<string, string>>();

/** Sends a transaction in which the rows with these keys are deleted only if their ETag is the one given. */
export const withDeletes = <T>(etags: ReadonlyMap<string, string>, send: () => Promise<T>): Promise<T> =>
  wanted.run(etags, send);

const keyIn = (url: string): string | undefined =>
  /,RowKey='(.*)'\)$/.exec(decodeURIComponent(url.split('?', 1).join()))?.[1]?.replaceAll("''", "'");

/** Fails closed: a delete whose condition cannot be put in is not sent. */
function conditionalDeletes(body: string, etags: ReadonlyMap<string, string>): string {
  let left = etags.size;
  const conditional = body.replace(/^DELETE (\S+) HTTP\/1\.1\r\n(?:[^\r\n]+\r\n)*/gm, (part: string, url: string) => {
    const etag = etags.get(keyIn(url) ?? '');
    const lines = part.split('\r\n');
    const at = lines.findIndex((line) => line.toLowerCase() === 'if-match: *');
    if (etag === undefined || at < 0) throw new TypeError('A delete in a transaction has no condition');
    lines[at] = `If-Match: ${etag}`;
    left--;
    return lines.join('\r\n');
  });
  if (left !== 0) throw new TypeError('A delete is missing from its transaction');
  return conditional;
}

export const conditionalDeletesPolicy: Policy = {
  name: 'conditionalDeletes',
  sendRequest(request, next) {
    const etags = wanted.getStore();
    if (etags !== undefined && etags.size > 0 && typeof request.body === 'string' && request.url.includes('/$batch')) {
      request.body = conditionalDeletes(request.body, etags);
      // The signing policy came first and has counted the old body.
      request.headers.set('Content-Length', Buffer.byteLength(request.body));
    }
    return next(request);
  },
};
