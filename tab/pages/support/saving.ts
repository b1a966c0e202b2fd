// What comes of sending something: saved, something to mend or to answer for, or somebody else was first.
import type { z } from 'zod';
import type { Failure } from '../../data/failure.ts';
import { useAct, useRefresh } from '../../data/query.ts';

export type Outcome<T> =
  | { readonly kind: 'saved' }
  | { readonly kind: 'met'; readonly present: T }
  /** It stands in `failure`. */
  | { readonly kind: 'told' };

export type Saving<T> = {
  run(body: object, etag: string | undefined): Promise<Outcome<T>>;
  readonly isRunning: boolean;
  readonly failure: Failure | undefined;
  clear(): void;
};

type Sent = { readonly body: object; readonly etag: string | undefined };

/** `schema`: of the answer, and of what stands there when somebody else was first. */
export function useSaving<T>(
  method: 'POST' | 'PUT',
  path: string,
  schema: z.ZodType<T>,
  touches: readonly string[],
): Saving<T> {
  const act = useAct(
    (api, { body, etag }: Sent) =>
      api.send(method, path, schema, { body, ...(etag !== undefined && { ifMatch: etag }) }),
    touches,
  );
  const refresh = useRefresh();
  return {
    run: async (body, etag) => {
      const answer = await act.run({ body, etag });
      if (answer.ok) return { kind: 'saved' };
      const { kind, present } = answer.failure;
      const now = schema.safeParse(present);
      if (kind !== 'changed' || !now.success) return { kind: 'told' };
      void refresh(...touches);
      return { kind: 'met', present: now.data };
    },
    isRunning: act.isRunning,
    failure: act.failure,
    clear: act.clear,
  };
}
