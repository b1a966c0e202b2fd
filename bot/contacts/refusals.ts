/** What is said when something cannot be done with a row: why, and what to do. */
export const refusals = {
  'no-such-contact': 'Raden finns inte längre. Ladda om listan och se hur den är nu.',
  'no-such-change': 'Den ändringen finns inte. Öppna historiken på nytt.',
  'not-yours': 'Den här raden sköts av verksamheten själv och av er sammankallande. Be någon av dem.',
  'no-such-party': 'Verksamheten finns inte i listan. Välj en annan.',
  changed: 'Någon annan har ändrat raden under tiden. Jämför, och välj vad som ska gälla.',
  'not-seen': 'Ladda om listan, så att du ser raden som den är nu, och försök igen.',
} as const;
