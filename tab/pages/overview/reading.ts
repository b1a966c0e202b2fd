import { type Overview, type OverviewDetail, overview, overviewDetail } from '../../../bot/overview/contract.ts';
import { type Read, useRead } from '../../data/query.ts';

/** Milliseconds. What takes long to count is counted each hour; who wants support shows at once. */
const pauses = { all: 60_000, one: 60_000 };

export const overviewApi = '/api/overview';

export const useOverview = (): Read<Overview> => useRead(overviewApi, overview, { every: pauses.all });

export const useMunicipality = (id: string): Read<OverviewDetail> =>
  useRead(`${overviewApi}/${encodeURIComponent(id)}`, overviewDetail, { every: pauses.one });
