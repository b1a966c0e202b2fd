/** Sends envelopes to Azure Monitor, through Azure's own pipeline: it signs in, waits and tries again as the answer asks. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  bearerTokenAuthenticationPolicy,
  createDefaultHttpClient,
  createHttpHeaders,
  createPipelineFromOptions,
  createPipelineRequest,
  type HttpClient,
} from '@azure/core-rest-pipeline';
import type { TokenCredential } from '@azure/identity';
import type { Envelope } from './envelope.ts';

export type Ingestion = {
  /** Without a slash at its end. */
  readonly endpoint: string;
  readonly credential: TokenCredential;
  /** What a test puts in place of the net. */
  readonly httpClient?: HttpClient;
};

/** Two slashes: the name of the resource ends with one. */
const scope = 'https://monitor.azure.com//.default';

/** For each try, ms. */
const tryMs = 10_000;

/** Taken, taken in part, or such that it would be refused again. */
const final = new Set([200, 206, 400, 413]);

const packed = promisify(gzip);

/** Azure Monitor answered, and took nothing. */
export class NotTaken extends Error {
  override name = 'NotTaken';
  readonly status: number;

  constructor(status: number) {
    super(`Azure Monitor answered ${status}`);
    this.status = status;
  }
}

/** Throws where they were not taken and may be sent again: NotTaken, or what the pipeline says of no answer. */
export const createIngestion = ({ endpoint, credential, httpClient = createDefaultHttpClient() }: Ingestion) => {
  const pipeline = createPipelineFromOptions({ retryOptions: { maxRetries: 2 } });
  pipeline.addPolicy(bearerTokenAuthenticationPolicy({ credential, scopes: scope }));
  return async (envelopes: readonly Envelope[], signal: AbortSignal): Promise<void> => {
    const lines = envelopes.map((envelope) => JSON.stringify(envelope)).join('\n');
    const request = createPipelineRequest({
      url: `${endpoint}/v2.1/track`,
      method: 'POST',
      headers: createHttpHeaders({ 'Content-Type': 'application/x-json-stream', 'Content-Encoding': 'gzip' }),
      body: await packed(lines),
      abortSignal: signal,
      timeout: tryMs,
    });
    const { status } = await pipeline.sendRequest(httpClient, request);
    if (!final.has(status)) throw new NotTaken(status);
  };
};
