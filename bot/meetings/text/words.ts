/** What the bot says of a meeting by itself, in the personal chat. Names of meetings, days and parties; aliases at most. */

export const wordTitles = {
  open: 'Visa mötet',
  agenda: 'Visa dagordningen',
  cancel: 'Ställ in',
  getToKnow: 'Lär känna varandra',
  minutes: 'Skriv minnesanteckningar',
  done: 'Det är gjort',
  plan: 'Planera fler möten',
  toTab: 'Öppna i fliken',
} as const;

/** `name` and `when` of the meeting: "SAMBU-möte", "tisdag 24 november kl. 13.00". */
type Of = { readonly name: string; readonly when: string };

/** The first sentence is the notification too. */
export const words = {
  remind: ({ name, when }: Of, seats: string): readonly string[] => [
    `${name} ${when}: ${seats} har inte svarat på kallelsen.`,
    'Kommer ni? Ett nej hjälper också.',
  ],
  agenda: ({ name, when }: Of): readonly string[] => [`${name} ${when}: här är dagordningen.`],
  slot: ({ name, when }: Of, alias: string, from: string, to: string): readonly string[] => [
    `${name} ${when}: ${alias} tas upp ${from}–${to}.`,
    'Du är med den stunden. Säg inga namn förrän samtycket är antecknat.',
  ],
  slotUnsure: ({ name, when }: Of, alias: string): readonly string[] => [
    `${name} ${when}: ${alias} tas upp, men tiden räcker kanske inte till.`,
    'Hör med sammankallande när du ska vara med.',
  ],
  empty: ({ name, when }: Of): readonly string[] => [
    `${name} ${when}: inget står på dagordningen.`,
    'Ställ in mötet, eller använd tiden till att lära känna varandra: en part berättar vad den gör och vem man ringer.',
  ],
  minutes: ({ name, when }: Of): readonly string[] => [
    `${name} ${when} är över. Vad bestämde ni, och vem gör vad?`,
    'Skriv det medan ni minns. Skriv inget om ett barn.',
  ],
  decision: ({ name, when }: Of, what: string, by: string, isPast: boolean): readonly string[] => [
    isPast
      ? `${name} ${when}: något som ni tog på er skulle ha varit klart ${by}.`
      : `${name} ${when}: ni tog på er något som ska vara klart senast ${by}.`,
    what,
  ],
  last: ({ name, when }: Of): readonly string[] => [
    `${name} ${when} är det sista som är inlagt.`,
    'Lägg in fler möten, så kallar jag till dem. Det tar ett par minuter.',
  ],
  stale: ({ name }: Of): readonly string[] => [
    `${name}: mötet i din kalender stämmer inte längre.`,
    'Öppna mötet i fliken och rätta kalendern därifrån. Jag ändrar aldrig i den själv.',
  ],
  moved: ({ name, when }: Of, from: string): readonly string[] => [
    `${name} är flyttat till ${when}.`,
    `Det skulle ha varit ${from}.`,
  ],
  cancelled: ({ name, when }: Of, why: string): readonly string[] => [`${name} ${when} är inställt.`, why],
  restored: ({ name, when }: Of): readonly string[] => [`${name} ${when} blir av, fast det var inställt.`],
} as const;

export const whyCancelled = {
  empty: 'Det fanns inget på dagordningen.',
  other: 'Sammankallande har ställt in det.',
  series: 'Mötesserien är ändrad eller avslutad.',
} as const;

export const seriesTold = {
  changed: (name: string): string => `${name}: mötena är ändrade.`,
  ended: (name: string): string => `${name}: det blir inga fler möten i den här serien.`,
  next: (when: readonly string[]): string => `Närmast: ${when.join('; ')}.`,
} as const;

/** In the thread of the call, after the name of who can have no personal chat. */
export const inThread = {
  remind: (seats: string): string => `${seats} har inte svarat på kallelsen. Svara med knapparna ovanför.`,
  changed: 'Mötet är ändrat. Se kallelsen ovanför.',
} as const;
