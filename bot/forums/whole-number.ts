/** A whole number as it is typed; undefined when it is none, or outside its bounds. Both bounds are allowed. */
export const wholeNumber = (typed: string, least: number, most: number): number | undefined => {
  const written = typed.trim();
  const number = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
};
