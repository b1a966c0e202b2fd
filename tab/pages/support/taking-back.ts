import { shownWish } from '../../../bot/support/contract.ts';
import type { Failure } from '../../data/failure.ts';
import { municipalityApi, touchedBy } from './reading.ts';
import { useSaving } from './saving.ts';

type TakingBack = {
  /** True when it is done. */
  run(etag: string | undefined): Promise<boolean>;
  readonly isRunning: boolean;
  readonly failure: Failure | undefined;
  clear(): void;
};

/** Where somebody else has said something meanwhile it is shown, and nothing is taken back unseen. */
export function useTakingBack(municipality: string): TakingBack {
  const path = `${municipalityApi(municipality)}/support-wish`;
  const { run, ...rest } = useSaving('PUT', path, shownWish, touchedBy(municipality));
  return {
    ...rest,
    run: async (etag) => (await run({ says: 'nothing' }, etag)).kind === 'saved',
  };
}
