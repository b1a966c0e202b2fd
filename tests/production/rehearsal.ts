/**
 * The administrator's guide, as far as it goes without a tenant: what can be done here is done, and beside each step
 * stands what it is in a real one. Nothing leaves the machine, and nothing is written outside a temporary folder.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { packaged } from '../../manifest/package.ts';
import type { Team } from '../local-teams/contract.ts';
import { channelId, personId, teamId } from '../sample/people.ts';
import { ask } from '../support/asked.ts';
import { type BuiltApp, buildApp } from './built-app.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { deployedSettings } from './deployed-settings.ts';
import { exampleFile, filledIn, valuesIn } from './invented-env.ts';
import { cardsIn, personIn, until } from './people.ts';
import { type ServerProcess, startServer } from './server-process.ts';

export type Step = {
  readonly does: string;
  /** What is done instead in a tenant of one's own. */
  readonly forReal: string;
};

/** Resolves with what `run` does; it tells a sentence about what came of it. */
export type Take = <T>(step: Step, run: (tell: (sentence: string) => void) => T | Promise<T>) => Promise<T>;

type Values = Readonly<Record<string, string>>;

/** What must be true before anything is done. Throws with a sentence for whoever runs it. */
export const must = (isSo: boolean, otherwise: string): void => {
  if (!isSo) throw new Error(otherwise);
};

const lowestNode = (): string => {
  const { engines } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
  return String(engines.node).replace(/^>=/, '');
};

const isAtLeast = (version: string, lowest: string): boolean =>
  version.localeCompare(lowest, 'en', { numeric: true }) >= 0;

const checkNode: Step = {
  does: 'Ser efter vilken Node som finns här',
  forReal: 'Webbappen kör Node 22 eller 24, som NODE_VERSION säger. Datorn som bygger behöver minst samma som här.',
};
const fillInEnv: Step = {
  does: 'Fyller i env/.env.example med påhittade värden',
  forReal: 'Kopiera env/.env.example till env/.env.dev och skriv era egna värden. Inga hemligheter står där.',
};
const makePackage: Step = {
  does: 'Gör paketet till Teams och packar upp det igen',
  forReal: 'Kör npm run package -- dev och ladda upp zip-filen i Teams administrationscenter, under Hantera appar.',
};

/** The cheap part: nothing is built or started. Returns what env says. */
export const prepare = async (take: Take, folder: string): Promise<Values> => {
  await take(checkNode, (tell) => {
    const { node } = process.versions;
    const lowest = lowestNode();
    must(isAtLeast(node, lowest), `Node ${node} är för gammal. Installera ${lowest} eller senare.`);
    tell(`Node ${node} duger.`);
  });
  const file = join(folder, '.env.rehearsal');
  const values = await take(fillInEnv, (tell) => {
    writeFileSync(file, filledIn(exampleFile()));
    const read = valuesIn(readFileSync(file, 'utf8'));
    tell(`${Object.keys(read).length} värden, och inget är tomt.`);
    return read;
  });
  await take(makePackage, (tell) => {
    const made = packaged(values);
    if (!made.ok) throw new Error(made.lines.join('\n'));
    const zip = join(folder, 'partssamverkan.zip');
    writeFileSync(zip, zipSync(made.files));
    const files = unzipSync(readFileSync(zip));
    const manifest = new TextDecoder().decode(files['manifest.json']);
    must(!manifest.includes('${{'), 'manifest.json har platshållare kvar.');
    for (const name of ['TEAMS_APP_ID', 'BOT_APP_ID', 'PUBLIC_HOST'])
      must(manifest.includes(values[name] ?? '\0'), `manifest.json saknar värdet i ${name}.`);
    tell(
      `${Object.keys(files).join(', ')}: ${Math.round(statSync(zip).size / 1024)} kB, utan fel mot Microsofts scheman.`,
    );
  });
  return values;
};

const team: Team = {
  id: teamId('mariestad'),
  name: 'Partssamverkan Mariestad',
  channels: [
    { id: teamId('mariestad'), name: 'Allmänt' },
    { id: channelId('mariestad-team'), name: 'SAMBU-teamet' },
  ],
  botInstalled: false,
};
const coordinator = 'Annika Falkenström';

