/** The school years of an area, as its conveners have entered them. */
import type { Ports } from '../../platform/ports.ts';
import type { AreaId } from '../area.ts';
import type { SchoolYear } from '../school-year.ts';
import { listSchoolYears } from '../store/school-years.ts';

/**
 * By year; empty where nobody has entered any, and then no term can be planned. The region's area has its own, entered
 * by the coordinators: the network goes by it, and not by what most of the municipalities have.
 */
export const schoolYearsOf = async (ports: Pick<Ports, 'tables'>, area: AreaId): Promise<readonly SchoolYear[]> =>
  (await listSchoolYears(ports, area)).map(({ year }) => year);
