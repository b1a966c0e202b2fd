// The server as production runs it, unchanged, in a process of its own: all protections on, Microsoft's names in front
// of doubles on this machine, TLS between them. Only inbound it is plain HTTP, as behind App Service.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Team } from '../local-teams/contract.ts';
import { refusedTokens } from '../local-teams/tab-tokens.ts';
import { channelId, personId, teamId } from '../sample/people.ts';
import { deskOf } from '../stories/updates-desk.ts';
import { ask } from '../support/asked.ts';
import { goodQuestion } from '../support/asking.ts';
import { type BuiltApp, buildApp } from './built-app.ts';
import { type Cloud, startCloud } from './cloud.ts';
import { incomingTo } from './incoming.ts';
import { microsoftAddresses } from './microsoft-names.ts';
import { cardsIn, type Finds, type PersonInTeams, personIn, until } from './people.ts';
import { runProgram, type ServerProcess, startServer } from './server-process.ts';
import { fillStorage, groups, loseTables, teamMeeting, threeGroups } from './three-groups.ts';

const newTeam: Team = {
  id: teamId('hjo'),
  name: 'Partssamverkan Hjo',
  channels: [{ id: teamId('hjo'), name: 'Allmänt' }],
  botInstalled: false,
};

const update = { title: 'Bestäm vårens möten', text: 'Bestäm gruppens två möten i vår.' };
const elsewhere = '99999999-9999-4999-8999-999999999999';

let cloud: Cloud;
let built: BuiltApp;
let server: ServerProcess;
const logs: string[] = [];

const environment = () => ({ ...cloud.settings, ...cloud.platform });
const begin = async (): Promise<void> => {
  server = await startServer(built.server, environment());
  cloud.teams.pointAt(`${server.origin}/api/messages`);
};
const end = async (): Promise<number | null> => {
  const code = await server.stop();
  logs.push(server.log);
  return code;
};
const person = (name: string): PersonInTeams => personIn(cloud.teams, server.origin, name);

beforeAll(async () => {
  const people = threeGroups.people.map((one) => ({ ...one, teams: [...one.teams, newTeam.id] }));
  [cloud, built] = await Promise.all([startCloud({ people, teams: [...threeGroups.teams, newTeam] }), buildApp()]);
  await fillStorage(cloud);
  await begin();
});
afterAll(async () => {
  await server?.stop();
  await cloud?.close();
  built?.remove();
});

/** The channel's first: nothing else has been said there. */
const theCase: Finds = () => cardsIn(cloud.teams, 'mariestad-team', '')[0];

describe('a server in production mode', () => {
  it('is ready with storage reached by the managed identity alone', async () => {
    await server.ready();
    expect(await server.health()).toEqual({ status: 200, body: { status: 'ok' } });
    expect(cloud.storage.unauthorised).toBe(0);
  });

  it('lets Teams alone frame the tab, over https, running no script but its own', async () => {
    const page = await fetch(`${server.origin}/tab/`);
    expect(page.status).toBe(200);
    const script = /src="[.](\/assets\/[^"]+[.]js)"/.exec(await page.text())?.[1] ?? '';
    const { headers: ofScript } = await fetch(`${server.origin}/tab${script}`);
    expect(ofScript.get('content-type')).toContain('javascript');
    expect(ofScript.get('cache-control')).toContain('immutable');
    const { headers } = page;
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain(
      'frame-ancestors https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com',
    );
    expect(policy).toMatch(/default-src 'none'.*script-src 'self'/);
    expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    const setup = await ask(server.origin, undefined, '/api/setup');
    expect(setup.body).toEqual({ mode: 'production', appId: threeGroups.bot.appId, hostOrigins: [] });
  });

  it('opens the tab to nobody by a token that is not right in everything', async () => {
    const bad = Object.entries(await refusedTokens(cloud.teams, personId('Elin Sandström'), microsoftAddresses));
    expect(bad.length).toBeGreaterThan(20);
    for (const [name, token] of bad)
      expect([401, 403], name).toContain((await ask(server.origin, token, '/api/me')).status);
    expect((await ask(server.origin, undefined, '/api/me')).status).toBe(401);
  });

  it('signs in who Teams says it is', async () => {
    const { status, body } = await person('Elin Sandström').asks('/api/me');
    expect(status).toBe(200);
    expect(body).toMatchObject({ person: { name: 'Elin Sandström' }, isCoordinator: false });
    expect(body.forums.map(({ id }: { id: string }) => id)).toContain('mariestad-team');
  });
});

