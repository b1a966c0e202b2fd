/** What the token endpoint says when it gives no token on behalf of somebody. Learn, "Microsoft Entra error codes". */
import type { UserAssertion } from './assertion.ts';
import type { CalendarRefusal } from './port.ts';

export type Exchanged = { readonly kind: 'token'; readonly token: string } | CalendarRefusal;

/** Gives a token towards Graph for the person behind the assertion. Never rejects. */
export type Exchange = (assertion: UserAssertion) => Promise<Exchanged>;

export const calendarScope = 'https://graph.microsoft.com/Calendars.ReadWrite';

/** The assertion is too old, or revoked since: password changed, session ended. A fresh one is the cure. */
const staleCodes = ['50013', '50089', '50132', '50133', '50173', '70043', '70044', '500133'];

const wantsThePerson = ['invalid_grant', 'consent_required', 'interaction_required', 'login_required'];
const passing = ['temporarily_unavailable', 'server_error'];

/** `error` and `description` as in RFC 6749, section 5.2. */
export const refusedExchange = (error: string, description: string): CalendarRefusal => {
  const code = /\bAADSTS(\d{4,7})\b/.exec(description)?.[1];
  if (code !== undefined && staleCodes.includes(code)) return { kind: 'signed-out' };
  if (wantsThePerson.includes(error)) return { kind: 'needs-consent' };
  if (passing.includes(error)) return { kind: 'not-reached' };
  return { kind: 'refused', status: 400, code: code === undefined ? error : `AADSTS${code}` };
};

export const exchangeTimeoutMs = 8_000;
