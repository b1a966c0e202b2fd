// Local mode, opened alone in a browser: a person is picked on the local issuer's page, and the token that comes back
// is kept for this window only.
import { answered, failed } from '../data/failure.ts';
import { session } from '../data/session.ts';
import type { Host } from './host.ts';
import { openWindow } from './open-window.ts';
import { returnedIn, signInAddress } from './sign-in.ts';
import { pathInLink } from './teams-link.ts';

const tokenKey = 'sign-in.token';
const stateKey = 'sign-in.state';
const pathKey = 'sign-in.path';

/** Takes the token out of the address, before anything else can read it there. */
export function takeReturned(): void {
  const returned = returnedIn(window.location.hash);
  if (!returned) return;
  const path = session.get(pathKey) ?? '';
  window.history.replaceState(null, '', window.location.pathname + window.location.search + path);
  // Somebody else's link with a token in it is not an answer to what we asked.
  if (returned.state === session.get(stateKey)) session.set(tokenKey, returned.token);
  session.remove(stateKey);
  session.remove(pathKey);
}

/** Undefined: on the way to be signed in. */
export function standAlone(signInUrl: string): Host | undefined {
  const signIn = (): void => {
    const state = crypto.randomUUID();
    session.set(stateKey, state);
    session.set(pathKey, window.location.hash);
    session.remove(tokenKey);
    const back = window.location.origin + window.location.pathname + window.location.search;
    window.location.assign(signInAddress(signInUrl, back, state));
  };
  if (session.get(tokenKey) === undefined) {
    signIn();
    return undefined;
  }
  return {
    tokens: {
      async token(fresh = false) {
        const token = fresh ? undefined : session.get(tokenKey);
        if (token !== undefined) return answered(token);
        // Not sent there at once: one may be in the middle of a sentence.
        return failed({
          kind: 'signed-out',
          sentence:
            'Din inloggning gäller inte längre. Byt person för att logga in igen. Det du har skrivit finns kvar.',
        });
      },
    },
    watchTheme(tell) {
      tell(undefined);
      return () => undefined;
    },
    page: undefined,
    channelId: undefined,
    ready: () => undefined,
    // Outside Teams there is no Teams to lead to.
    openLink: (url) => {
      const path = pathInLink(url);
      if (path === undefined) openWindow(url);
      else window.location.hash = path;
    },
    copyLink: async (path) => {
      try {
        await navigator.clipboard.writeText(new URL(`#${path}`, window.location.href).href);
        return 'copied';
      } catch {
        return 'failed';
      }
    },
    changePerson: signIn,
  };
}
