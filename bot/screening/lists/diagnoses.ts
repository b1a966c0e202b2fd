import { wordList } from './word-list.ts';

// Whole words, in any case, also before a hyphen (adhd-medicin).
export const diagnoses = wordList(`
adhd add ast ocd ptsd cptsd eips arfid dld gad dmdd fasd pans pandas tourette tourettes asperger aspergers autism autist bipolär bipolaritet depression
depressioner astma cancer leukemi celiaki dyslexi dyskalkyli psykos psykoser tvångssyndrom mutism trotssyndrom borderline emetofobi ortorexi anorexi anorexia bulimi bulimia
hetsätningsstörning ätstörning ätstörningen trichotillomani utvecklingsstörning språkstörning cp-skada panikångest panikångesten panikattacksyndrom narkolepsi migrän crohns ibs ibd hiv
epilepsi diabetes diabetiker schizofreni paranoia dissociativ dcd adhd:n
`);

// Beginnings that are enough.
export const diagnosisBeginnings = wordList(`
autis schizo bipolär anorek anorex bulimi epilep diabet dyslek dyslex dyskalk asperger tourett depressions leukemi ångestsyndrom utvecklingsstör autismspektrum adhd
`);

export const diagnosisEndings = wordList('syndrom syndromet');

// Said in several words.
export const diagnosesInWords: readonly string[] = [
  'intellektuell funktionsnedsättning',
  'downs syndrom',
  'cerebral pares',
  'generaliserat ångestsyndrom',
  'social fobi',
  'posttraumatisk stress',
];
