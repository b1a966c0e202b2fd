import { advice } from '../advice.ts';
import { type LogFields, namesOf } from '../log.ts';
import { NotTaken } from './ingestion.ts';

/** Why nothing is taken there, and what to do: for the log alone. */
export const monitorTrouble = (cause: unknown): Pick<LogFields, 'status' | 'code' | 'advice'> => {
  if (!(cause instanceof NotTaken)) return { code: namesOf(cause), advice: advice.monitorSilent };
  const { status } = cause;
  const isForbidden = status === 401 || status === 403;
  return { status, advice: isForbidden ? advice.monitorForbidden : advice.monitorSilent };
};
