/** The second half of the rehearsal: what is built is started as in production, before doubles, and looked at. */
import { statSync } from 'node:fs';
import type { Team } from '../local-teams/contract.ts';
import { channelId, personId, teamId } from '../sample/people.ts';
import { ask } from '../support/asked.ts';
import { type BuiltApp, buildApp } from './built-app.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { deployedSettings } from './deployed-settings.ts';
import { cardsIn, personIn, until } from './people.ts';
import { must, type Take, type Values } from './rehearsal.ts';
import { steps } from './rehearsal-steps.ts';
import { runProgram, type ServerProcess, startServer } from './server-process.ts';

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

/** Throws with a sentence for whoever runs it; whatever was started is ended. */
export const goLive = async (take: Take, env: Values): Promise<void> => {
  let built: BuiltApp | undefined;
  let cloud: Cloud | undefined;
  let server: ServerProcess | undefined;
  try {
    const { server: program, backup } = await take(steps.build, async (tell) => {
      built = await buildApp();
      tell(`server.mjs är ${(statSync(built.server).size / 1_000_000).toFixed(1)} MB och behöver inga paket.`);
      return built;
    });
    const around = await take(steps.provision, async (tell) => {
      cloud = await startCloud({ teams: [team] });
      tell('Inga hemligheter: bara en identitet som Entra litar på.');
      return cloud;
    });
    const { teams, storage } = around;
    const environment = { ...deployedSettings(env, around.settings), ...around.platform };
    const running = await take(steps.withoutRoles, async (tell) => {
      storage.forbid(true);
      server = await startServer(program, environment);
      const told = await until('healthz', server.health);
      must(told.status === 503, `/healthz svarade ${told.status} fast lagringen är stängd.`);
      tell(`/healthz: ${JSON.stringify(told.body)}`);
      return server;
    });
    await take(steps.withRoles, async (tell) => {
      storage.forbid(false);
      await running.ready();
      tell(`/healthz: ${JSON.stringify((await running.health())?.body)}`);
    });
    await take(steps.protections, async (tell) => {
      const { status } = await ask(running.origin, undefined, '/api/me');
      must(status === 401, `/api/me svarade ${status} utan inloggning.`);
      const policy = (await fetch(`${running.origin}/tab/`)).headers.get('content-security-policy') ?? '';
      must(policy.includes('frame-ancestors https://*.cloud.microsoft'), 'Fliken får visas av andra än Teams.');
      tell('Ingen kommer in utan inloggning, och bara Teams får visa fliken.');
    });
    teams.pointAt(`${running.origin}/api/messages`);
    const annika = personIn(teams, running.origin, coordinator);
    await take(steps.signIn, async (tell) => {
      const { status, body } = await annika.asks('/api/me');
      must(status === 200 && body.isCoordinator === true, `${coordinator} kom inte in som koordinator (${status}).`);
      tell(`${body.person.name}, koordinator i ${body.region.name}.`);
    });
    const firstCard = () => teams.channelMessages(team.id).find(({ card }) => card);
    await take(steps.install, async (tell) => {
      await teams.install(team.id, true, personId(coordinator));
      await until('kortet i första kanalen', firstCard);
      tell(`I ${team.name}: ${annika.words(firstCard).split('\n')[0]}`);
    });
    await take(steps.bind, async (tell) => {
      const channel = `channel:${channelId('mariestad-team')}`;
      await annika.presses(firstCard, 'Spara', { [channel]: 'new-team', municipality: 'mariestad' });
      const welcome = () => cardsIn(teams, 'mariestad-team', 'Jag heter Partssamverkan')[0];
      await until('välkomstkortet', welcome);
      tell(`I kanalen: ${annika.words(welcome).split('\n')[0]}`);
    });
    await take(steps.backUp, async (tell) => {
      const { code, output } = await runProgram(backup, environment);
      must(code === 0, `Det blev ingen säkerhetskopia:\n${output}`);
      tell(output.trim());
    });
    await take(steps.stop, async (tell) => {
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
