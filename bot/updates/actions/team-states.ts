import type { Ports } from '../../platform/ports.ts';
import { teamStatusesOf } from '../../support/actions/reading.ts';
import type { TeamState } from '../audience.ts';

/** How it stands with each municipality's team; where nobody has said anything there is none. */
export const teamStateIn = async (
  ports: Pick<Ports, 'tables' | 'log'>,
  regionId: string,
): Promise<(municipality: string) => TeamState> => {
  const statuses = await teamStatusesOf(ports, regionId);
  return (municipality) => statuses.get(municipality)?.state ?? 'none';
};
