/** What the rehearsal does, in order, and what the administrator's guide has one do in a tenant instead. */

export type Step = {
  readonly does: string;
  /** Commands stand in backquotes, as in docs/administrera.md. */
  readonly forReal: string;
};

export const steps = {
  checkNode: {
    does: 'Ser efter vilken Node som finns här',
    forReal: 'Den som bygger behöver minst den här Node. Webbappen kör den som står i NODE_VERSION.',
  },
  fillInEnv: {
    does: 'Fyller i env/.env.example med påhittade värden',
    forReal: '`cp env/.env.example env/.env.dev`, och era egna värden. Där står inga hemligheter.',
  },
  makePackage: {
    does: 'Gör paketet till Teams och packar upp det igen',
    forReal: '`atk publish --env dev`, eller `npm run package -- dev` och ladda upp i Teams administrationscenter.',
  },
  build: {
    does: 'Bygger servern och fliken',
    forReal: '`atk deploy --env dev` bygger likadant, och lägger ut dist/server och dist/tab som de är.',
  },
  provision: {
    does: 'Ställer upp Entra, lagring, identitet och Teams på den här maskinen, bakom Microsofts namn och TLS',
    forReal: '`atk provision --env dev` skapar appregistrering, lagringskonto, identitet, webbapp och bot.',
  },
  withoutRoles: {
    does: 'Startar servern innan identiteten har fått sina roller',
    forReal: 'Så ser det ut de första minuterna: `curl https://<PUBLIC_HOST>/healthz` säger vilken roll som saknas.',
  },
  withRoles: {
    does: 'Ger identiteten rollerna och frågar igen',
    forReal: '`curl https://<PUBLIC_HOST>/healthz` ska svara ok efter någon minut.',
  },
  protections: {
    does: 'Ser efter att skydden är på',
    forReal: 'Öppnas https://<PUBLIC_HOST>/api/me i en webbläsare ska den säga nej.',
  },
  signIn: {
    does: 'Loggar in i fliken som koordinator',
    forReal: 'Den som står i COORDINATORS öppnar Partssamverkan i Teams och ser Läget.',
  },
  install: {
    does: 'Lägger till appen i ett team',
    forReal: 'Släpp fram appen i Teams administrationscenter och lägg till den i ett team. Ett kort kommer i Allmänt.',
  },
  bind: {
    does: 'Kopplar en kanal till ett nytt forum',
    forReal: 'Koordinatorn väljer på kortet och trycker Spara. I kanalen kommer ett kort som säger hej.',
  },
  backUp: {
    does: 'Tar en säkerhetskopia',
    forReal: 'Det sker varje natt av sig självt. Hur man tar en till, och återställer, står i docs/drift.md.',
  },
  stop: {
    does: 'Stoppar servern',
    forReal: 'Azure gör det vid varje ny version: det som pågår blir klart först.',
  },
} as const satisfies Record<string, Step>;
