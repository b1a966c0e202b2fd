/** How a Graph on loopback may misbehave, each mood for one request. */
export type GraphMood =
  | 'no consent'
  | 'wants a second factor'
  | 'assertion expired'
  | 'token endpoint down'
  | 'unauthorized'
  | 'access denied'
  | 'no mailbox'
  | 'throttled'
  | 'busy'
  | 'failing'
  | 'another write came between'
  | 'nonsense'
  /** Does what is asked, and then hangs up, or lets nobody know for long. */
  | 'answer lost'
  | 'slow'
  /** Gives no address of a meeting, as where a policy forbids meetings in Teams. */
  | 'no meetings';

/** Of the token endpoint; all others are the calendar's. */
export const atToken: readonly GraphMood[] = [
  'no consent',
  'wants a second factor',
  'assertion expired',
  'token endpoint down',
];

export const retryAfterSeconds = 7;
export const entraErrors: Partial<Record<GraphMood, readonly [string, string]>> = {
  'no consent': ['invalid_grant', 'AADSTS65001: The user or administrator has not consented to use the application.'],
  'wants a second factor': ['interaction_required', 'AADSTS50076: You must use multi-factor authentication.'],
  'assertion expired': ['invalid_grant', 'AADSTS500133: Assertion is not within its valid time range.'],
};

/** Refused before anything is done. */
export const refusals: Partial<Record<GraphMood, readonly [number, string, object?]>> = {
  unauthorized: [401, 'InvalidAuthenticationToken'],
  'access denied': [403, 'ErrorAccessDenied'],
  'no mailbox': [404, 'MailboxNotEnabledForRESTAPI'],
  throttled: [429, 'ApplicationThrottled', { 'Retry-After': String(retryAfterSeconds) }],
  busy: [503, 'ServiceUnavailable', { 'Retry-After': String(retryAfterSeconds) }],
  failing: [500, 'ErrorInternalServerError'],
  'another write came between': [409, 'ErrorIrresolvableConflict'],
};
