/** The door of the API: a checked token, a limit, and then who it is. */
import { ok, type Result } from '../../failure.ts';
import type { Ports } from '../../platform/ports.ts';
import { type ApiFailure, apiFailure, type Door } from '../../platform/web/api.ts';
import { type Limits, tooManySentence } from '../../platform/web/limits.ts';
import type { TokenCheck, TokenFacts, TokenFailure } from '../../platform/web/tokens.ts';
import { accessSentence } from '../words.ts';
import { teamsSilent } from './area-asked.ts';
import { type Arrived, asForumsStand, inRegion, type Somebody, somebodyBehind } from './visitor.ts';

/** For as long as a roster's answer is good enough for reading lists, ms. Case text always asks anew. */
const rememberMs = 30_000;
/** Far more than work at once in a region. */
const mostRemembered = 5_000;
/** A stranger must not make Teams answer for the whole region at every click, ms. */
const strangerMs = 60_000;

const signInAgain = 'Inloggningen gäller inte längre. Ladda om sidan, så loggar Teams in dig igen.';

const refusals: Readonly<Record<TokenFailure['kind'], Pick<ApiFailure, 'status' | 'sentence'>>> = {
  'no-token': { status: 401, sentence: 'Öppna appen i Teams, så loggas du in.' },
  'not-a-token': { status: 401, sentence: signInAgain },
  expired: { status: 401, sentence: signInAgain },
  'not-for-us': { status: 401, sentence: signInAgain },
  'not-a-person': { status: 401, sentence: 'Appen används av människor som har loggat in i Teams. Öppna den där.' },
  'tenant-not-allowed': { status: 403, sentence: accessSentence({ kind: 'tenant-not-allowed' }) },
  'keys-unavailable': {
    status: 503,
    sentence: 'Det går inte att kontrollera inloggningen just nu. Vänta en stund och försök igen.',
  },
};

/** Also of one that is not there. */
const notTheirRegion = apiFailure(
  404,
  'not-your-region',
  'Du har ingen uppgift i den regionen. Ladda om sidan, så visas det som är ditt.',
);

const refused = ({ kind }: TokenFailure) => {
  const { status, sentence } = refusals[kind];
  return apiFailure(status, kind, sentence);
};

type Remembered = {
  /** Undefined when it is too long ago. */
  of(key: string): Promise<Somebody> | undefined;
  keep(key: string, looking: Promise<Somebody>): void;
};

/** Whoever asks while somebody looks waits for the same answer; one that is not whole is not kept. */
const createRemembered = (): Remembered => {
  const visitors = new Map<string, { readonly until: number; readonly looking: Promise<Somebody> }>();
  const nowMs = () => performance.now();
  const put = (key: string, looking: Promise<Somebody>, forMs: number) => {
    visitors.delete(key);
    visitors.set(key, { until: nowMs() + forMs, looking });
    const [oldest] = visitors.keys();
    if (visitors.size > mostRemembered && oldest !== undefined) visitors.delete(oldest);
  };
  return {
    of: (key) => {
      const seen = visitors.get(key);
      return seen && seen.until > nowMs() ? seen.looking : undefined;
    },
    keep: (key, looking) => {
      put(key, looking, rememberMs);
      looking.then(
        ({ found, unanswered, userId }) => {
          if (unanswered > 0) visitors.delete(key);
          else if (found.length === 0 && userId === '') put(key, looking, strangerMs);
        },
        () => visitors.delete(key),
      );
    },
  };
};

export const createDoor = (ports: Ports, check: TokenCheck, limits: Pick<Limits, 'byPerson'>): Door<Arrived> => {
  const remembered = createRemembered();

  const look = (key: string, token: TokenFacts): Promise<Somebody> => {
    const looking = somebodyBehind(ports, token);
    remembered.keep(key, looking);
    return looking;
  };

  const enter = async (
    authorization: string | undefined,
    region: string | undefined,
    mayRemember: boolean,
  ): Promise<Result<Arrived, ApiFailure>> => {
    const token = await check(authorization);
    if (!token.ok) return refused(token.failure);
    const key = `${token.value.tenantId}_${token.value.objectId}`;
    const counted = await limits.byPerson(key);
    if (!counted.ok) {
      const { retryAfterSeconds } = counted.failure;
      return apiFailure(429, 'too-many', tooManySentence(retryAfterSeconds), { retryAfterSeconds });
    }
    await ports.regions.fresh();
    const seen = await remembered.of(key);
    // A stranger does not become known by pressing.
    const isSeen = seen && (mayRemember || seen.userId === '');
    const somebody = isSeen ? seen : await look(key, token.value);
    const who = inRegion(ports, somebody, region);
    if (!who) return somebody.unanswered > 0 ? teamsSilent : notTheirRegion;
    return ok(isSeen ? await asForumsStand(ports, who) : who);
  };

  return {
    reads: (authorization, region) => enter(authorization, region, true),
    writes: (authorization, region) => enter(authorization, region, false),
  };
};
