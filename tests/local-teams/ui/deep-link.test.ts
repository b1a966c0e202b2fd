import { describe, expect, test } from 'vitest';
import { tabLink } from './deep-link.ts';

const appId = '22222222-2222-4222-8222-222222222222';
const link = (context: unknown, host = 'teams.microsoft.com', app = appId) =>
  `https://${host}/l/entity/${app}/partssamverkan?webUrl=x&context=${encodeURIComponent(JSON.stringify(context))}`;

describe('a link into Teams', () => {
  test('leads to the own tab, at a path and in a channel', () => {
    expect(tabLink(link({ subEntityId: '/mariestad/kontakter', channelId: '19:c' }), appId)).toEqual({
      path: '/mariestad/kontakter',
      channel: '19:c',
    });
    expect(tabLink(link({ subPageId: '/x' }, 'teams.cloud.microsoft'), appId)?.path).toBe('/x');
    const bare = `https://teams.microsoft.com/l/entity/${appId}/partssamverkan`;
    expect(tabLink(bare, appId)).toEqual({ path: undefined, channel: undefined });
    expect(tabLink(`${bare}?context=nonsense`, appId)).toEqual({ path: undefined, channel: undefined });
  });

  test.each([
    link({}, 'teams.microsoft.com', '33333333-3333-4333-8333-333333333333'),
    link({}, 'teams.microsoft.com.example.se'),
    'https://teams.microsoft.com/l/meetup-join/x',
    'https://example.se/',
    'nonsense',
  ])('%s is none of ours', (other) => expect(tabLink(other, appId)).toBeUndefined());
});
