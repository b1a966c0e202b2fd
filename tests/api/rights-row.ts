/** A row of the rights table: one route, and who may what in each place. */
import type { Asking } from '../support/asked.ts';
import type { Ground } from './ground.ts';
import type { Place } from './places.ts';
import type { Role } from './roles.ts';

export type Statuses = Readonly<Record<number, readonly Role[]>>;

/** `in`: by place. Who is named there for no status gets 404, and without a token 401. */
export type Row = {
  readonly route: string;
  readonly does: string;
  readonly in: Partial<Readonly<Record<Place, Statuses>>>;
  ask(ground: Ground, place: Place): Promise<Asking & { readonly path: string }>;
};
