/** The sample region as rows: what coordinators and conveners would have made by hand, already made. */
import { Temporal } from 'temporal-polyfill';
import { contact, contactId } from '../../bot/contacts/contact.ts';
import { rowWrite } from '../../bot/contacts/store.ts';
import { areaOf, municipalityArea, regionArea } from '../../bot/forums/area.ts';
import { type Forum, forumId, usualDigestTime } from '../../bot/forums/forum.ts';
import type { Opening } from '../../bot/forums/opening.ts';
import { keyOf, type NamedPerson } from '../../bot/forums/person.ts';
import { schoolYear } from '../../bot/forums/school-year.ts';
import { seatId } from '../../bot/forums/seat.ts';
import {
  installationWrite,
  listTeamPartition,
  noteForumInTeam,
  teamPartition,
} from '../../bot/forums/store/installations.ts';
import { schoolYearWrite } from '../../bot/forums/store/school-years.ts';
import { forumWrite, giveRole, listInRegion, pointChannelAt } from '../../bot/forums/store.ts';
import { toldTermWrite } from '../../bot/overview/store.ts';
import { readHours } from '../../bot/platform/hours/reading.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import type { TableName, Write } from '../../bot/platform/tables/port.ts';
import { dayOf } from '../../bot/platform/time/clock.ts';
import { capitalised } from '../../bot/platform/time/swedish.ts';
import { sampleDocuments } from './documents.ts';
import { loadDocuments } from './documents-load.ts';
import type { Sample, SampleContact, SampleForum, SampleOpening } from './sample.ts';
import { type SampleSchoolYear, sampleSchoolYears } from './school-years.ts';
import { sampleTrend } from './trend.ts';

type Storage = Pick<Ports, 'tables' | 'random' | 'clock'>;

const regionId = 'skaraborg';
const markKey = rowKey('is', 'loaded');
/** When everybody was given their seats: before any case of the sample could begin. */
const since = Temporal.Instant.from('2026-08-17T07:00:00Z');

/** What is there already stays as it is: people may have worked in it. */
const insert = async ({ tables, random }: Storage, table: TableName, partition: string, writes: Write[]) => {
  for (const write of writes) await tables.commit({ table, partition, op: random.id(), writes: [write] });
};

const peopleOf = (sample: Sample) => {
  const byId = new Map(sample.people.map((person) => [person.id, person]));
  return (id: string): NamedPerson => {
    const person = byId.get(id);
    if (!person) throw new Error(`the sample has no ${id}`);
    return { person: keyOf(person), userId: id, name: person.name };
  };
};

const openingFrom = (from: SampleOpening, personOf: (id: string) => NamedPerson): Opening => {
  const { assessedOn, registrar, isOpened, ...rest } = from;
  const named = registrar === undefined ? undefined : personOf(registrar);
  return {
    ...rest,
    ...(assessedOn !== undefined && { assessedOn: Temporal.PlainDate.from(assessedOn) }),
    ...(named && { registrar: named }),
    ...(named && isOpened && { opened: { at: since, by: named.person } }),
  };
};

const forumFrom = (sample: Sample, from: SampleForum, serviceUrl: string): Forum => {
  const personOf = peopleOf(sample);
  return {
    id: forumId.parse(from.id),
    kind: from.kind,
    name: from.name,
    regionId,
    ...(from.municipality !== undefined && { municipality: from.municipality }),
    state: 'active',
    place: { tenantId: sample.tenantId, teamId: from.teamId, channelId: from.channelId, serviceUrl },
    convener: personOf(from.convener),
    ...(from.deputy !== undefined && { deputy: personOf(from.deputy) }),
    seats: from.seats.map(({ party, unit, name, phone, holders }) => ({
      id: seatId.parse(unit === undefined ? party : `${party}.${unit}`),
      party,
      ...(unit !== undefined && { unit }),
      name,
      phone,
      holders: holders.map((id) => ({ ...personOf(id), state: 'confirmed' as const, since })),
      closures: [],
    })),
    guaranteeDays: from.guaranteeDays,
    termEnds: from.termEnds.map((day) => Temporal.PlainDate.from(day)),
    digest: usualDigestTime,
    opening: from.opening ? openingFrom(from.opening, personOf) : {},
  };
};

const loadForumInto = async (storage: Storage, forum: Forum): Promise<void> => {
  if (!forum.place) return;
  await noteForumInTeam(storage, forum.place, forum.id);
  await pointChannelAt(storage, forum.place, forum.id);
  await insert(storage, 'forums', forum.id, [forumWrite(forum)]);
  await listInRegion(storage, regionId, forum.id);
};

