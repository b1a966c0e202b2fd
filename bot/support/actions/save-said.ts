/** What a municipality has one row of: read, decided, written over what was seen, and read anew where it was lost. */
import { ok, type Result, refuse } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Write } from '../../platform/tables/port.ts';
import type { StoppedFields } from '../../screening/fields.ts';
import type { Loaded, Stored } from '../stored.ts';
import type { Flaw } from '../typed.ts';

export type SayFailure<T> =
  | { readonly kind: 'no-such-municipality' }
  | { readonly kind: 'flawed'; readonly flaws: readonly Flaw[] }
  | { readonly kind: 'screened'; readonly fields: StoppedFields }
  /** Somebody has said something else since it was seen. */
  | { readonly kind: 'changed'; readonly present: Stored<T> };

/** `seen`: the tag of what stood when the form was opened; none where nothing did. */
export type Typing = { readonly seen: string | undefined; readonly notNames: readonly string[] };

export const isMunicipalityOf = (
  { regions }: Pick<Ports, 'regions'>,
  regionId: string,
  municipality: string,
): boolean => regions.of(regionId).municipalities.some(({ id }) => id === municipality);

type Said<T> = {
  readonly regionId: string;
  readonly seen: string | undefined;
  load(): Promise<Loaded<T>>;
  /** The same object where nothing changes: the same press come twice, or two who said the same. */
  change(before: T | undefined): T;
  write(changed: T, etag: string | undefined): Write;
};

export const saveSaid = async <T>(
  { tables, random }: Pick<Ports, 'tables' | 'random'>,
  { regionId, seen, load, change, write }: Said<T>,
): Promise<Result<Stored<T>, Extract<SayFailure<T>, { kind: 'changed' }>>> => {
  for (let tries = 0; tries < 10; tries += 1) {
    const { present, etag } = await load();
    const changed = change(present?.value);
    if (present && changed === present.value) return ok(present);
    if (present && present.etag !== seen) return refuse({ kind: 'changed', present });
    const writes = [write(changed, etag)];
    const outcome = await tables.commit({ table: 'regions', partition: regionId, op: random.id(), writes });
    if (outcome === 'lost') continue;
    const saved = await load();
    if (saved.present) return ok(saved.present);
  }
  throw new Error('could not save what was said: others wrote first ten times');
};
