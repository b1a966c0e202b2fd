/** What is said of a consent that lives: added, narrowed, renewed, taken back. */
import { capitalised } from '../../platform/time/swedish.ts';

export const consentTitles = {
  changed: 'Samtycket är ändrat',
  close: 'Stäng frågan',
  onlySome: 'Bara för vissa parter',
  cancel: 'Avbryt',
  more: 'Fler parter eller längre tid',
  add: 'Lägg till samtycke',
  renew: 'Förnya samtycket',
  childAsked: 'Barnet har fått frågan',
  byMistake: 'Frågan ställdes av misstag',
} as const;

export const consentChanges = {
  heading: (alias: string) => `${alias}: ${consentTitles.changed.toLocaleLowerCase('sv')}`,
  askToClose: 'Stäng frågan för alla? Det går inte att ångra.',
  whatStays:
    'Det som redan är utskrivet eller antecknat hos er följer era egna regler. En orosanmälan påverkas inte, och ny oro anmäls som vanligt.',
  toldAsker: 'Säg till familjen att det är gjort, och att de är välkomna tillbaka.',
  narrowHeading: (alias: string) => `${alias}: bara för vissa parter`,
  narrowHelp: (own: string) =>
    `Ta bort krysset för den som inte längre får prata om barnet. Den kan då varken läsa eller svara, inte ens i en vy som redan är öppen. ${capitalised(own)} är alltid kvar.`,
  narrowLabel: 'De här får fortsätta prata med varandra',
  narrowed: (names: string) => `Sparat. Samtycket gäller nu ${names}.`,
  nobodyFalls: 'Alla är kvar. Ta bort krysset för den som familjen inte längre vill ha med.',
  saved: 'Samtycket är sparat. Bekräftelsen står i tråden, och de som får frågan ser den i kanalen.',
  whoIsLeftOut: 'Den som är tillfrågad men inte kryssas i här kan inte längre läsa eller svara.',
  sayAgain: 'Det som gäller nu står ifyllt. Fråga familjen igen, och fyll i dagen då de sa ja.',
  childHeading: (alias: string) => `${alias}: vad säger barnet?`,
  childLabel: 'Barnet självt',
  childMayClose:
    'Den unge är 16 år eller äldre. Väljer du Vill inte stängs frågan för alla, och det går inte att ångra.',
  chooseStance: 'Välj vad barnet säger.',
  childSaved: 'Sparat.',
} as const;

export const mistake = {
  heading: (alias: string) => `${alias}: ställd av misstag`,
  help: 'Frågan låses för alla och går inte längre att läsa. Är den klar? Välj Avsluta i stället.',
} as const;

export const familyPage = {
  heading: (alias: string) => `${alias}: information till familjen`,
  help: 'Sidan säger vilka som får prata med varandra, till när, och vem familjen ringer för att ändra sig. Namn och nummer fyller du i för hand.',
  oldOnes: 'Har samtycket ändrats? Ge familjen en ny sida, och be dem kasta den gamla.',
  onlyAsker: 'Sidan till familjen skriver den som frågade ut.',
} as const;

export const confirmation = {
  changed: (day: string, names: string) => `Ändrat ${day}: gäller nu ${names}, som får`,
  hasEnded: 'Samtycket har tagit slut',
  renewHelp: 'Säger familjen ja igen kan den som frågade förnya samtycket.',
} as const;
