// What goes over the wire, message by message. That teams-js itself is content is seen in tests/browser/tab-frame.test.ts.
import { beforeEach, describe, expect, test } from 'vitest';
import { type Conversation, type TabHost, talkWithTab } from './tab-host.ts';

const origin = 'http://localhost:3978';
const appId = '22222222-2222-4222-8222-222222222222';

let sent: { message: unknown; to: string }[];
let done: unknown[];
let hear: (event: { source: unknown; origin: string; data: unknown }) => void;
let talk: Conversation;
let token: () => Promise<string>;
const tab = { postMessage: (message: unknown, to: string) => void sent.push({ message, to }) };

beforeEach(() => {
  sent = [];
  done = [];
  token = async () => 'ey';
  const host: TabHost = {
    appId,
    context: () => ({ theme: 'default' }),
    token: () => token(),
    told: (news) => done.push(news),
    open: (path, channel) => done.push({ open: path, channel }),
    openElsewhere: (url) => done.push({ elsewhere: url }),
    share: (path) => done.push({ share: path }),
  };
  const listeners = new Set<typeof hear>();
  hear = (event) => {
    for (const listener of listeners) listener(event);
  };
  const here = {
    addEventListener: (_type: 'message', listener: typeof hear) => void listeners.add(listener),
    removeEventListener: (_type: 'message', listener: typeof hear) => void listeners.delete(listener),
  };
  talk = talkWithTab(here, tab, origin, host);
});

const say = (func: string, args: unknown[] = [], id = 7): void =>
  hear({ source: tab, origin, data: { id, uuidAsString: `u${id}`, func, args } });
const answer = (...args: unknown[]) => ({ message: { id: 7, uuidAsString: 'u7', args }, to: origin });

describe('the host of the tab', () => {
  test('answers the first word with frame, client, what it supports and how new it is', () => {
    say('initialize', ['2.58.0', 4, '']);
    expect(sent).toEqual([answer('content', 'web', expect.stringContaining('"pages":{"currentApp":{}}'), '2.0.0')]);
    expect(done).toEqual(['initialized']);
  });

  test('gives context, and a token or the reason why not', async () => {
    say('getContext');
    say('authentication.getAuthToken');
    await expect.poll(() => sent).toEqual([answer({ theme: 'default' }), answer(true, 'ey')]);
    token = () => Promise.reject(new Error('Personen finns inte.'));
    say('authentication.getAuthToken');
    await expect.poll(() => sent.at(-1)).toEqual(answer(false, 'Personen finns inte.'));
  });

  test('tells of a new theme only who has asked', () => {
    talk.theme('dark');
    say('registerHandler', ['themeChange']);
    talk.theme('contrast');
    say('initialize');
    talk.theme('dark');
    expect(sent.filter(({ message }) => !JSON.stringify(message).includes('uuid'))).toEqual([
      { message: { func: 'themeChange', args: ['contrast'] }, to: origin },
    ]);
  });

  test('hears how the tab is doing, and answers nothing', () => {
    say('appInitialization.appLoaded', ['2.58.0']);
    say('appInitialization.success', ['2.58.0']);
    say('appInitialization.failure', ['AuthFailed', 'Inloggningen gick inte.']);
    expect(done).toEqual(['shown', 'shown', { failed: 'Inloggningen gick inte.' }]);
    expect(sent).toEqual([]);
  });

  test('opens paths of the own tab, and other addresses elsewhere', () => {
    const link = `https://teams.microsoft.com/l/entity/${appId}/x?context=%7B%22subEntityId%22%3A%22%2Fc%22%7D`;
    say('pages.currentApp.navigateTo', [{ pageId: 'x', subPageId: '/a' }]);
    say('pages.navigateToApp', [{ appId, pageId: 'x', subPageId: '/b', channelId: '19:c' }]);
    say('executeDeepLink', [link]);
    say('executeDeepLink', ['https://example.se/']);
    say('shareDeepLink', ['/d', 'Kontakter', '']);
    expect(done).toEqual([
      { open: '/a', channel: undefined },
      { open: '/b', channel: '19:c' },
      { open: '/c', channel: undefined },
      { elsewhere: 'https://example.se/' },
      { share: '/d' },
    ]);
    expect(sent).toEqual([answer(undefined, undefined), answer(true), answer(true), answer(true)]);
  });

  test('refuses another app and what is no address of a page', () => {
    say('pages.navigateToApp', [{ appId: 'another', pageId: 'x' }]);
    say('executeDeepLink', ['javascript:alert(1)']);
    const refusal = answer(false, 'Det lokala Teams öppnar bara den egna fliken.');
    expect([sent, done]).toEqual([[refusal, refusal], []]);
  });

  test('is deaf to other windows, other origins and what is no message of teams-js', () => {
    hear({ source: {}, origin, data: { id: 1, func: 'getContext' } });
    hear({ source: tab, origin: 'http://evil.example.se', data: { id: 1, func: 'getContext' } });
    for (const data of ['getContext', null, { func: 'getContext' }, { id: 1 }]) hear({ source: tab, origin, data });
    for (const func of ['meeting.getMeetingDetails', 'toString', '__proto__']) say(func);
    talk.end();
    say('getContext');
    expect([sent, done]).toEqual([[], []]);
  });
});
