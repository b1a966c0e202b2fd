/** Calendar addresses: made, shown to the circle that shares one, made anew and revoked. */
import { ok, type Result, refuse } from '../../../failure.ts';
import type { PersonKey } from '../../../forums/person.ts';
import { oweErasure, rowErasure } from '../../../platform/backup/erasure.ts';
import type { Promised } from '../../../platform/jobs/port.ts';
import type { Ports } from '../../../platform/ports.ts';
import { keptKey } from '../../../platform/tables/kept-key.ts';
import { rowKey } from '../../../platform/tables/keys.ts';
import { derivedSecret, hashOf, newSecret, type Secret } from '../../../platform/web/secret-address.ts';
import { type AddressId, addressId, type FeedAddress, type FeedHolder } from '../../calendar/feed.ts';
import { forgetHolder, holderBehind, loadAddress, placeOf, pointAtHolder, setAddress } from '../../store/feeds.ts';

/** Where the addresses begin: `/kalender/<secret>.ics`. */
export const feedPath = 'kalender';

export type FeedFailure = { readonly kind: 'busy' } | { readonly kind: 'no-such-address' };

const urlOf = ({ settings }: Ports, secret: Secret): string => `${settings.publicUrl}/${feedPath}/${secret}.ics`;

const keyPlace = { table: 'regions', partition: 'links', key: rowKey('calendar-key') } as const;

/** A person's own is known to that person alone; a forum's is worked out anew for each who may copy it. */
const secretFor = async (ports: Ports, { kind }: FeedHolder, id: AddressId): Promise<Secret> =>
  kind === 'person' ? newSecret() : derivedSecret(await keptKey(ports, keyPlace), id);

const usualTries = 8;

export type Made = { readonly address: FeedAddress; readonly url: string };

/** An address that has been revoked stays so, also after a restore. */
const oldOneGone = (ports: Ports, holder: FeedHolder, etag: string | undefined): readonly Promised[] =>
  etag === undefined ? [] : [oweErasure(ports, rowErasure('row-gone', { ...placeOf(holder), at: ports.clock.now() }))];

/** The old one dies in the same moment. */
export const makeAddress = async (
  ports: Ports,
  holder: FeedHolder,
  by: PersonKey,
): Promise<Result<Made, FeedFailure>> => {
  const id = addressId.parse(ports.random.id());
  const secret = await secretFor(ports, holder, id);
  const hash = hashOf(secret);
  const address: FeedAddress = { id, hash, madeAt: ports.clock.now(), madeBy: by };
  await pointAtHolder(ports, hash, holder);
  for (let tries = 0; tries < usualTries; tries += 1) {
    const before = await loadAddress(ports, holder);
    if ((await setAddress(ports, holder, address, before.etag, oldOneGone(ports, holder, before.etag))) === 'lost')
      continue;
    if (before.address) await forgetHolder(ports, before.address.hash);
    return ok({ address, url: urlOf(ports, secret) });
  }
  return refuse({ kind: 'busy' });
};

/** Only the one that somebody saw: another one, made meanwhile, stays. */
export const revokeAddress = async (
  ports: Ports,
  holder: FeedHolder,
  id: AddressId,
): Promise<Result<undefined, FeedFailure>> => {
  for (let tries = 0; tries < usualTries; tries += 1) {
    const { address, etag } = await loadAddress(ports, holder);
    if (address?.id !== id) return refuse({ kind: 'no-such-address' });
    if ((await setAddress(ports, holder, undefined, etag, oldOneGone(ports, holder, etag))) === 'lost') continue;
    await forgetHolder(ports, address.hash);
    return ok(undefined);
  }
  return refuse({ kind: 'busy' });
};

export type Kept = {
  readonly address: FeedAddress;
  readonly readOn?: string | undefined;
  /** Of a forum's; a person's own was shown once. */
  readonly url?: string;
};

export const addressOf = async (ports: Ports, holder: FeedHolder): Promise<Kept | undefined> => {
  const { address } = await loadAddress(ports, holder);
  if (!address) return undefined;
  const pointed = await holderBehind(ports, address.hash);
  const readOn = pointed?.read?.day?.toString();
  if (holder.kind === 'person') return { address, readOn };
  return { address, readOn, url: urlOf(ports, await secretFor(ports, holder, address.id)) };
};
