import { SignJWT } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyLinks } from '../../bot/cases/actions/family-links.ts';
import { fillInForConsent, goodConsent, goodText } from '../support/asking.ts';
import { buttonOf, type CardJson, inputsOf } from '../support/seen-card.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';

const print = 'Skriv ut information till familjen';
const facts = { parties: ['elevhälsan', 'rehab'], adult: false };

let stage: Stage;
let sara: Player;
beforeAll(async () => {
  stage = await createStage({ instances: 2 });
  sara = stage.person('Sara Nyberg');
});
afterAll(() => stage.close());

const portsOf = (instance: number) => {
  const server = stage.servers[instance];
  if (!server) throw new Error('no such instance');
  return server.world.ports;
};

const firstLink = async (instance = 0): Promise<string> => (await familyLinks(portsOf(instance), facts))[0]?.url ?? '';

const linksIn = (card: CardJson): readonly { title: string; url: string }[] =>
  [...JSON.stringify(card).matchAll(/\{"type":"Action.OpenUrl","title":"([^"]+)","url":"([^"]+)"\}/g)].map(
    ([, title = '', url = '']) => ({ title, url }),
  );

const claimsIn = (url: string): string =>
  Buffer.from(url.split('/').at(-1)?.split('.')[1] ?? '', 'base64url').toString('utf8');

describe('”Skriv ut information till familjen”', () => {
  it('answers with the same card, nothing lost, and a link for each language', async () => {
    const form = await fillInForConsent(sara);
    await sara.presses(form, print, { giver: 'both-guardians', until: '2026-12-18' });
    const card = sara.sees(form);
    expect(inputsOf(card)).toMatchObject({
      giver: 'both-guardians',
      until: '2026-12-18',
      manner: '',
      informed: 'false',
    });
    expect(linksIn(card).map(({ title }) => title)).toEqual(['Öppna på svenska', 'Öppna på engelska (English)']);
    await sara.presses(form, 'Bekräfta och skicka', { ...goodConsent, seats: 'rehab' });
    expect(sara.reads(form)).toContain('är skickad till teamet.');
  });

  it('opens a page with the team’s own parties to tick, and whom the child is spoken of as', async () => {
    const form = await fillInForConsent(sara, { age: '18-20' });
    await sara.presses(form, print);
    const [swedish, english] = linksIn(sara.sees(form));
    const html = await (await fetch(swedish?.url ?? '')).text();
    expect(html).toContain('<html lang="sv" dir="ltr">');
    for (const name of ['elevhälsan', 'rehab', 'BUP']) expect(html).toContain(`<bdi lang="sv">${name}</bdi>`);
    expect(html).toContain('prata med varandra om dig');
    expect(html).toContain('hreflang="en" lang="en" dir="ltr">English</a>');
    expect(await (await fetch(english?.url ?? '')).text()).toContain('<html lang="en" dir="ltr">');
  });

  it('tells nothing in the link of which case, team or asker it is', async () => {
    const form = await fillInForConsent(sara);
    await sara.presses(form, print);
    const [link] = linksIn(sara.sees(form));
    expect(Object.keys(JSON.parse(claimsIn(link?.url ?? '')))).toEqual(['facts', 'aud', 'exp']);
    expect(claimsIn(link?.url ?? '')).not.toMatch(/mariestad|[0-9a-f]{8}-|sara/i);
    expect(claimsIn(link?.url ?? '')).not.toContain(goodText);
  });

  it('says that the question is sent, where the card is old', async () => {
    const form = await fillInForConsent(sara);
    const then = sara.sees(form);
    await sara.presses(form, 'Bekräfta och skicka', { ...goodConsent, seats: 'rehab' });
    await sara.pressesOld(form, then, print);
    expect(sara.reads(form)).toContain('är redan skickad. Det räckte med ett tryck.');
    expect(linksIn(sara.sees(form))).toEqual([]);
  });

  it('says that the draft is gone, and gives the form again', async () => {
    const form = await fillInForConsent(sara);
    const { data } = buttonOf(sara.sees(form), print);
    const gone = JSON.stringify(sara.sees(form)).replaceAll(String(data.draft), '50000000-0000-4000-8000-000000000009');
    await sara.pressesOld(form, JSON.parse(gone), print);
    expect(sara.reads(form)).toContain('Utkastet finns inte längre.');
    expect(linksIn(sara.sees(form))).toEqual([]);
  });
});

