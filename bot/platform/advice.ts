/** What whoever runs the app can do about a trouble: fixed sentences beside the log's own fields, never anything of the trouble. */
export const advice = {
  tablesForbidden:
    'Lagringen svarar men släpper inte in oss. Ge identiteten rollen Storage Table Data Contributor på lagringskontot. Det tar några minuter innan den gäller. Har den rollen redan: se efter att lagringskontots nätverk släpper in appen.',
  queuesForbidden:
    'Lagringen svarar men släpper inte in oss i köerna. Ge identiteten rollen Storage Queue Data Contributor på lagringskontot. Det tar några minuter innan den gäller.',
  storageSilent:
    'Lagringen svarar inte. Se efter att STORAGE_TABLES_URL och STORAGE_QUEUES_URL är rätt och att lagringskontot finns och nås härifrån. Appen försöker igen av sig själv.',
  identitySilent:
    'Appen får ingen nyckel till lagringen. Se efter att identiteten i MANAGED_IDENTITY_CLIENT_ID finns och är tilldelad webbappen.',
  storeNewer:
    'Lagringen har ändrats av en nyare version av appen än den här. Den här versionen skriver ingenting där. Lägg ut den nyare versionen igen, eller återställ en säkerhetskopia från tiden före i en tom lagring.',
  storeMigrating:
    'En annan instans håller på att göra om lagringen till den nya versionen. Appen väntar tills den är klar.',
  storeRestoring:
    'En säkerhetskopia håller på att återställas. Appen väntar tills den är klar. Avbröts återställningen: kör samma kommando en gång till.',
  storeReplaced:
    'En säkerhetskopia har återställts. Servern stannar och startas igen, så att inget av det den minns är från lagringen före.',
  blobsForbidden:
    'Lagringen svarar men släpper inte in oss bland filerna. Ge identiteten rollen Storage Blob Data Contributor på lagringskontot i STORAGE_BLOBS_URL. Det tar några minuter innan den gäller.',
  backupFailed:
    'Nattens säkerhetskopia blev inte tagen. Den prövas igen av sig själv. Se efter att STORAGE_BLOBS_URL är rätt, och ta annars en för hand med backup.',
  clockOff:
    'Serverns klocka går inte som lagringens. Starta om instansen. På en egen maskin: slå på tidssynkronisering. Skiljer det mer än en minut tar appen inte emot något.',
  assertionExpired:
    'Intyget som visar vem appen är har gått ut eller gäller inte än. Starta om instansen och se efter att klockan går rätt. Det som ska skickas väntar.',
  assertionRefused:
    'Entra godtar inte intyget. Jämför den federerade autentiseringsuppgiften på appregistreringen med identiteten: utfärdare, ämne (identitetens objekt-id) och målgrupp (api://AzureADTokenExchange). Det som ska skickas väntar.',
  identityForeign:
    'Identiteten i Azure hör till en annan klientorganisation än appregistreringen, och då godtar Entra den inte. Prenumerationen och appregistreringen ska höra till samma klientorganisation. Det som ska skickas väntar.',
  appUnknown:
    'Entra känner inte igen appen. Se efter att BOT_APP_ID och BOT_TENANT_ID är appregistreringens, och att den inte är borttagen eller avstängd. Det som ska skickas väntar.',
  tokenUnavailable:
    'Appen får ingen nyckel till Teams. Se efter att identiteten i MANAGED_IDENTITY_CLIENT_ID finns på webbappen och att login.microsoftonline.com nås härifrån. Det som ska skickas väntar.',
  monitorForbidden:
    'Application Insights tar inte emot något från oss. Ge identiteten rollen Monitoring Metrics Publisher på resursen. Appen går som vanligt, och allt står i loggen.',
  monitorSilent:
    'Application Insights svarar inte som det ska. Se efter adressen i APPLICATIONINSIGHTS_CONNECTION_STRING. Appen går som vanligt, och allt står i loggen.',
} as const;

export type Advice = (typeof advice)[keyof typeof advice];
