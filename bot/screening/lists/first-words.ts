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
