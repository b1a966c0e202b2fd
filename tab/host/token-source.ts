import type { Answer } from '../data/failure.ts';

/** Where the tab gets its token: Teams today, nested app authentication tomorrow, the local issuer in a browser. */
export type TokenSource = {
  /** `fresh`: the one given last was refused. */
  token(fresh?: boolean): Promise<Answer<string>>;
};
