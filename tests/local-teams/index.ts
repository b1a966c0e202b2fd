/** The local Teams by itself, with the sample region: `tsx tests/local-teams/index.ts --port 3980 --bot <url> --journal <file>`. */
import { parseArgs } from 'node:util';
import { skaraborgSample } from '../sample/skaraborg-sample.ts';
import { botSettings } from './bot-settings.ts';
import { createLocalTeams } from './local-teams.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: process.env.LOCAL_TEAMS_PORT ?? '3980' },
    bot: { type: 'string', default: process.env.BOT_ENDPOINT ?? 'http://localhost:3978/api/messages' },
    journal: { type: 'string', default: process.env.LOCAL_TEAMS_JOURNAL },
  },
});
const port = Number(values.port);

const hasCode = (error: unknown): error is Error & { code: string } => error instanceof Error && 'code' in error;

const { tenantId, bot, people, teams: sampleTeams } = skaraborgSample;
const teams = await createLocalTeams({
  region: 'Skaraborg',
  tenantId,
  bot,
  people,
  teams: sampleTeams,
  botEndpoint: values.bot,
  publicUrl: `http://localhost:${port}`,
  journal: values.journal,
  rateLimits: true,
});

try {
  console.log(`Lokala Teams: ${await teams.listen(port)}`);
} catch (error) {
  if (!hasCode(error) || error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} är upptagen. Stäng det som använder den, eller välj en annan med --port.`);
  process.exit(1);
}
console.log(`Boten väntas på ${values.bot}, inställd så här:`);
for (const [name, value] of Object.entries(botSettings(teams.publicUrl))) console.log(`  ${name}=${value}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void teams.close().then(() => process.exit(0)));
}
