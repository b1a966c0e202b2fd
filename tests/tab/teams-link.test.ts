import { expect, it } from 'vitest';
import { tabLink } from '../../bot/platform/web/tab-link.ts';
import { pathInLink } from '../../tab/host/teams-link.ts';

const publicUrl = 'https://app.example.se';

it('a link of the bot’s leads to its path where there is no Teams', () => {
  const path = '/mariestad-team/kontakter?ord=s%C3%B6mn';
  expect(pathInLink(tabLink({ teamsAppId: 'an-app', publicUrl }, path))).toBe(path);
  expect(pathInLink(tabLink({ publicUrl }, path))).toBeUndefined();
});

it.each([
  'https://example.se/l/entity/a/b?context={"subEntityId":"/x"}',
  'https://teams.microsoft.com/l/entity/a/b?context=[',
  'nothing',
])('%s leads nowhere in the tab', (url) => expect(pathInLink(url)).toBeUndefined());
