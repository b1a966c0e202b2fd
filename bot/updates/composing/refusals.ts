/** What is said when something cannot be done with an update: why, and what to do. */
import { longest, mostChoices, mostChosen } from '../kinds.ts';
import type { Field, Flaw, FlawKind, NotDrawn } from './typed-update.ts';

const tooLong = (field: Field): string => {
  if (field === 'title') return `Korta ner rubriken till ${longest.title} tecken.`;
  if (field === 'text')
    return `Korta ner texten till ${longest.text / 1_000} 000 tecken, eller lägg den i ett dokument.`;
  return field === 'link' ? 'Länken är för lång. Korta ner den.' : `Korta ner svaret till ${longest.choice} tecken.`;
};

const missing = (field: Field): string => {
  if (field === 'title') return 'Skriv en rubrik.';
  if (field === 'text') return 'Skriv en text, eller lägg till en länk eller ett dokument.';
  return field === 'asks.by' ? 'Välj vilken dag det ska vara gjort.' : 'Skriv ett svar här, eller ta bort raden.';
};

const tooManyChosen = `Välj högst ${mostChosen / 1_000} 000 forum ett och ett. Ska det gå till fler, välj alla grupper eller alla team, eller dela upp det.`;

const others: Readonly<Record<Exclude<FlawKind, 'too-long' | 'missing'>, string>> = {
  broken: 'Texten innehåller tecken som inte går att spara. Klistra in den på nytt.',
  'not-https': 'Länken ska börja med https:// och gå till en sida eller fil på nätet.',
  past: 'Den dagen har redan varit. Välj en senare.',
  'not-ahead': 'Grupperna behöver tid på sig. Välj en dag efter den då det går ut.',
  'too-few': 'Skriv minst två svar att välja mellan.',
  'too-many': `Skriv högst ${mostChoices} svar.`,
  'too-many-chosen': tooManyChosen,
  alike: 'Det svaret finns redan. Skriv något annat.',
  nobody: 'Välj vilka det ska gå till.',
  'nobody-now': 'Just nu är det ingen som får det. Välj fler.',
  'not-in-force': 'Dokumentet gäller inte i dag, eller så finns det inte kvar. Välj ett annat.',
  'not-for-all': 'Dokumentet hör till en annan kommun än några av dem som får det. Välj ett av regionens dokument.',
  'other-kind': 'Det har redan gått ut, så det ni ber om går inte att byta. Gör ett nytt utskick i stället.',
};

const notDrawn: Readonly<Record<NotDrawn, string>> = {
  heading: 'Rubriker i texten syns inte i Teams. Skriv raden i fetstil i stället.',
  image: 'Bilder i texten syns inte i Teams. Länka till bilden i stället.',
  table: 'Tabeller i texten syns inte i Teams. Skriv en lista i stället.',
  code: 'Text med kodtecken eller indrag syns inte som den ska i Teams. Ta bort tecknen eller indraget.',
  html: 'HTML i texten syns inte i Teams. Ta bort det som står mellan < och >.',
  quote: 'Citat med > först på raden syns inte i Teams. Ta bort tecknet.',
  rule: 'Streck tvärs över texten syns inte i Teams. Ta bort det.',
  struck: 'Överstruken text syns inte i Teams. Ta bort den.',
  'bare-link': 'Skriv länkar så här: [namnet på sidan](https://www.example.se).',
  'not-https': 'Länkar i texten ska börja med https://.',
};

const kilobytes = (bytes: number): string => (bytes / 1_024).toFixed(1).replace('.', ',');

/** `most`: bytes that a card may have. */
export const flawSentence = (flaw: Flaw, most: number): string => {
  switch (flaw.kind) {
    case 'too-long':
      return tooLong(flaw.field);
    case 'missing':
      return missing(flaw.field);
    case 'not-drawn':
      return notDrawn[flaw.what];
    case 'too-large':
      return `Kortet kan bli ${kilobytes(flaw.bytes)} kB när alla har svarat, och i Teams får det vara högst ${kilobytes(most)} kB. Korta ner texten.`;
    default:
      return others[flaw.kind];
  }
};

export const refusals = {
  'no-such-update': 'Utskicket finns inte, eller så är det inte ditt. Gå tillbaka till listan.',
  'no-such-forum': 'Forumet finns inte, eller så är du inte med i det. Välj ett annat.',
  'may-not-send': 'Här skickar sammankallande. Be er sammankallande om hjälp.',
  'may-not-send-to-region':
    'Till hela regionen skickar koordinatorn. Är du sammankallande kan du skicka till det egna forumet.',
  'may-not-see': 'Vilka som får utskick ser koordinatorn. Är du sammankallande kan du skicka till det egna forumet.',
  changed: 'Någon annan har ändrat utskicket. Jämför och välj vad som ska stå: det du skrev finns kvar.',
  'no-etag': 'Sidan är gammal. Ladda om den och försök igen: det du skrev finns kvar.',
  'gone-out': 'Utskicket har redan gått ut. Det skickas inte en gång till.',
  'not-a-draft': 'Utskicket är inte längre ett utkast. Ladda om sidan och se hur det står.',
  'not-waiting': 'Utskicket väntar inte på att gå ut. Ladda om sidan och se hur det står.',
  'not-out': 'Utskicket har inte gått ut. Ladda om sidan och se hur det står.',
  'in-letter':
    'Det gick ut i ett brev och går inte att rätta eller återkalla för sig. Öppna brevet: där kan du rätta inledningen eller återkalla alltihop.',
  'not-going': 'Utskicket är inte på väg ut, så det finns inget att stoppa. Ladda om sidan och se hur det står.',
  recalled: 'Utskicket är återkallat. Gör ett nytt i stället.',
  'time-past': 'Den tiden har redan varit. Välj en senare, eller skicka nu.',
  'time-skipped': 'Den tiden finns inte: klockan ställs om till sommartid då. Välj en timme senare.',
  'time-far': 'Välj en tid inom ett år.',
  'time-none': 'Den dagen eller tiden finns inte. Välj en annan.',
  'not-for-letter':
    'I brevet får bara det plats som är till kännedom eller ska läsas, utan sista dag. Skicka det för sig i stället.',
  'letter-full': 'Nästa brev är fullt. Skicka det här för sig, eller vänta till brevet därefter.',
  'letter-is-regions': 'Brevet går till hela regionen. Skicka det här till det egna forumet nu eller vid en tid.',
  'not-asked': 'Det är redan klart för det forumet. Ladda om sidan.',
  'held-back': 'Utskicket är stoppat eller återkallat, så det skickas inte igen.',
  busy: 'Många svarar just nu. Vänta en stund och försök igen.',
  'no-such-list': 'Listan finns inte längre. Ladda om sidan.',
  'list-changed': 'Någon annan har ändrat listan. Jämför och välj vad som ska stå.',
  'too-many-lists': 'Det finns redan 50 listor. Ta bort en först.',
  flawed: 'Något behöver ändras först. Se vid fälten.',
} as const;

export const listSentences = {
  'name-missing': 'Ge listan ett namn.',
  'name-too-long': `Korta ner namnet till ${longest.listName} tecken.`,
  'name-broken': 'Namnet innehåller tecken som inte går att spara. Skriv det på nytt.',
  'name-taken': 'Det finns redan en lista med det namnet. Välj ett annat.',
  'audience-nobody': 'Välj vilka som ska stå i listan.',
  'audience-too-many': tooManyChosen,
} as const;
