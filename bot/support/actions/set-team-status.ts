/** How it stands with a municipality's team, said by its group's conveners or by a coordinator. */
import { type Result, refuse } from '../../failure.ts';
import type { MunicipalityVoice } from '../../forums/access.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { usualTeamKind } from '../kind.ts';
import { sayerOf } from '../sayer.ts';
import { statusRows } from '../store/said.ts';
import type { Stored } from '../stored.ts';
import { type TeamStatus, type TypedStatus, withStatus } from '../team-status.ts';
import { flawsOfStatus } from '../typed.ts';
import { isMunicipalityOf, type SayFailure, saveSaid, type Typing } from './save-said.ts';
import { screenedField } from './screening.ts';

export type StatusFailure = SayFailure<TeamStatus>;

export const setTeamStatus = async (
  ports: Ports,
  voice: MunicipalityVoice,
  { state, since, kind, seen, notNames }: TypedStatus & Typing,
): Promise<Result<Stored<TeamStatus>, StatusFailure>> => {
  const { regionId, municipality } = voice;
  if (!isMunicipalityOf(ports, regionId, municipality)) return refuse({ kind: 'no-such-municipality' });
  const now = ports.clock.now();
  const typed: TypedStatus = { state, ...(since && { since }), kind: kind.trim() || usualTeamKind };
  const flaws = flawsOfStatus(typed, dayOf(now));
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const fields = screenedField('kind', typed.kind, 'ordinary', notNames);
  if (fields) return refuse({ kind: 'screened', fields });
  return saveSaid(ports, {
    regionId,
    seen,
    load: () => statusRows.load(ports, regionId, municipality),
    change: (before) => withStatus(before, municipality, typed, { by: sayerOf(voice), now }),
    write: statusRows.write,
  });
};
