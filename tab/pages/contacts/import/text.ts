import type { ListedImport } from '../../../../bot/contacts/contract-sheets.ts';

const rows = (count: number): string => (count === 1 ? '1 rad' : `${count} rader`);

export const text = {
  title: 'Läs in en fil',
  intro: 'Från Excel (.xlsx) eller CSV. Först ser du vad som skulle hända. Inget sparas förrän du säger till.',
  list: 'Vilken lista',
  file: 'Välj fil',
  fileHint: 'Släpp den här, eller bläddra. Överst ska det stå vad varje kolumn är, som i en fil härifrån.',
  reading: 'Läser filen…',
  another: 'Välj en annan fil',
  mayNot: 'Du kan inte läsa in listor',
  mayNotHow: 'Det gör sammankallande och koordinatorn. Dina egna rader ändrar du en och en.',
  preview: (name: string) => `Det här står i ${name}`,
  kinds: {
    unclear: 'Oklara',
    new: 'Nya',
    changed: 'Ändrade',
    refused: 'Går inte att läsa in',
    same: 'Oförändrade',
  },
  why: {
    unclear: 'De här läses inte in förrän du har valt.',
    new: 'De här läggs till.',
    changed: 'De här ändras. Så står det nu, och så blir det.',
    refused: 'De här lämnas utanför. Rätta i filen och läs in den igen.',
    same: 'De här står redan så.',
  },
  line: (line: number) => `Rad ${line}`,
  take: 'Läs in raden',
  which: 'Vad ska vi göra med den?',
  leave: 'Läs inte in den',
  takeAs: (label: string) => `Ändra ${label}`,
  change: 'Ändra raden',
  add: 'Lägg till som ny rad',
  asks: (words: string) => `Väljer du att läsa in den säger du också att ${words} inte är ett barns namn.`,
  hours: 'Telefontid',
  more: (count: number) => `Visa ${count} till`,
  show: 'Visa dem',
  nothing: 'Det finns inget att spara i filen.',
  save: (count: number) => `Spara ${rows(count)}`,
  saving: 'Sparar…',
  readings: (hours: string) => `Vi läser det så här: ${hours}`,
  done: 'Inläst',
  added: (count: number) => `${rows(count)} tillagda`,
  changed: (count: number) => `${rows(count)} ändrade`,
  already: (count: number) => `${rows(count)} stod så redan`,
  left: 'Det här kom inte med',
  none: 'Inget behövde sparas.',
  undo: 'Ångra inläsningen',
  undoAsk: 'Ångra inläsningen?',
  undoWhat: (file: string) =>
    `Allt som lästes in från ${file} går tillbaka till som det var. Rader som har ändrats efteråt ligger kvar.`,
  undone: (back: number) => `Inläsningen är ångrad. ${rows(back)} är som förut.`,
  notBack: 'Det här ligger kvar',
  earlier: 'Tidigare inläsningar',
  noEarlier: 'Ingen fil är inläst än.',
  by: (by: string, when: string) => `${when}, av ${by}`,
  states: {
    started: 'Blev avbruten. Det som hann sparas kan ångras.',
    done: '',
    undoing: 'Ångrandet blev avbrutet. Ångra en gång till.',
    undone: 'Ångrad.',
  } satisfies Record<ListedImport['state'], string>,
  toList: 'Till kontakterna',
  was: 'Förut',
  becomes: 'Blir',
  empty: 'inget',
} as const;

/** "3 rader tillagda, 1 rad ändrade". */
export const countsOf = ({ added, changed }: Pick<ListedImport, 'added' | 'changed'>): string =>
  [added > 0 ? text.added(added) : '', changed > 0 ? text.changed(changed) : ''].filter(Boolean).join(', ');
