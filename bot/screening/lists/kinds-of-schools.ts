import { wordList } from './word-list.ts';

// What may stand before «skola» without saying which school it is.
export const kindsOfSchools = wordList(`
för grund gymnasie hög låg mellan mellanstadie hög högstadie lågstadie special sär grundsär gymnasiesär resurs fri folk folkhög sommar kvälls musik kultur sim
rid hem heldags dans real kör trafik skid fotbolls språk nät distans vuxen montessori waldorf internat sjukhus anpassad anpassade grann by stads små stor lant natur
konst estet yrkes special- idrotts utomhus ur ambulans kommunal hembygds syster bas träning tränings test drama teater tennis golf ridnings segel surf lov hemma
ung ungdoms småbarns fritids sameskolan same ute skogs lek lekis modersmål modersmåls klass öppna mellanår ny gamla mottagnings friluftsför uteför pedagog kock polis brandmans militär
afton balett bibel dyk efter elev flick pojk flygs flyg handels hund in om lant plant plugg privat sam scen söndags tolk vård tekniks naturbruks riks
lantbruks barn familje läger sjuksköterske trädgårds drömm dröm vanlig små vän
`);