describe('a case in production mode', () => {
  it('is asked by somebody without a seat', async () => {
    const sara = person('Sara Nyberg');
    await sara.says('ny fråga');
    await sara.presses(sara.chat, 'elevhälsan');
    await sara.presses(sara.chat, 'Fortsätt', goodQuestion);
    await sara.reads(sara.chat, /är skickad till teamet/);
  });

  it('is read, answered, followed up, told and closed', async () => {
    const [sara, elin] = [person('Sara Nyberg'), person('Elin Sandström')];
    await elin.presses(theCase, 'Läs frågan');
    await elin.reads(theCase, /Eleven har varit borta/);
    expect(sara.words(theCase)).not.toContain('borta');
    await elin.presses(theCase, 'Vi tar det');
    await sara.reads(theCase, /Rehab: tar det/);
    await elin.presses(theCase, 'Vi har pratats vid');
    await elin.presses(theCase, 'Utse uppföljningsansvarig');
    await elin.presses(theCase, 'Spara', { holder: 'rehab', firstStep: 'call-family', help: 'advice' });
    await sara.reads(theCase, /Uppföljningsansvarig: rehab/);
    await elin.presses(theCase, 'De har fått veta');
    await sara.reads(theCase, /Den som frågade har fått veta/);
    await sara.presses(theCase, 'Avsluta');
    await sara.presses(theCase, 'Avsluta', { outcome: 'help-started' });
    await person('Petra Hallin').reads(theCase, /Avslutad: Hjälpen har börjat/);
  });
});

describe('an update in production mode', () => {
  it('reaches three forums, once each', async () => {
    const annika = person('Annika Falkenström');
    const desk = deskOf({ settled: async () => {} }, annika);
    const begun = await desk.begins({ content: { ...update, asks: { kind: 'read' } }, audience: { forums: groups } });
    await desk.sends(begun);
    await until('the update is delivered', async () => {
      const states = (await desk.deliveries(begun)).map(({ state }) => state);
      return states.length === groups.length && states.every((state) => state === 'delivered') ? true : undefined;
    });
    expect(groups.map((forum) => cardsIn(cloud.teams, forum, update.title).length)).toEqual([1, 1, 1]);
  });
});

describe('a meeting in production mode', () => {
  it('is put in the calendar of its convener, on behalf of whom the app proves itself by the identity', async () => {
    const event = `/api/forums/${teamMeeting.forumId}/meetings/${teamMeeting.id}/event`;
    expect((await person('Elin Sandström').asks(event, { method: 'POST' })).status).toBe(403);
    const { status, body } = await person('Henrik Åberg').asks(event, { method: 'POST' });
    expect([status, body.event.state]).toEqual([200, 'made']);
    expect(cloud.graph.events).toMatchObject([{ subject: teamMeeting.name }]);
    expect(cloud.graph.complaints).toEqual([]);
  });
});

describe('what comes to the bot in production mode', () => {
  const { press, post, signed } = incomingTo(() => ({ teams: cloud.teams, origin: server.origin }));

  it('is refused unsigned, expired, for another bot, from another issuer or for another address', async () => {
    const now = Math.floor(Date.now() / 1000);
    expect(await post(await signed({}))).toBe(200);
    expect(await post(undefined)).toBe(401);
    expect(await post(`Bearer ${await cloud.teams.tabToken(personId('Elin Sandström'))}`)).toBe(401);
    expect(await post(await signed({ iat: now - 7200, exp: now - 3600 }))).toBe(401);
    expect(await post(await signed({ aud: elsewhere }))).toBe(401);
    expect(await post(await signed({ iss: microsoftAddresses.tenantIssuer(elsewhere) }))).toBe(401);
    expect(await post(await signed({ serviceurl: 'https://smba.trafficmanager.net/amer/' }))).toBe(401);
  });

  it('is refused when it wants its answer at an address that is not Teams’, though the token says the same', async () => {
    for (const address of ['https://teams.example.se/', 'http://smba.trafficmanager.net/emea/', 'https://127.0.0.1/'])
      expect(await cloud.teams.deliver({ ...press(), serviceUrl: address }), address).toMatchObject({ status: 403 });
  });

  it('is answered with a sentence, and nothing else, when it comes from another tenant', async () => {
    const before = cloud.teams.traffic.length;
    const { channelData, conversation, ...rest } = press();
    const foreign = {
      conversation: Object.assign({}, conversation, { tenantId: elsewhere }),
      channelData: Object.assign({}, channelData, { tenant: { id: elsewhere } }),
    };
    const delivered = await cloud.teams.deliver({ ...rest, ...foreign });
    expect(JSON.stringify(delivered)).toContain('organisation');
    const calls = cloud.teams.traffic.slice(before).filter(({ direction }) => direction === 'from-bot');
    expect(calls).toEqual([]);
  });
});

