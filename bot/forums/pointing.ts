import { screen } from '../screening/screen.ts';

/**
 * Of what a whole channel reads: the name of a forum, an authority, the number of a decision. Places and schools
 * belong there, and somebody's name does not: no forum is made for one child.
 */
export const pointsAtSomebody = (name: string): boolean => {
  if (screen(name, 'ordinary').kind !== 'clean') return true;
  const read = screen(name, 'strict');
  return (
    read.kind === 'blocked' && read.findings.some(({ kind, certainty }) => kind === 'name' && certainty === 'blocks')
  );
};
