/**
 * A coordinator's list of 5,000 rows over fifteen municipalities, and what each key costs in the search. Told as ratios
 * to the plainest way of doing the same in the same run, since milliseconds are the machine's.
 */
import { gzipSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { rowsInEach } from '../../bot/contacts/actions/area-rows.ts';
import { type Contact, contact } from '../../bot/contacts/contact.ts';
import { presentLists } from '../../bot/contacts/routes/presenting.ts';
import { contactSearch } from '../../bot/contacts/search.ts';
import { rowWrite } from '../../bot/contacts/store.ts';
import { type AreaAccess, areaAccess } from '../../bot/forums/access.ts';
import { areasOf } from '../../bot/forums/area.ts';
import { keyOf } from '../../bot/forums/person.ts';
import { regionInFile } from '../../bot/forums/region.ts';
import { createLog } from '../../bot/platform/log.ts';
import { createAzureTables } from '../../bot/platform/tables/azure-tables.ts';
import type { Tables } from '../../bot/platform/tables/port.ts';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';
import { startAzurite } from '../support/azurite.ts';
import { measure, told } from './measure.ts';

const region = regionInFile('skaraborg');
const rowCount = 5_000;
const batch = 100;
const typed = ['konsultation', 'rehab öster', 'barnpsykiatri', '070-174', 'samverkanskontkat'];

const rowsOf = (place: number, count: number): readonly Contact[] =>
  Array.from({ length: count }, (_, n) => {
    const from = skaraborgSample.contacts[(n * 7 + place) % skaraborgSample.contacts.length];
    if (!from) throw new Error('the sample has no contacts');
    return contact.parse({
      id: `bench-${place}-${n}`,
      organization: { party: from.party, name: `Enhet ${n}` },
      contact: { title: from.function },
      service: { description: from.does, excludes: from.doesNot, application_process: from.how, email: from.mail },
      phone: { number: from.phone },
      schedule: [{ byday: 'MO,TU,WE,TH,FR', opens_at: '08:00', closes_at: '16:00' }],
      service_area: { extent: 'municipality', name: 'Hela kommunen' },
      assured_date: '2026-11-01',
      assurer: 'elevhälsan',
    });
  });

const coordinator = (): readonly AreaAccess[] => {
  const who = {
    person: keyOf({ tenantId: skaraborgSample.tenantId, objectId: '40000000-0000-4000-8000-000000000001' }),
    userId: '29:bench',
    name: 'Bench',
    isCoordinator: true,
    isSupport: false,
    regionId: region.region.id,
    found: [],
  };
  return areasOf(region).flatMap((area) => areaAccess(who, area) ?? []);
};

const fill = async (tables: Tables, areas: readonly AreaAccess[]): Promise<void> => {
  const each = Math.ceil(rowCount / areas.length);
  for (const [place, { area }] of areas.entries()) {
    const rows = rowsOf(place, each);
    for (let first = 0; first < rows.length; first += batch) {
      const writes = rows.slice(first, first + batch).map((row) => rowWrite(row));
      await tables.commit({ table: 'contacts', partition: area, op: `${place}-${first}`, writes });
    }
  }
};

/** Each word as it is typed, letter by letter. */
const keystrokes = typed.flatMap((word) => Array.from(word, (_, n) => word.slice(0, n + 1)));

const measureSearch = async (rows: readonly Contact[]): Promise<readonly string[]> => {
  const plainly = rows.map((row) => JSON.stringify(row).toLowerCase());
  const baseline =
    (await measure(() => keystrokes.map((words) => plainly.filter((text) => text.includes(words))))) /
    keystrokes.length;
  let search = contactSearch(rows, region.parties);
  const building = await measure(() => {
    search = contactSearch(rows, region.parties);
  });
  const finding = (await measure(() => keystrokes.map((words) => search.find({ words })))) / keystrokes.length;
  const each: number[] = [];
  for (const words of keystrokes) each.push(await measure(() => search.find({ words })));
  const slowest = Math.max(...each);
  const than = 'a plain look through the text of each row';
  return [
    told('the index, once for each list', building, baseline, than),
    told('a key, on average', finding, baseline, than),
    told('a key, at worst', slowest, baseline, than),
  ];
};

export async function measureContacts(): Promise<readonly string[]> {
  const azurite = await startAzurite();
  try {
    const tables = createAzureTables(
      { kind: 'connection-string', value: azurite.connectionString },
      { prefix: 'bench', report: () => undefined },
    );
    await tables.open();
    const areas = coordinator();
    await fill(tables, areas);
    const ports = { tables, log: createLog('silent') };
    const frame = { region, today: Temporal.PlainDate.from('2026-11-23') };
    const raw = await measure(() => Promise.all(areas.map(({ area }) => tables.list('contacts', area, 'row|'))));
    let body = '';
    const listing = await measure(async () => {
      body = JSON.stringify(presentLists(await rowsInEach(ports, areas), frame));
    });
    const rows = (await rowsInEach(ports, areas)).flatMap((one) => one.rows.map(({ row }) => row));
    return [
      `contacts: ${rows.length} rows in ${areas.length} areas`,
      told('the list, read, checked and written as JSON', listing, raw, 'the bare rows out of storage'),
      `  ${(body.length / 1e6).toFixed(1)} MB of JSON, ${(gzipSync(body).length / 1e6).toFixed(2)} MB gzipped`,
      ...(await measureSearch(rows)),
    ];
  } finally {
    await azurite.stop();
  }
}