const loadTeam = async (storage: Storage, sample: Sample, team: Sample['teams'][number], serviceUrl: string) => {
  const installation = {
    tenantId: sample.tenantId,
    teamId: team.id,
    teamName: team.name,
    serviceUrl,
    state: 'installed' as const,
    times: 1,
  };
  const partition = teamPartition(installation);
  await insert(storage, 'forums', partition, [installationWrite(installation)]);
  await listTeamPartition(storage, regionId, partition);
};

/** A unit is written as the seat of its party has it: "Vårdcentralen Lövet". */
const unitName = (sample: Sample, { party, unit }: SampleContact): string | undefined => {
  const seats = sample.forums.flatMap((forum) => forum.seats);
  const seat = unit === undefined ? undefined : seats.find((one) => one.party === party && one.unit === unit);
  return seat && capitalised(seat.name);
};

const hoursOf = ({ phoneHours }: SampleContact) => {
  const read = readHours(phoneHours);
  if (!read.ok) throw new Error(`no telephone hours: ${read.failure.part}`);
  return [...read.value];
};

/** The seat of its party speaks for it; a service without one was confirmed by the convener. */
const assurerOf = (sample: Sample, { forum, party }: SampleContact): string => {
  const seat = sample.forums.find(({ id }) => id === forum)?.seats.find((one) => one.party === party);
  return seat?.name ?? (forum === 'region' ? 'koordinatorn' : 'sammankallande');
};

const usuallyConfirmedDaysAgo = 40;

const contactWrite = (storage: Storage, sample: Sample, from: SampleContact, index: number): Write => {
  const { ages = {}, confirmedDaysAgo = usuallyConfirmedDaysAgo + index } = from;
  const isRegion = from.forum === 'region';
  const whole = isRegion ? 'Hela Skaraborg' : 'Hela kommunen';
  const row = contact.parse({
    id: contactId.parse(`${from.forum}-${from.party}-${index + 1}`),
    organization: { party: from.party, name: unitName(sample, from) },
    contact: { title: from.function, name: from.person },
    service: {
      description: from.does,
      excludes: from.doesNot,
      minimum_age: ages.from,
      maximum_age: ages.to,
      application_process: from.how,
      email: from.mail,
      url: from.web,
      alert: from.alert,
    },
    phone: { number: from.phone, description: from.phoneNote },
    schedule: hoursOf(from),
    service_area: {
      extent: isRegion ? 'region' : from.only === undefined ? 'municipality' : 'schools',
      name: from.only ?? whole,
    },
    assured_date: dayOf(storage.clock.now()).subtract({ days: confirmedDaysAgo }).toString(),
    assurer: assurerOf(sample, from),
  });
  return rowWrite(row);
};

const loadRoles = async (storage: Storage, sample: Sample): Promise<void> => {
  const personOf = peopleOf(sample);
  for (const id of sample.processSupport) {
    await giveRole(storage, regionId, { ...personOf(id), role: 'process-support', since });
  }
  for (const { person, authority, forums } of sample.registrars) {
    const ids = forums.map((id) => forumId.parse(id));
    await giveRole(storage, regionId, { ...personOf(person), role: 'registrar', since, authority, forums: ids });
  }
};

const loadSchoolYear = async (storage: Storage, { place, ...year }: SampleSchoolYear): Promise<void> => {
  const area = place === 'region' ? regionArea(regionId) : municipalityArea(regionId, place);
  await insert(storage, 'regions', area, [schoolYearWrite(schoolYear.parse(year), undefined)]);
};

/** Loads once: when the region's mark stands, nothing is touched. `serviceUrl`: where the local Teams answers. */
export const loadSample = async (storage: Storage, sample: Sample, serviceUrl: string): Promise<'loaded' | 'kept'> => {
  if (await storage.tables.get('regions', regionId, markKey)) return 'kept';
  await Promise.all(sample.forums.map((from) => loadForumInto(storage, forumFrom(sample, from, serviceUrl))));
  await Promise.all(
    sample.teams.filter(({ botInstalled }) => botInstalled).map((team) => loadTeam(storage, sample, team, serviceUrl)),
  );
  for (const forum of new Set(sample.contacts.map((contact) => contact.forum))) {
    const from = sample.forums.find(({ id }) => id === forum);
    const partition = from ? areaOf(forumFrom(sample, from, serviceUrl)) : regionArea(regionId);
    const here = sample.contacts.filter((contact) => contact.forum === forum);
    await insert(
      storage,
      'contacts',
      partition,
      here.map((contact, index) => contactWrite(storage, sample, contact, index)),
    );
  }
  await Promise.all(sampleSchoolYears.map((year) => loadSchoolYear(storage, year)));
  await insert(storage, 'regions', regionId, sampleTrend.map(toldTermWrite));
  await loadRoles(storage, sample);
  await loadDocuments(storage, sample, sampleDocuments);
  await insert(storage, 'regions', regionId, [{ kind: 'insert', key: markKey, body: {} }]);
  return 'loaded';
};
