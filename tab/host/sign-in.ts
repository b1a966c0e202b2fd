// The way to the local issuer's page and back, as OpenID's implicit flow has it: what comes back stands after '#'.

export type Returned = { readonly token: string; readonly state: string };

/** What the issuer's page sent back, if that is what the address holds. */
export function returnedIn(hash: string): Returned | undefined {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const token = values.get('access_token');
  const state = values.get('state');
  return token === null || state === null ? undefined : { token, state };
}

/** `back`: where the issuer's page leads when somebody has been picked. `state` comes back untouched. */
export function signInAddress(signInUrl: string, back: string, state: string): string {
  const address = new URL(signInUrl, back);
  address.searchParams.set('return', back);
  address.searchParams.set('state', state);
  return address.href;
}
