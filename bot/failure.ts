/** An expected refusal is a value with a kind; each subject owns its kinds and the sentence for each of them. */
export type Result<T, F extends { readonly kind: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const refuse = <F extends { readonly kind: string }>(
  failure: F,
): { readonly ok: false; readonly failure: F } => ({
  ok: false,
  failure,
});
