import { describe, expect, it } from 'vitest';
import { returnedIn, signInAddress } from '../../tab/host/sign-in.ts';

describe('the way to the sign-in and back', () => {
  it('tells where to come back, and how to know that it is us', () => {
    const address = new URL(signInAddress('/sign-in', 'http://127.0.0.1:3978/tab/', 'å&b'));
    expect(address.origin + address.pathname).toBe('http://127.0.0.1:3978/sign-in');
    expect(Object.fromEntries(address.searchParams)).toEqual({ return: 'http://127.0.0.1:3978/tab/', state: 'å&b' });
  });

  it('finds the token in the address that came back', () => {
    expect(returnedIn('#access_token=a.b.c&state=s')).toEqual({ token: 'a.b.c', state: 's' });
  });

  it.each(['', '#/mariestad-team/kontakter', '#access_token=a', '#state=s'])('finds none in %j', (hash) => {
    expect(returnedIn(hash)).toBeUndefined();
  });
});
