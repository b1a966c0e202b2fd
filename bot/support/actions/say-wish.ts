/** What a municipality wishes, said by its group's conveners, or noted by a coordinator for them. */
import { type Result, refuse } from '../../failure.ts';
import type { MunicipalityVoice } from '../../forums/access.ts';
import type { Ports } from '../../platform/ports.ts';
import { sayerOf } from '../sayer.ts';
import { wishRows } from '../store/said.ts';
import type { Stored } from '../stored.ts';
import { flawsOfWish } from '../typed.ts';
import { type TypedWish, type Wish, withWish } from '../wish.ts';
import { isMunicipalityOf, type SayFailure, saveSaid, type Typing } from './save-said.ts';
import { screenedField } from './screening.ts';

export type WishFailure = SayFailure<Wish>;

/** `nothing` takes back what was said; a line goes with a wish only. */
export const sayWish = async (
  ports: Ports,
  voice: MunicipalityVoice,
  { says, line, seen, notNames }: TypedWish & Typing,
): Promise<Result<Stored<Wish>, WishFailure>> => {
  const { regionId, municipality } = voice;
  if (!isMunicipalityOf(ports, regionId, municipality)) return refuse({ kind: 'no-such-municipality' });
  const typed: TypedWish = { says, line: says === 'nothing' ? '' : line.trim() };
  const flaws = flawsOfWish(typed);
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const fields = screenedField('line', typed.line, 'ordinary', notNames);
  if (fields) return refuse({ kind: 'screened', fields });
  const now = ports.clock.now();
  return saveSaid(ports, {
    regionId,
    seen,
    load: () => wishRows.load(ports, regionId, municipality),
    change: (before) => withWish(before, municipality, typed, { by: sayerOf(voice), now }),
    write: wishRows.write,
  });
};
