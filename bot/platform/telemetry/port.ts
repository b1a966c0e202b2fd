import type { LogFields } from '../log.ts';

export type Level = 'info' | 'warn' | 'error';

/** A request as the route that answered it: addresses hold ids, and what somebody searches for. */
export type Served = { readonly method: string; readonly route: string; readonly status: number; readonly ms: number };

/** Never blocks, never throws, and forgets rather than fill the memory. */
export type Telemetry = {
  /** `cause`: names and codes of errors alone, as `namesOf` gives them. */
  event(level: Level, fields: LogFields, cause?: string): void;
  request(served: Served): void;
  /** Sends what is left; gives up after a while. */
  flush(): Promise<void>;
};

export const noTelemetry: Telemetry = { event: () => {}, request: () => {}, flush: async () => {} };
