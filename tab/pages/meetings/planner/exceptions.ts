// What is said of single dates, as texts that a form keeps: "2026-12-01>2026-12-03" is moved, "2026-12-01>" is taken away.
import type { Plan } from '../../../../bot/meetings/contract/series.ts';

type Exception = Plan['exceptions'][number];

export const exceptionOf = (written: string): Exception => {
  const [planned = '', date = ''] = written.split('>');
  return { planned, ...(date !== '' && { date }) };
};

export const writtenException = ({ planned, date = '' }: Exception): string => `${planned}>${date}`;

const isOf =
  (planned: string) =>
  (written: string): boolean =>
    written.startsWith(`${planned}>`);

/** Undefined: nothing is said of that date. */
export const saidOf = (all: readonly string[], planned: string): Exception | undefined => {
  const written = all.find(isOf(planned));
  return written === undefined ? undefined : exceptionOf(written);
};

export const without = (all: readonly string[], planned: string): readonly string[] =>
  all.filter((one) => !isOf(planned)(one));

/** `date` missing: taken away. */
export const saying = (all: readonly string[], exception: Exception): readonly string[] =>
  [...without(all, exception.planned), writtenException(exception)].toSorted();
