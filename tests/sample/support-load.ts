/** Writes what has been said and noted of each municipality as the store keeps it, with the days of long ago. */
import { Temporal } from 'temporal-polyfill';
import { keyOf } from '../../bot/forums/person.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import type { Write } from '../../bot/platform/tables/port.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { usualTeamKind } from '../../bot/support/contract.ts';
import type { SupportNote } from '../../bot/support/note.ts';
import type { Sayer } from '../../bot/support/sayer.ts';
import { noteIdAt, noteWrite } from '../../bot/support/store/notes.ts';
import { statusRows, wishRows } from '../../bot/support/store/said.ts';
import { type TeamStatus, withStatus } from '../../bot/support/team-status.ts';
import { withWish } from '../../bot/support/wish.ts';
import { skaraborgSample } from './skaraborg-sample.ts';
import { finalReport, firstSaid, sampleFirst, sampleNotes, sampleSince, sampleWishes } from './support.ts';

type Storage = Pick<Ports, 'tables' | 'random' | 'clock'>;

const regionId = 'skaraborg';

const sayerFrom = (userId: string | undefined, as: Sayer['as']): Sayer => {
  const person = skaraborgSample.people.find(({ id }) => id === userId);
  if (!person) throw new Error(`the sample has no ${as}`);
  return { person: keyOf(person), name: person.name, as };
};

const coordinator = () => sayerFrom(skaraborgSample.coordinator[0], 'coordinator');
const processSupport = () => sayerFrom(skaraborgSample.processSupport[0], 'process-support');

/** As its group's convener would have said it. */
const convenerOf = (municipality: string): Sayer => {
  const group = skaraborgSample.forums.find((one) => one.kind === 'group' && one.municipality === municipality);
  return sayerFrom(group?.convener, 'convener');
};

const statusOf = (municipality: string): TeamStatus => {
  const sayings = [
    [firstSaid, sampleFirst[municipality]],
    [finalReport, sampleSince[municipality] ?? sampleFirst[municipality] ?? { state: 'none' }],
  ] as const;
  let status: TeamStatus | undefined;
  for (const [at, said] of sayings) {
    if (!said) continue;
    const { state, kind = usualTeamKind, since } = said;
    const typed = { state, kind, ...(since !== undefined && { since: Temporal.PlainDate.from(since) }) };
    status = withStatus(status, municipality, typed, { by: coordinator(), now: Temporal.Instant.from(at) });
  }
  if (!status) throw new Error(`nothing said of ${municipality}`);
  return status;
};

/** What is there already stays as it is: people may have worked in it. */
export const loadSupportSample = async ({ tables, random, clock }: Storage): Promise<void> => {
  const ago = (days: number): Temporal.Instant => clock.now().subtract({ hours: 24 * days });
  const wishes = sampleWishes.map(({ municipality, says, line, daysAgo }) =>
    withWish(undefined, municipality, { says, line }, { by: convenerOf(municipality), now: ago(daysAgo) }),
  );
  const notes = sampleNotes.map(({ daysAgo, bySupport, ...note }): SupportNote => {
    const at = ago(daysAgo);
    const by = bySupport ? processSupport() : coordinator();
    return { ...note, id: noteIdAt(at, random.id()), day: dayOf(at), by, at };
  });
  const writes: readonly Write[] = [
    ...regionInFile(regionId).municipalities.map(({ id }) => statusRows.write(statusOf(id), undefined)),
    ...wishes.map((one) => wishRows.write(one, undefined)),
    ...notes.map((one) => noteWrite(one)),
  ];
  for (const write of writes)
    await tables.commit({ table: 'regions', partition: regionId, op: random.id(), writes: [write] });
};
