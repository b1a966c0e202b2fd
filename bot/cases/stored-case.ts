import type { CaseRequest } from './case-request.ts';
import type { ConsentRecord } from './consent.ts';

/** A case as it was read; the tag makes sure that nobody has written since, the consent's changes included. */
export type StoredCase = {
  readonly request: CaseRequest;
  readonly consent: ConsentRecord | undefined;
  readonly etag: string;
};
