import type { Screening } from './screen.ts';

/** What is found in one field of a form. */
export type Stopped = Exclude<Screening, { kind: 'clean' }>;

/** What is found in a form, by field; a clean one is missing. */
export type StoppedFields = Readonly<Record<string, Stopped>>;

/** Words that the writer may say point to nobody, each once. */
export const askedWords = (fields: StoppedFields): readonly string[] => [
  ...new Set(
    Object.values(fields).flatMap((stopped) =>
      stopped.kind === 'asks' ? stopped.findings.map(({ word }) => word) : [],
    ),
  ),
];

const byBytes = (encoded: string): string =>
  encoded.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const decoded = (encoded: string): string => {
  try {
    return decodeURIComponent(encoded);
  } catch {
    // "%E4" is an ä of older systems. Figures are the same in both.
    return byBytes(encoded);
  }
};

/** An address as it stands and as it is read, since a number may hide behind its percent signs. */
export const linkInWords = (link: string): string => `${link} ${link.replace(/(?:%[\da-f]{2})+/gi, decoded)}`;
