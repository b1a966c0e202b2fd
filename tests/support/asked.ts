/** What the tab asks of the server, as one person who has signed in. */
import type { LocalTeams } from '../local-teams/local-teams.ts';

export type Asked = {
  readonly status: number;
  readonly headers: Headers;
  /** Whatever came, for a test to look into; bytes where it was no JSON. */
  readonly body: ReturnType<typeof JSON.parse>;
};

export type Asking = {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** `origin`: of the server. `path`: begins with /api/. A body of bytes goes as it is, any other as JSON. */
export const ask = async (
  origin: string,
  token: string | undefined,
  path: string,
  asking: Asking = {},
): Promise<Asked> => {
  const { method = 'GET', body, headers = {} } = asking;
  const isBytes = body instanceof Uint8Array;
  const response = await fetch(new URL(path, origin), {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && !isBytes && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
  });
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? await response.json() : new Uint8Array(await response.arrayBuffer()),
  };
};

/** Each time with a token of its own, as Teams gives one. */
export const askAs =
  (teams: Pick<LocalTeams, 'tabToken'>, origin: string, person: string) =>
  async (path: string, asking?: Asking): Promise<Asked> =>
    ask(origin, await teams.tabToken(person), path, asking);