describe('a stop, and a start where much is wrong', () => {
  it('ends by SIGTERM with its work done', async () => {
    expect(await end()).toBe(0);
    expect(server.log).toContain('"event":"stopped"');
  });

  it('comes back from its backup when the tables are lost', async () => {
    const taken = await runProgram(built.backup, environment());
    expect(taken).toMatchObject({ code: 0 });
    await loseTables(cloud);
    const [name = ''] = /\d{8}T\S+-[0-9a-f]{8}/.exec(taken.output) ?? [];
    const asked = await runProgram(built.restore, environment());
    expect(asked.code, 'no backup is chosen by itself').toBe(1);
    expect(asked.output).toContain(name);
    const restored = await runProgram(built.restore, environment(), ['--from', name]);
    expect(restored).toMatchObject({ code: 0 });
    logs.push(taken.output, restored.output);
  });

  it('says what is wrong while storage lets nobody in, and is ready once it does', async () => {
    cloud.storage.forbid(true);
    cloud.entra.expireAssertions(true);
    await begin();
    const health = await until('it says that it is not ready', async () => {
      const told = await server.health();
      return told?.status === 503 ? told : undefined;
    });
    expect(health.body).toMatchObject({ status: 'storage-forbidden', role: 'Storage Table Data Contributor' });
    expect(server.log).toContain('Ge identiteten rollen Storage Table Data Contributor');
    cloud.storage.forbid(false);
    await server.ready();
  });

  it('is not ready while its clock is ten minutes wrong', async () => {
    cloud.storage.runAhead(600);
    const health = await until('it says so', async () => {
      const told = await server.health();
      return told?.status === 503 ? told : undefined;
    });
    expect(health.body).toEqual({ status: 'clock-off' });
    expect(server.log).toMatch(/"seconds":-\d{3},.*Serverns klocka går inte som lagringens/);
    cloud.storage.runAhead(0);
    await server.ready();
  });

  it('holds what it owes while Entra refuses the assertion, and then sends it once', async () => {
    await cloud.teams.install(newTeam.id, true, personId('Annika Falkenström'));
    const cards = () => cloud.teams.channelMessages(channelId('hjo')).filter(({ card }) => card);
    const isHeld = /"job":"forums.setup".*"outcome":"later"/;
    await until('the card has been tried', () => (isHeld.test(server.log) ? true : undefined));
    expect(cloud.entra.refused).toBeGreaterThan(0);
    expect(server.log).toMatch(/"code":"AADSTS700024".*Intyget som visar vem appen är har gått ut/);
    expect(cards()).toEqual([]);
    cloud.entra.expireAssertions(false);
    await until('the card has come', () => cards()[0]);
    expect(cards()).toHaveLength(1);
  });

  it('remembers what was before, sends nothing of it again, and ends well', async () => {
    const sara = person('Sara Nyberg');
    await sara.says('mina ärenden');
    await sara.reads(sara.chat, /Avslutad.*Hjälpen har börjat/s);
    expect(await end()).toBe(0);
    expect(cardsIn(cloud.teams, 'mariestad-team', '')).toHaveLength(1);
    expect(groups.map((forum) => cardsIn(cloud.teams, forum, update.title).length)).toEqual([1, 1, 1]);
    expect(cloud.teams.channelMessages(channelId('hjo')).filter(({ card }) => card)).toHaveLength(1);
  });
});

describe('all of it', () => {
  it('called nobody but Microsoft, and asked Entra for nothing that is not there', () => {
    expect(cloud.called()).toEqual([
      'graph.microsoft.com:443',
      'login.botframework.com:443',
      'login.microsoftonline.com:443',
      'managed identity',
      'samverkanexempel.blob.core.windows.net:443',
      'samverkanexempel.queue.core.windows.net:443',
      'samverkanexempel.table.core.windows.net:443',
      'smba.trafficmanager.net:443',
      'swedencentral-0.in.applicationinsights.azure.com:443',
    ]);
    expect(cloud.entra.strays).toEqual([]);
    expect([...cloud.resources].toSorted()).toEqual([
      'api://AzureADTokenExchange',
      'https://monitor.azure.com/',
      'https://storage.azure.com',
    ]);
  });

  it('left no word in its log or telemetry that anybody had typed, and nobody’s name', () => {
    const typed = [goodQuestion.text, update.title, update.text].flatMap((text) => text.split('. '));
    const telemetry = cloud.monitor.lines.join('\n');
    for (const told of [logs.join('\n'), telemetry]) {
      expect(told).toContain('teams.press');
      for (const words of [...typed, ...threeGroups.people.map(({ name }) => name)]) expect(told).not.toContain(words);
    }
    expect(telemetry).toContain('"name":"POST /api/updates/:id/send"');
    expect(telemetry).toContain('AADSTS700024');
  });
});
