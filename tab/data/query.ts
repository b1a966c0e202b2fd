// What has been read, kept and read again. Old data stays on screen while the server cannot be reached.
import { QueryClient, type UseQueryResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, useCallback, useContext } from 'react';
import type { z } from 'zod';
import { type Me, me } from '../../bot/forums/contract.ts';
import type { Api } from './api.ts';
import { type Answer, Failed, type Failure, failureOf, isPassing } from './failure.ts';

export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        gcTime: 30 * 60_000,
        retry: (count, error) => count < 2 && isPassing(failureOf(error)),
        retryDelay: (count) => 800 * 2 ** count,
        // The browser is often wrong about being offline, and a request tells the truth.
        networkMode: 'always',
        refetchOnReconnect: 'always',
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });

const ApiContext = createContext<Api | undefined>(undefined);
export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error('no server to ask: not inside ApiProvider');
  return api;
}

export type Read<T> = UseQueryResult<T, Error>;

export type Reading = {
  /** Read again this often while the window is in sight: milliseconds. */
  readonly every?: number;
};

const shapes = new WeakMap<z.ZodType, number>();
let count = 0;

/** What one page makes of an answer is nothing that another can read. */
function shapeOf(schema: z.ZodType): number {
  const known = shapes.get(schema);
  if (known !== undefined) return known;
  count += 1;
  shapes.set(schema, count);
  return count;
}

/**
 * Reads a path beneath /api/; `undefined` waits. Whoever reads the same path by the same schema shares the answer: the
 * schema stands outside the component.
 */
export function useRead<T>(path: string | undefined, schema: z.ZodType<T>, { every }: Reading = {}): Read<T> {
  const api = useApi();
  return useQuery<T>({
    queryKey: ['read', path, shapeOf(schema)],
    enabled: path !== undefined,
    queryFn: async ({ signal }) => unwrap(await api.get(path ?? '', schema, signal)),
    ...(every !== undefined && { refetchInterval: every }),
  });
}

export type Act<I, O> = {
  /** Never throws. */
  run(input: I): Promise<Answer<O>>;
  readonly isRunning: boolean;
  readonly failure: Failure | undefined;
  /** Forgets the failure. */
  clear(): void;
};

/** Does something, then reads again what begins with any of `touches` (paths). */
export function useAct<I, O>(
  act: (api: Api, input: I) => Promise<Answer<O>>,
  touches: readonly string[] = [],
): Act<I, O> {
  const api = useApi();
  const refresh = useRefresh();
  const { mutateAsync, isPending, error, reset } = useMutation<O, Error, I>({
    mutationFn: async (input) => unwrap(await act(api, input)),
    onSuccess: () => void refresh(...touches),
  });
  return {
    run: async (input) => {
      try {
        return { ok: true, value: await mutateAsync(input) };
      } catch (error) {
        return { ok: false, failure: failureOf(error) };
      }
    },
    isRunning: isPending,
    failure: error ? failureOf(error) : undefined,
    clear: reset,
  };
}

/** Reads again whatever is shown of the paths that begin so. */
export function useRefresh(): (...paths: string[]) => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    (...paths) =>
      client.invalidateQueries({
        predicate: ({ queryKey: [, path] }) =>
          typeof path === 'string' && paths.some((beginning) => path.startsWith(beginning)),
      }),
    [client],
  );
}

/** Who is signed in, and which forums are theirs. */
export const useMe = (reading: Reading = {}): Read<Me> => useRead('/api/me', me, reading);

function unwrap<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Failed(answer.failure);
}
