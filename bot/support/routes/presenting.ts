/** The only way out for what is known of the support to a municipality. No key of a person leaves. */
import type { Region } from '../../forums/region.ts';
import { sortSwedish } from '../../platform/search/swedish-order.ts';
import type { ShownNote, ShownStatus, ShownWish, SupportView, WishList } from '../contract.ts';
import type { SupportNote } from '../note.ts';
import type { Sayer } from '../sayer.ts';
import type { Loaded, Stored } from '../stored.ts';
import { type StatusChange, type TeamStatus, unsaidStatus } from '../team-status.ts';
import type { SaidWish, Wish } from '../wish.ts';

const presentSayer = ({ name, as }: Sayer) => ({ by: name, as });

const tagged = (etag: string | undefined) => (etag === undefined ? {} : { etag });

export const presentStatus = (municipality: string, { present, etag }: Loaded<TeamStatus>): ShownStatus => {
  const { state, since, kind } = present?.value ?? unsaidStatus(municipality);
  return { state, ...(since && { since: since.toString() }), kind, ...tagged(etag) };
};

export const presentChange = ({
  at,
  by,
  from,
  to,
  since,
  kind,
}: StatusChange): SupportView['statusHistory'][number] => ({
  at: at.toString(),
  ...presentSayer(by),
  from,
  to,
  ...(since && { since: since.toString() }),
  kind,
});

export const presentSaid = ({ says, line, by, at }: SaidWish) => ({
  says,
  line,
  ...presentSayer(by),
  at: at.toString(),
});

export const presentWish = ({ present, etag }: Loaded<Wish>): ShownWish => {
  const said = present?.value;
  return { ...(said && said.says !== 'nothing' && { said: presentSaid(said) }), ...tagged(etag) };
};

/** Which groups, and not what they have written: that stands with the rest of how they do. */
export const presentWanting = ({ municipalities }: Region, wishes: ReadonlyMap<string, Wish>): WishList['wants'] =>
  sortSwedish(
    municipalities.flatMap(({ id, name }) => (wishes.get(id)?.says === 'wants' ? [{ id, name }] : [])),
    ({ name }) => name,
  );

export const presentNote = ({ value: note, etag }: Stored<SupportNote>, { municipalities }: Region): ShownNote => ({
  id: note.id,
  municipality: note.municipality,
  municipalityName: municipalities.find(({ id }) => id === note.municipality)?.name ?? note.municipality,
  day: note.day.toString(),
  kind: note.kind,
  line: note.line,
  ...presentSayer(note.by),
  at: note.at.toString(),
  ...(note.changed && { changedBy: note.changed.by.name }),
  etag,
});
