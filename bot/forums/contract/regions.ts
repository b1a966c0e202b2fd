/** A region's settings, and a new region: one shape for a form and for a file. JSON only, and zod only. */
import { z } from 'zod';
import { slug } from '../slug.ts';

const words = (missing: string, most = 80) =>
  z.string(missing).trim().min(1, missing).max(most, `Skriv högst ${most} tecken.`);
const idOf = (missing: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(40, 'Skriv högst 40 tecken.')
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Id:t har bara a–z, siffror och bindestreck.');

const tileAxis = z.int('Ange rad och kolumn som två heltal.').min(1, 'Minst 1.').max(99, 'Högst 99.');

const municipality = z.object(
  {
    code: z.string('Kommunen har ingen kod.').regex(/^\d{4}$/, 'Kommunkoden har fyra siffror, som 1460.'),
    /** Without one it is made of the name. */
    id: idOf('Kommunens id ska vara text.').optional(),
    name: words('Kommunen har inget namn.'),
    tile: z.tuple([tileAxis, tileAxis], 'Ange rutans rad och kolumn som två heltal, från 1.').optional(),
  },
  'Kommunen ska ha kod och namn.',
);

const party = z.object(
  {
    id: idOf('Parten har inget id.'),
    name: words('Parten har inget namn.'),
    huvudman: words('Parten har ingen huvudman.'),
  },
  'Parten ska ha id, namn och huvudman.',
);

const key = 'Personens nyckel är <klientorganisation>_<objekt-id>, två GUID.';

const person = z.object(
  {
    person: z
      .string(key)
      .trim()
      .toLowerCase()
      .regex(/^[0-9a-f-]{36}_[0-9a-f-]{36}$/, key),
    name: z.string().trim().max(80, 'Skriv högst 80 tecken.').default(''),
  },
  'Personen ska ha nyckel och namn.',
);

const defaults = z.object({
  guaranteeDays: z
    .int('Ange kontaktgarantin i hela arbetsdagar, 1–20.')
    .min(1, 'Minst 1.')
    .max(20, 'Högst 20.')
    .default(3),
  digest: z
    .object({
      weekday: z.int('Veckodagen är 1 (måndag) till 5 (fredag).').min(1, 'Minst 1.').max(5, 'Högst 5.'),
      hour: z.int('Timmen är 7 till 17.').min(7, 'Tidigast 7.').max(17, 'Senast 17.'),
    })
    .default({ weekday: 1, hour: 8 }),
  teamName: words('Skriv vad ett team kallas.', 40).default('Teamet'),
});

/** Where a file says nothing of them. */
export const usualDefaults = defaults.parse({});

/** What a party or a region that is new is known by, unless somebody says otherwise. */
export const idOfName = (name: string): string => slug(name);

type Named = { readonly issue: (path: PropertyKey[], message: string) => void };

/** Each but the first of those that are alike. */
const twice = (values: readonly string[], { issue }: Named, path: (n: number) => PropertyKey[], message: string) => {
  values.forEach((value, n) => {
    if (value !== '' && values.indexOf(value) < n) issue(path(n), message);
  });
};

export const regionInput = z
  .object({
    region: z.object(
      { id: idOf('Regionen har inget id.'), name: words('Regionen har inget namn.') },
      'Regionen ska ha id och namn.',
    ),
    municipalities: z
      .array(municipality, 'Kommunerna saknas.')
      .min(1, 'Regionen behöver minst en kommun.')
      .max(60, 'En region har högst 60 kommuner.'),
    parties: z
      .array(party, 'Parterna saknas.')
      .min(1, 'Regionen behöver minst en part.')
      .max(40, 'En region har högst 40 parter.'),
    coordinators: z
      .array(person, 'Koordinatorerna saknas.')
      .min(1, 'Regionen behöver minst en koordinator. Lägg till en annan innan du tar bort den sista.')
      .max(40, 'Högst 40 koordinatorer.'),
    processSupport: z.array(person, 'Processtödet ska vara en lista.').max(40, 'Högst 40 personer.').default([]),
    defaults: defaults.prefault({}),
  })
  .superRefine(({ municipalities, parties, coordinators, processSupport }, context) => {
    const to: Named = { issue: (path, message) => context.addIssue({ code: 'custom', path, message }) };
    const of = (list: string, field: string) => (n: number) => [list, n, field];
    const codes = municipalities.map(({ code }) => code);
    twice(codes, to, of('municipalities', 'code'), 'Koden står två gånger.');
    const names = municipalities.map(({ name }) => name.toLocaleLowerCase('sv'));
    twice(names, to, of('municipalities', 'name'), 'Kommunen står två gånger.');
    const ids = municipalities.map(({ id = '' }) => id);
    twice(ids, to, of('municipalities', 'id'), 'Id:t står två gånger.');
    const tiles = municipalities.map(({ tile = [] }) => tile.join(','));
    twice(tiles, to, of('municipalities', 'tile'), 'Två kommuner har samma ruta.');
    twice(
      parties.map(({ id }) => id),
      to,
      of('parties', 'id'),
      'Parten står två gånger.',
    );
    twice(
      coordinators.map((one) => one.person),
      to,
      of('coordinators', 'person'),
      'Personen står två gånger.',
    );
    twice(
      processSupport.map((one) => one.person),
      to,
      of('processSupport', 'person'),
      'Personen står två gånger.',
    );
  });
export type RegionInput = z.output<typeof regionInput>;

const settled = z.object({
  person: z.string(),
  name: z.string(),
  /** Named where the app is set up. */
  stays: z.boolean(),
});

/** GET and PUT /api/regions/<region>/settings; POST /api/regions answers the same. PUT wants the etag as If-Match. */
export const regionSettings = z.object({
  region: z.object({ id: z.string(), name: z.string() }),
  municipalities: z.array(
    z.object({
      code: z.string(),
      id: z.string(),
      name: z.string(),
      tile: z.tuple([z.number(), z.number()]).optional(),
      /** Then it cannot be taken away. */
      hasForums: z.boolean(),
    }),
  ),
  parties: z.array(z.object({ id: z.string(), name: z.string(), huvudman: z.string(), hasSeats: z.boolean() })),
  coordinators: z.array(settled),
  processSupport: z.array(settled),
  defaults: z.object({
    guaranteeDays: z.number(),
    digest: z.object({ weekday: z.number(), hour: z.number() }),
    teamName: z.string(),
  }),
  mayKeep: z.boolean(),
  etag: z.string(),
});
export type RegionSettings = z.infer<typeof regionSettings>;
