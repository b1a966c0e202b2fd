/** What the one who has started is told: where it is, and what to try first. */
import { relative } from 'node:path';
import { clockAhead, dayOf, systemClock } from '../../bot/platform/time/clock.ts';
import { weekdayAndDate } from '../../bot/platform/time/swedish.ts';
import { channelId, personId } from '../sample/people.ts';

/** Two people side by side: the one who asks in the personal chat, the one who answers in the team's channel. */
export const tourAddress = (localTeamsUrl: string): string => {
  const asker = `a=${personId('Sara Nyberg')}&ca=chat`;
  const answerer = `b=${personId('Elin Sandström')}&cb=${channelId('mariestad-team')}`;
  return `${localTeamsUrl}/#${asker}&${answerer}`;
};

const alone = (localTeamsUrl: string, name: string, conversation: string): string =>
  `${localTeamsUrl}/#a=${personId(name)}&ca=${conversation}`;

type Told = {
  readonly localTeamsUrl: string | undefined;
  readonly graphUrl: string | undefined;
  readonly serverUrl: string;
  readonly logFile: string;
  readonly region: 'loaded' | 'kept';
  readonly verbose: boolean;
  readonly daysAhead: number;
};

/** Reminders wait for the morning of a working day. */
const whichDay = (daysAhead: number): string =>
  daysAhead === 0
    ? ''
    : `\nDet är ${weekdayAndDate(dayOf(clockAhead(systemClock, daysAhead).now()), dayOf(systemClock.now()))} här. Påminnelser kommer vardagar mellan 8 och 18.\n`;

const playgroundGreeting = (serverUrl: string): string => `
Servern är igång för Agents Playground: ${serverUrl}/healthz
Den kontrollerar inga biljetter och nås bara från den här datorn.

Kör i ett annat fönster:
  BOT_ENDPOINT=${serverUrl}/api/messages npm run playground

Där är du ensam, som Maria Dahlqvist: hon har platserna för elevhälsan och socialtjänsten.
  1. Öppna kanalen SAMBU-teamet, så vet servern var Agents Playground svarar.
  2. Skriv ”ny fråga” i Personal Chat, välj elevhälsan, fyll i kortet och fråga socialtjänsten.
  3. Öppna kanalen igen: ”Läs frågan”, sedan ”Vi tar det”, och vidare till ”Avsluta”.

Ctrl-C stoppar allt.
`;

export const greeting = ({ localTeamsUrl, graphUrl, serverUrl, logFile, region, verbose, daysAhead }: Told): string => {
  const kept =
    region === 'kept' ? 'Det som sparades sist finns kvar.' : 'Ett exempel är inläst: Skaraborgs 15 kommuner.';
  if (localTeamsUrl === undefined) return playgroundGreeting(serverUrl);
  return `
Partssamverkan är igång. ${kept} Alla människor och telefonnummer är påhittade.
${whichDay(daysAhead)}
  Lokala Teams  ${localTeamsUrl}
  Fliken        ${serverUrl}/tab/
  Kalendrarna   ${graphUrl}
  Servern       ${serverUrl}/healthz
  Loggen        ${verbose ? 'här nedanför' : relative('', logFile)}

Börja här, med kuratorn Sara Nyberg till vänster och Elin Sandström på rehab till höger:
  ${tourAddress(localTeamsUrl)}

  1. Sara skriver ”ny fråga”, väljer elevhälsan, fyller i kortet och frågar rehab.
  2. Elin ser kortet i SAMBU-teamets kanal: ”Läs frågan”, sedan ”Vi tar det”.
  3. När de har pratats vid: ”Utse uppföljningsansvarig”, ”De har fått veta”, ”Avsluta”.

Fler att prova:
  BUP i fem team, habiliteringen i ett        ${alone(localTeamsUrl, 'Mikael Rönn', channelId('mariestad-team'))}
  Vårdcentralen Lövet, utan egen chatt        ${alone(localTeamsUrl, 'Omar Haddad', channelId('mariestad-team'))}
  Sammankallande i Mariestad                  ${alone(localTeamsUrl, 'Henrik Åberg', 'chat')}
  Koordinatorn för regionen                   ${alone(localTeamsUrl, 'Annika Falkenström', 'chat')}

Ctrl-C stoppar allt. Nästa gång finns allt kvar; npm start -- --fresh börjar om.
`;
};
