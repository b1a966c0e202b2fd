/** A row of the rights table: one route, and who may what in each place. */
import type { Asking } from '../support/asked.ts';
import type { Ground } from './ground.ts';
import type { Place } from './places.ts';
import type { Known, Role } from './roles.ts';

export type Statuses = Readonly<Record<number, readonly Role[]>>;

/** `in`: by place. Who is named there for no status gets 404, and without a token 401. */
export type Row = {
  readonly route: string;
  readonly does: string;
  /** Who may do it, where a convener of the team may not: for what is wrong in other ways. */
  readonly by?: Known;
  readonly in: Partial<Readonly<Record<Place, Statuses>>>;
  ask(ground: Ground, place: Place): Promise<Asking & { readonly path: string }>;
};
