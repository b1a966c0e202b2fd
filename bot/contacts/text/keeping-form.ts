/** What is said over the form when something has to be mended. As typed words stand in it, they are escaped here. */
import { plain } from '../../platform/cards/card.ts';
import type { Screening } from '../../screening/screen.ts';
import { explain } from '../../screening/text.ts';
import { fieldAt, type TypedFailure, type TypedField, type TypedRow } from '../asking/typed-row.ts';
import { form, keeping } from './keeping.ts';

const withLabel = (field: TypedField | undefined, sentence: string): string =>
  field ? `${form.labels[field]}: ${sentence}` : sentence;

/** The first of each field is enough at a time. */
export const flawWords = ({ flaws }: TypedFailure): string => {
  const first = flaws.filter(({ field }, at) => flaws.findIndex((one) => one.field === field) === at);
  return plain([...first.map(({ field, sentence }) => withLabel(field, sentence)), keeping.mend].join(' '));
};

export const screenedWords = (fields: Readonly<Record<string, Screening>>): string =>
  plain(
    [
      ...Object.entries(fields).map(([path, screening]) => withLabel(fieldAt(path), explain(screening).join(' '))),
      keeping.mend,
    ].join(' '),
  );

/** `present`: as it stands now, where it differs from what was typed. */
export const changedWords = (present: TypedRow, fields: readonly TypedField[]): string =>
  keeping.changedMeanwhile(
    fields.map((field) => plain(`${form.labels[field]}: ${present[field] === '' ? keeping.noText : present[field]}`)),
  );
