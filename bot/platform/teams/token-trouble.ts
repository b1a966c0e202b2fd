/** Why Entra gave no token: its own number, which is all that is kept of its words, and what to do about it. */
import { type Advice, advice } from '../advice.ts';

const number = /\bAADSTS(\d{4,9})\b/;

/** Learn, "Microsoft Entra authentication and authorization error codes". */
const known: readonly (readonly [RegExp, Advice])[] = [
  [/^(700024|500133)$/, advice.assertionExpired],
  [/^(70021\d?|70022\d|700027)$/, advice.assertionRefused],
  [/^700236$/, advice.identityForeign],
  [/^(700016|7000112|90002|90013)$/, advice.appUnknown],
];

/** Of an answer of Entra's, or of an error that quotes it: "AADSTS700024". */
export const entraCode = (words: string): string | undefined => {
  const found = number.exec(words)?.[1];
  return found === undefined ? undefined : `AADSTS${found}`;
};

const deepest = 5;

const codeIn = (error: unknown, depth = 0): string | undefined =>
  error instanceof Error && depth < deepest ? (entraCode(error.message) ?? codeIn(error.cause, depth + 1)) : undefined;

export const tokenTrouble = (error: unknown): { readonly code?: string; readonly advice: Advice } => {
  const code = codeIn(error);
  if (code === undefined) return { advice: advice.tokenUnavailable };
  const digits = code.slice('AADSTS'.length);
  const [, what] = known.find(([pattern]) => pattern.test(digits)) ?? [];
  return { code, advice: what ?? advice.tokenUnavailable };
};
