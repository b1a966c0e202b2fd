import { type SupportView, supportView } from '../../../bot/support/contract.ts';
import { type Read, useRead } from '../../data/query.ts';
import { useHere } from '../../shell/place.ts';

export const municipalityApi = (municipality: string): string =>
  `/api/municipalities/${encodeURIComponent(municipality)}`;

export const useSupport = (municipality: string): Read<SupportView> =>
  useRead(`${municipalityApi(municipality)}/support`, supportView);

/** All that shows how it stands there; what looks over all municipalities is read again too. */
export const touchedBy = (municipality: string): readonly string[] => [
  `${municipalityApi(municipality)}/support`,
  '/api/support/',
  '/api/overview',
];

/** One's own group is spoken of as "ni", another's as "gruppen". */
export function useIsOwn(municipality: string): boolean {
  const { me } = useHere();
  return me.forums.some((one) => one.kind === 'group' && one.municipality === municipality && one.isConvener);
}
