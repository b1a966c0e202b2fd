/** Every Swedish sentence of the contact list. */
export const contacts = {
  heading: 'Det här kan du ringa',
  show: 'Visa vem jag kan ringa',
  hours: (hours: string) => `Telefontid: ${hours}`,
  alert: (words: string) => `Just nu: ${words}`,
  does: (words: string) => `Hjälper till med: ${words}`,
  doesNot: (words: string) => `Inte: ${words}`,
  leftOut: (count: number) =>
    `${count} rader till får inte plats. Skriv kontakt och ett ord, till exempel kontakt rehab, så visar jag de rätta.`,
  none: 'Kontaktlistan är tom än. Fråga er sammankallande vem du kan ringa.',
  notFound:
    'Ingen kontakt passar det ordet. Prova ett annat, till exempel rehab eller elevhälsa, eller skriv bara kontakt.',
  callsNames: 'Du ringer en funktion. Säg inget namn på barnet förrän du vet att samtycket räcker.',
} as const;
