import { z } from 'zod';
import { personKey } from '../forums/person.ts';
import { offices } from './kind.ts';

/** Who said something, and as what. The name is shown, the key never. */
export const sayer = z.object({ person: personKey, name: z.string(), as: z.enum(offices) });
export type Sayer = z.infer<typeof sayer>;

/** Of a proof no more than what is kept. */
export const sayerOf = ({ person, name, as }: Sayer): Sayer => ({ person, name, as });