describe('the page', () => {
  const failsWith = async (url: string, status: number) => {
    const response = await fetch(url);
    const html = await response.text();
    expect(response.status).toBe(status);
    expect(html).toContain('Länken gäller inte längre');
    expect(html).toContain('Öppna kortet i Teams och tryck på knappen Skriv ut information till familjen igen.');
    expect(html).not.toContain('rehab');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  };

  it('is kept, found and framed by nobody', async () => {
    const { headers } = await fetch(await firstLink());
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-robots-tag')).toBe('noindex, nofollow');
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none';style-src 'sha256-[^']+';base-uri 'none';form-action 'none';frame-ancestors 'none'$/,
    );
  });

  it('is the same whichever instance signed, also when both were first', async () => {
    const urls = await Promise.all([firstLink(0), firstLink(1)]);
    const ports = [portsOf(0).settings.publicUrl, portsOf(1).settings.publicUrl];
    for (const url of urls)
      for (const at of ports) expect((await fetch(`${at}${new URL(url).pathname}`)).status).toBe(200);
  });

  it('has the day and the scope of a consent that is there', async () => {
    const agreed = { until: Temporal.PlainDate.from('2027-01-15'), scope: 'ongoing' } as const;
    const [link] = await familyLinks(portsOf(0), { ...facts, agreed });
    const html = await (await fetch(link?.url ?? '')).text();
    expect(html).toContain('<strong>15 januari 2027</strong>');
    expect(html).toContain('Det som behövs för frågan, och de kontakter som redan finns.');
  });

  it('is gone after seven days', async () => {
    const url = await firstLink();
    stage.clock.pass({ hours: 7 * 24 - 1 });
    expect((await fetch(url)).status).toBe(200);
    stage.clock.pass({ hours: 2 });
    await failsWith(url, 410);
  });

  it('is not there for what we have not signed for it', async () => {
    const url = await firstLink();
    const at = url.slice(0, url.lastIndexOf('/') + 1);
    const foreign = await new SignJWT({ facts })
      .setProtectedHeader({ alg: 'HS256' })
      .setAudience('familjen')
      .setExpirationTime('7d')
      .sign(new Uint8Array(32));
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${url.split('.')[1]}.`;
    const forAnother = await portsOf(0).links.sign('annat', facts, Temporal.Duration.from({ hours: 1 }));
    const otherFacts = await portsOf(0).links.sign('familjen', { names: [] }, Temporal.Duration.from({ hours: 1 }));
    for (const token of [foreign, unsigned, forAnother, otherFacts, 'x', `${url.split('/').at(-1)}x`, '%00'])
      await failsWith(`${at}${token}`, 404);
    for (const path of ['', '/', '/sv', '/sv/', '/sv/a/b'])
      await failsWith(`${new URL(url).origin}/familjen${path}`, 404);
  });

  it('is in Swedish where a language has been taken away', async () => {
    const url = await firstLink();
    for (const gone of ['fi', 'README', '__proto__', 'constructor']) {
      const response = await fetch(url.replace('/sv/', `/${gone}/`));
      expect(response.url).toBe(url);
      expect(await response.text()).toContain('<html lang="sv"');
    }
  });

  it('can only be read', async () => {
    const url = await firstLink();
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(url, { method });
      expect([response.status, response.headers.get('allow'), await response.text()]).toEqual([405, 'GET, HEAD', '']);
    }
    expect((await fetch(url, { method: 'HEAD' })).status).toBe(200);
  });
});
