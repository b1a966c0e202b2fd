// Azure Blob Storage behind the port. The containers are made by whoever first writes there.
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { BlobServiceClient, type ContainerClient, RestError } from '@azure/storage-blob';
import type { StorageConnection } from '../tables/connection.ts';
import type { Blobs, Shelf } from './blobs.ts';

/** Bytes that are kept while a block is on its way, and how many blocks at a time. */
const blockSize = 4 * 1024 * 1024;
const atOnce = 2;

const codeOf = (error: unknown): string | undefined => (error instanceof RestError ? error.code : undefined);

const isMissing = (error: unknown): boolean => ['BlobNotFound', 'ContainerNotFound'].includes(codeOf(error) ?? '');

/** Tries are few: what asks has a job or a person behind it that comes again. */
const options = { retryOptions: { maxTries: 3, retryDelayInMs: 500, tryTimeoutInMs: 60_000 } };

const serviceFor = (connection: StorageConnection): BlobServiceClient =>
  connection.kind === 'managed-identity'
    ? new BlobServiceClient(connection.accountUrl, connection.credential, options)
    : BlobServiceClient.fromConnectionString(connection.value, options);

/** `prefix`: before the containers' names, so that several share one account. */
export const createAzureBlobs = (connection: StorageConnection, prefix = ''): Blobs => {
  const service = serviceFor(connection);
  const containerOf = (shelf: Shelf): ContainerClient => service.getContainerClient(`${prefix.toLowerCase()}${shelf}`);

  const isThere = async (shelf: Shelf): Promise<void> => {
    await containerOf(shelf).createIfNotExists();
  };

  return {
    async put(shelf, name, text) {
      const blob = containerOf(shelf).getBlockBlobClient(name);
      const upload = () =>
        blob.upload(text, Buffer.byteLength(text), {
          conditions: { ifNoneMatch: '*' },
          blobHTTPHeaders: { blobContentType: 'application/json' },
        });
      try {
        await upload().catch(async (error: unknown) => {
          if (codeOf(error) !== 'ContainerNotFound') throw error;
          await isThere(shelf);
          await upload();
        });
      } catch (error) {
        if (codeOf(error) !== 'BlobAlreadyExists') throw error;
      }
    },

    async putStream(shelf, name, content) {
      // The SDK waits for ever for a stream that broke before it listened.
      const ended = finished(content, { writable: false });
      const upload = async () => {
        // A stream cannot be sent a second time, so the container is made first.
        await isThere(shelf);
        const blob = containerOf(shelf).getBlockBlobClient(name);
        await blob.uploadStream(content, blockSize, atOnce, { conditions: { ifNoneMatch: '*' } });
      };
      await Promise.all([upload(), ended]);
    },

    async read(shelf, name) {
      try {
        const { readableStreamBody } = await containerOf(shelf).getBlobClient(name).download();
        return readableStreamBody && Readable.from(readableStreamBody);
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },

    async list(shelf, begins) {
      const names: string[] = [];
      try {
        const found = containerOf(shelf).listBlobsFlat(begins === undefined ? {} : { prefix: begins });
        for await (const { name } of found) names.push(name);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
      return names.toSorted();
    },

    async remove(shelf, name) {
      await containerOf(shelf)
        .deleteBlob(name)
        .catch((error: unknown) => {
          if (!isMissing(error)) throw error;
        });
    },
  };
};
