/** The columns of the list as a sheet: how they are named when written, and what else people call them. */
import { inSmallLetters, withoutDots } from '../../platform/search/words.ts';

type Described = {
  /** Where it stands in the row, as the form and the screening name it; or what is only of the sheet. */
  readonly field: string;
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly also: readonly string[];
};

/** In the order in which they are written. */
export const columns = [
  { field: 'id', header: 'Id', width: 24, also: ['kontakt-id', 'rad-id'] },
  { field: 'list', header: 'Kommun', width: 14, also: ['lista', 'kontaktlista'] },
  {
    field: 'organization.party',
    header: 'Verksamhet',
    width: 26,
    also: ['part', 'parter', 'verksamheter', 'organisation', 'samverkanspart', 'aktör', 'verksamhetstyp'],
  },
  {
    field: 'organization.name',
    header: 'Enhet',
    width: 26,
    also: ['enhetsnamn', 'arbetsplats', 'mottagning', 'enhetens namn'],
  },
  {
    field: 'contact.title',
    header: 'Funktion',
    width: 30,
    also: ['funktioner', 'titel', 'roll', 'befattning', 'kontaktfunktion'],
  },
  {
    field: 'contact.name',
    header: 'Namn (valfritt)',
    width: 22,
    also: ['namn', 'kontaktperson', 'person', 'för- och efternamn'],
  },
  {
    field: 'service.description',
    header: 'Det här gör vi',
    width: 50,
    also: ['gör', 'vi gör', 'beskrivning', 'hjälper till med', 'detta gör vi'],
  },
  {
    field: 'service.excludes',
    header: 'Det här gör vi inte',
    width: 50,
    also: ['gör inte', 'gör vi inte', 'vi gör inte', 'detta gör vi inte'],
  },
  {
    field: 'service.minimum_age',
    header: 'Från ålder',
    width: 10,
    also: ['ålder från', 'från år', 'lägsta ålder', 'från och med ålder'],
  },
  {
    field: 'service.maximum_age',
    header: 'Till ålder',
    width: 10,
    also: ['ålder till', 'till år', 'högsta ålder', 'till och med ålder'],
  },
  {
    field: 'service.application_process',
    header: 'Så tar du kontakt',
    width: 40,
    also: ['kontaktväg', 'kontaktvägar', 'så kontaktar du oss', 'hur man tar kontakt', 'ta kontakt'],
  },
  {
    field: 'phone.number',
    header: 'Telefon',
    width: 18,
    also: ['tel', 'tfn', 'tele', 'telefonnummer', 'telefonnr', 'telnr', 'tel nr', 'nummer', 'mobil', 'mobilnummer'],
  },
  {
    field: 'schedule',
    header: 'Telefontid',
    width: 30,
    also: ['telefontider', 'tider', 'tid', 'öppettider', 'öppettid', 'ringtid'],
  },
  {
    field: 'phone.description',
    header: 'Om telefonen',
    width: 24,
    also: ['om telefontiden', 'kommentar telefon', 'anmärkning telefon'],
  },
  {
    field: 'service.email',
    header: 'E-post',
    width: 30,
    also: ['e-postadress', 'mail', 'mailadress', 'mejl', 'mejladress', 'e-mail', 'e-mailadress'],
  },
  {
    field: 'service.url',
    header: 'Webbadress',
    width: 30,
    also: ['webb', 'webbplats', 'webbsida', 'hemsida', 'länk', 'url', 'webblänk'],
  },
  { field: 'service_area.extent', header: 'Område', width: 16, also: ['omfattning', 'gäller för'] },
  {
    field: 'service_area.name',
    header: 'Områdets namn',
    width: 24,
    also: ['områdesnamn', 'skolor', 'vilka skolor', 'upptagningsområde'],
  },
  { field: 'service.alert', header: 'Just nu', width: 30, also: ['aktuellt', 'tillfällig information'] },
  { field: 'assured_date', header: 'Senast bekräftad', width: 16, also: ['bekräftad', 'bekräftad den'] },
  { field: 'assurer', header: 'Bekräftad av', width: 20, also: [] },
] as const satisfies readonly Described[];

export type Field = (typeof columns)[number]['field'];

export type Cells = Readonly<Record<Field, string>>;

/** What of a file's row is known; a field that the file has no column for is missing. */
export type SomeCells = Readonly<Partial<Record<Field, string>>>;

export const headerOf = (field: string): string => columns.find((column) => column.field === field)?.header ?? field;

/** Alike whatever the case, the dots, the spaces, the signs, and what stands in brackets. */
const plain = (header: string): string =>
  withoutDots(inSmallLetters(header.replace(/\([^)]*\)/g, ' '))).replace(/[^\p{L}\p{N}]/gu, '');

const known: ReadonlyMap<string, Field> = new Map(
  columns.flatMap(({ field, header, also }) => [header, ...also].map((name) => [plain(name), field] as const)),
);

export const fieldOf = (header: string): Field | undefined => known.get(plain(header));
