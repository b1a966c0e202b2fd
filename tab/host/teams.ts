// Inside a frame: the handshake with Teams, or with the local Teams, by Microsoft's own library.
import { app, authentication, pages } from '@microsoft/teams-js';
import { type Answer, answered, failed } from '../data/failure.ts';
import type { Host } from './host.ts';
import { openWindow } from './open-window.ts';
import type { TokenSource } from './token-source.ts';

/** Milliseconds until a frame that does not answer is no Teams. */
const patience = 8_000;

/** Undefined: whoever frames us is not Teams. `origins`: windows besides Teams' own that may be its host. */
export async function enterTeams(origins: readonly string[]): Promise<Host | undefined> {
  const context = await within(patience, async () => {
    await app.initialize([...origins]);
    return app.getContext();
  });
  if (!context) return undefined;
  return {
    tokens: tokensOfTeams,
    watchTheme(tell) {
      tell(context.app.theme);
      app.registerOnThemeChangeHandler(tell);
      return () => undefined;
    },
    page: context.page.subPageId || undefined,
    channelId: context.channel?.id,
    ready: () => app.notifySuccess(),
    openLink: (url) => {
      if (!/^https:\/\/teams[.](microsoft[.]com|cloud[.]microsoft)\/l\//.test(url)) openWindow(url);
      else app.openLink(url).catch(() => openWindow(url));
    },
    copyLink: async (subPageId, subPageLabel) => {
      pages.shareDeepLink({ subPageId, subPageLabel });
      return 'shown';
    },
    changePerson: undefined,
  };
}

let last: Promise<Answer<string>> | undefined;

/** Teams keeps its own and renews it; ours is asked for again when it is refused or could not be had. */
const tokensOfTeams: TokenSource = {
  async token(fresh = false) {
    const asked = fresh || last === undefined ? askTeams() : last;
    last = asked;
    const answer = await asked;
    if (!answer.ok && last === asked) last = undefined;
    return answer;
  },
};

const askTeams = async (): Promise<Answer<string>> => {
  try {
    return answered(await authentication.getAuthToken());
  } catch {
    return failed({
      kind: 'signed-out',
      sentence: 'Teams kunde inte logga in dig. Försök igen. Hjälper det inte: be er IT-avdelning att godkänna appen.',
    });
  }
};

async function within<T>(ms: number, act: () => Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, ms));
  return Promise.race([act().catch(() => undefined), late]);
}
