import { z } from 'zod';
import type { Failure } from '../../data/failure.ts';

const asked = z.object({ words: z.array(z.string()) });

/** Words that the screening asks about: do they point to somebody? None where it asks nothing. */
export function askedWords({ present }: Failure): readonly string[] {
  const read = asked.safeParse(present);
  return read.success ? read.data.words : [];
}