const buildIt: Step = {
  does: 'Bygger servern och fliken',
  forReal: 'Kör npm run build. Det som ligger i dist/server och dist/tab skickas som det är.',
};
const provision: Step = {
  does: 'Ställer upp Entra, lagring, identitet och Teams på den här maskinen, bakom Microsofts namn och TLS',
  forReal: 'teamsapp provision gör appregistrering, lagringskonto, identitet, webbapp och bot i Azure, efter infra/.',
};
const withoutRoles: Step = {
  does: 'Startar servern innan identiteten har sina roller',
  forReal: 'Så kan det se ut de första minuterna efter provision: /healthz säger vilken roll som saknas.',
};
const withRoles: Step = {
  does: 'Ger identiteten rollerna och frågar /healthz igen',
  forReal: 'Öppna https://<er server>/healthz i en webbläsare. Där ska stå ok.',
};
const protections: Step = {
  does: 'Ser efter att skydden är på',
  forReal: 'Öppna https://<er server>/api/me utan att logga in: svaret ska vara 401.',
};
const signIn: Step = {
  does: 'Loggar in i fliken som koordinator',
  forReal: 'Öppna Partssamverkan i Teams som den som står i COORDINATORS. Läget ska finnas i menyn.',
};
const install: Step = {
  does: 'Lägger till appen i ett team',
  forReal:
    'Släpp fram appen i Teams administrationscenter och lägg till den i ett team. Kortet kommer i första kanalen.',
};
const bind: Step = {
  does: 'Kopplar en kanal till ett nytt forum och väntar på välkomstkortet',
  forReal: 'Koordinatorn väljer forum för kanalen på kortet och trycker Spara.',
};
const stop: Step = {
  does: 'Stoppar servern',
  forReal: 'Azure gör så vid varje ny version: det som pågår blir klart först.',
};

/** The rest: what is built is started as in production, before doubles, and looked at as the guide says. */
export const goLive = async (take: Take, env: Values): Promise<void> => {
  let built: BuiltApp | undefined;
  let cloud: Cloud | undefined;
  let server: ServerProcess | undefined;
  try {
    const { program } = await take(buildIt, async (tell) => {
      built = await buildApp();
      tell(`server.mjs är ${(statSync(built.program).size / 1_000_000).toFixed(1)} MB och behöver inga paket.`);
      return built;
    });
    const around = await take(provision, async (tell) => {
      cloud = await startCloud({ teams: [team] });
      tell('Inga hemligheter: bara en identitet som Entra litar på.');
      return cloud;
    });
    const { teams, storage } = around;
    const running = await take(withoutRoles, async (tell) => {
      storage.forbid(true);
      const settings = deployedSettings(env, around.settings);
      server = await startServer(program, { ...settings, ...around.platform });
      const told = await until('healthz', server.health);
      must(told.status === 503, `/healthz svarade ${told.status} fast lagringen är stängd.`);
      tell(`/healthz: ${JSON.stringify(told.body)}`);
      return server;
    });
    await take(withRoles, async (tell) => {
      storage.forbid(false);
      await running.ready();
      tell(`/healthz: ${JSON.stringify((await running.health())?.body)}`);
    });
    await take(protections, async (tell) => {
      const { status } = await ask(running.origin, undefined, '/api/me');
      must(status === 401, `/api/me svarade ${status} utan inloggning.`);
      const policy = (await fetch(`${running.origin}/tab/`)).headers.get('content-security-policy') ?? '';
      must(policy.includes('frame-ancestors https://*.cloud.microsoft'), 'Fliken får visas av andra än Teams.');
      tell('Ingen kommer in utan inloggning, och bara Teams får visa fliken.');
    });
    teams.pointAt(`${running.origin}/api/messages`);
    const annika = personIn(teams, running.origin, coordinator);
    await take(signIn, async (tell) => {
      const { status, body } = await annika.asks('/api/me');
      must(status === 200 && body.isCoordinator === true, `${coordinator} kom inte in som koordinator (${status}).`);
      tell(`${body.person.name}, koordinator i ${body.region.name}.`);
    });
    const firstCard = () => teams.channelMessages(team.id).find(({ card }) => card);
    await take(install, async (tell) => {
      await teams.install(team.id, true, personId(coordinator));
      await until('kortet i första kanalen', firstCard);
      tell(`I ${team.name}: ${annika.words(firstCard).split('\n')[0]}`);
    });
    await take(bind, async (tell) => {
      const channel = `channel:${channelId('mariestad-team')}`;
      await annika.presses(firstCard, 'Spara', { [channel]: 'new-team', municipality: 'mariestad' });
      const welcome = () => cardsIn(teams, 'mariestad-team', 'Jag heter Partssamverkan')[0];
      await until('välkomstkortet', welcome);
      tell(`I kanalen: ${annika.words(welcome).split('\n')[0]}`);
    });
    await take(stop, async (tell) => {
      const code = await running.stop();
      must(code === 0, `Servern slutade med ${code}.`);
      must(!running.log.includes(coordinator), 'Loggen innehåller namnet på en person.');
      tell('Allt var klart, och loggen innehåller inga namn.');
    });
  } finally {
    await server?.stop();
    await cloud?.close();
    built?.remove();
  }
};
