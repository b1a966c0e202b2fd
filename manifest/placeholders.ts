/** `${{NAME}}` in the manifest stands for what one tenant has of its own, as in Microsoft's toolkit. Pure. */
const placeholder = /\$\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}/g;

export type Values = Readonly<Record<string, string | undefined>>;

export type Filled =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly missing: readonly string[] };

export const placeholdersIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name)),
];

/** What stands inside JSON is written as JSON, so that a quotation mark in a name ends no string. */
const inJson = (value: string): string => JSON.stringify(value).slice(1, -1);

/** An empty value is a missing one. */
export const fillIn = (text: string, values: Values): Filled => {
  const missing = placeholdersIn(text).filter((name) => (values[name] ?? '').trim() === '');
  if (missing.length > 0) return { ok: false, missing };
  return { ok: true, text: text.replace(placeholder, (_all, name: string) => inJson((values[name] ?? '').trim())) };
};
