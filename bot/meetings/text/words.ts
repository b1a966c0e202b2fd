/** What the bot says of a meeting by itself, in the personal chat. Names of meetings, days and parties; aliases at most. */

export const wordTitles = {
  open: 'Visa mötet',
  cancel: 'Ställ in',
  getToKnow: 'Lär känna varandra',
  minutes: 'Skriv minnesanteckningar',
  done: 'Det är gjort',
  plan: 'Planera fler möten',
  toTab: 'Öppna i fliken',
} as const;

/** `name` and `when` of the meeting: "SAMBU-möte", "tisdag 24 november kl. 13.00". */
type Of = { readonly name: string; readonly when: string };

/** In a consultation they are never said, with or without consent noted elsewhere. */
const noNames = {
  consultation: 'Säg inga namn: frågan är avidentifierad.',
  consent: 'Säg inga namn förrän samtycket är antecknat.',
} as const;
type Asked = { readonly alias: string; readonly mode: keyof typeof noNames };

/** The first sentence is the notification too. */
export const words = {
  remind: ({ name, when }: Of, seats: string): readonly string[] => [
    `${name} ${when}: ${seats} har inte svarat på kallelsen.`,
    'Kommer ni? Ett nej hjälper också.',
  ],
  agenda: ({ name, when }: Of): readonly string[] => [`${name} ${when}: här är dagordningen.`],
  emptyAgenda: ({ name, when }: Of): readonly string[] => [
    `${name} ${when}: inget står på dagordningen än.`,
    'Lägg till en punkt, eller ställ in.',
  ],
  slot: ({ name, when }: Of, { alias, mode }: Asked, span: string): readonly string[] => [
    `${name} ${when}: ${alias} tas upp ${span}.`,
    `Du är med den stunden. ${noNames[mode]}`,
  ],
  slotUnsure: ({ name, when }: Of, { alias, mode }: Asked): readonly string[] => [
    `${name} ${when}: ${alias} tas upp, men tiden räcker kanske inte till.`,
    `Hör med sammankallande när du ska vara med. ${noNames[mode]}`,
  ],
  empty: ({ name, when }: Of): readonly string[] => [
    `${name} ${when}: inget står på dagordningen.`,
    'Ställ in mötet, eller använd tiden till att lära känna varandra: en part berättar vad den gör och vem man ringer.',
  ],
  minutes: ({ name, when }: Of): readonly string[] => [
    `${name} ${when} är över. Vad bestämde ni, och vem gör vad?`,
    'Skriv det medan ni minns. Skriv inget om ett barn.',
  ],
  /** `isTheirs`: it is for those who are told to do, and not to see to as conveners. */
  decision: (
    { name, when }: Of,
    { what, by, isPast, isTheirs }: { what: string; by: string; isPast: boolean; isTheirs: boolean },
  ): readonly string[] => {
    const did = isTheirs ? 'tog på er' : 'bestämde';
    return [
      isPast
        ? `${name} ${when}: något som ni ${did} skulle ha varit klart ${by}.`
        : `${name} ${when}: ni ${did} något som ska vara klart senast ${by}.`,
      what,
    ];
  },
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
  /** What was answered before is gone. */
  answerAnew: 'Ett svar till den gamla tiden gäller inte längre. Svara på nytt: öppna mötet.',
  stillHindered: 'Du har sagt förhinder. Gäller det fortfarande?',
  /** Another place, link or length. */
  changed: ({ name, when }: Of): readonly string[] => [`${name} ${when} är ändrat.`],
  cancelled: ({ name, when }: Of, why: string): readonly string[] => [`${name} ${when} är inställt.`, why],
  restored: ({ name, when }: Of): readonly string[] => [`${name} ${when} blir av, fast det var inställt.`],
} as const;

/** `span`: "kl. 13.05–13.25"; missing where there may be no time for it. */
const takenUp = (alias: string, span: string | undefined): string =>
  span === undefined ? `${alias} tas upp, om tiden räcker till.` : `${alias} tas upp ${span}.`;

/** The same to who has asked, has no seat and has been told when to come. */
export const askerWords = {
  /** `from`: when it would have been. */
  moved: ({ name, when }: Of, alias: string, from: string): readonly string[] => [
    `${name} är flyttat till ${when}, så ${alias} tas inte upp ${from}.`,
    'Du får veta här när den tas upp i stället.',
  ],
  /** Its place, or anything else but the time. */
  changed: ({ name, when }: Of, alias: string, span: string | undefined): readonly string[] => [
    `${name} ${when} är ändrat. ${takenUp(alias, span)}`,
  ],
  cancelled: ({ name, when }: Of, alias: string, why: string): readonly string[] => [
    `${name} ${when} är inställt, så ${alias} tas inte upp då.`,
    `${why} Frågan finns kvar hos teamet.`,
  ],
  restored: ({ name, when }: Of, alias: string, span: string | undefined): readonly string[] => [
    `${name} ${when} blir av, fast det var inställt. ${takenUp(alias, span)}`,
  ],
} as const;

export const whyCancelled = {
  empty: 'Det fanns inget på dagordningen.',
  other: 'Den som kallar har ställt in det.',
  series: 'Mötesserien är ändrad eller avslutad.',
} as const;

/** In the thread of the call, after the name of who can have no personal chat. */
export const inThread = {
  remind: (seats: string): string => `${seats} har inte svarat på kallelsen. Svara med knapparna ovanför.`,
  changed: 'Mötet är ändrat. Se kallelsen ovanför.',
} as const;
