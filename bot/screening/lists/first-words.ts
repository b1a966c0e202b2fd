import { wordList } from './word-list.ts';

// How ordinary first words of a sentence end, before «har» or «är». Names that end so are in the lists of names.
export const usualEndings = wordList(`
en an na ar er or re ing tion skap ande ende else ism ik in ie sch isk ör ek ad s t tid stöd hjälp samtal ro möte sömn vård språk skada skola förmåga känsla smärta värk ork vila liv gång våld bruk hem problem krav team träff arbete material schema prov förslag besök spel behov nivå grupp rum miljö glädje ilska sorg rädsla
`);

// What somebody is, has or does.
export const whatSomebodyDoes = wordList(`
har hade är var mår mådde går gick bor bodde heter hette vill ville kan kunde ska skulle säger sa berättar
berättade sover äter kommer kom blir blev behöver tycker upplever känner orkar vägrar får fick började slutade trivs
saknar pratar väntar bråkar slår skär gråter uttrycker ber bad sitter ligger leker spelar klarar
`);

// What else somebody does, said only of words that are known to be names at times.
export const whatNamesDo = wordList(`
måste gör gjorde tar tog ger gav ser såg hör hörde vet visste tror trodde menar undrar hoppas vågar vågade brukar brukade
verkar verkade sov åt drack satt stod låg grät slog skrek skriker börjar slutar slutade reagerar stannar stannade flyttar
flyttade saknade älskar hatar längtar önskar försöker försökte försvinner rymmer rymde lämnar låser springer åker åkte
röker dricker snusar skolkar somnar somnade vaknar vaknade lever pratade väntade vägrade svarar svarade ringer ringde
skrattar skadar skadade hotar hotade mobbas retas skäms utsätts utsattes umgås träffar träffade läser skriver använder
bär mådde kände upplevde behövde lät låter drar drog ljuger ljög tjatar gillar kallas
`);

// Of these, what a person does and a thing does not.
export const whatPersonsDo = wordList(`
mår mådde bor bodde heter hette vill ville säger sa berättar berättade sover sov äter åt tycker upplever upplevde känner
kände orkar vägrar vägrade trivs saknar saknade pratar pratade bråkar gråter grät uttrycker ber bad leker
`);

// Listed names that open sentences as words, whatever follows: «Den är svår», «Inga har svarat», «Son bor hos pappan».
export const wordsThatOpen = wordList('den var inga son bror');

// Listed names that are things or times, of which much is said that is said of somebody: «Bilen är trasig».
export const wordsThatAct = wordList('vår vinter sommar bilen resan loven kameran heder');

// Whom somebody has: «Sols mamma».
export const whomSomebodyHas = wordList(`
mamma mor pappa far föräldrar föräldrarna vårdnadshavare bror bröder syster systrar syskon mormor morfar farmor farfar
moster faster morbror farbror familj kompis kompisar vän vänner klass lärare mentor kurator rektor skola frånvaro sömn
`);
