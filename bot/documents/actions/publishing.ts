/** What a publisher does to a document that is written. */
import type { Temporal } from 'temporal-polyfill';
import type { Result } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { DocumentId } from '../document.ts';
import type { Publisher } from '../rights.ts';
import { discard, publish, reviewed, share, unshare, withdraw } from '../steps.ts';
import type { StoredDocument } from '../store.ts';
import { type ChangeFailure, changeDocument } from './change-document.ts';

export type Seen = { readonly id: DocumentId; readonly seen: number };
type Changed = Promise<Result<StoredDocument, ChangeFailure>>;

export const publishDraft = (ports: Ports, publisher: Publisher, wanted: Seen): Changed =>
  changeDocument(ports, publisher, wanted, publish);

export const withdrawVersion = (ports: Ports, publisher: Publisher, wanted: Seen & { readonly n: number }): Changed =>
  changeDocument(ports, publisher, wanted, (document, act) => withdraw(document, wanted.n, act));

export const discardDraft = (ports: Ports, publisher: Publisher, wanted: Seen): Changed =>
  changeDocument(ports, publisher, wanted, discard);

export const noteReview = (
  ports: Ports,
  publisher: Publisher,
  wanted: Seen & { readonly on: Temporal.PlainDate },
): Changed => changeDocument(ports, publisher, wanted, (document, act) => reviewed(document, wanted.on, act));

/** Right whatever has happened meanwhile, and the same twice. */
export const setShared = (ports: Ports, publisher: Publisher, id: DocumentId, isShared: boolean): Changed =>
  changeDocument(ports, publisher, { id, seen: undefined }, isShared ? share : unshare);
