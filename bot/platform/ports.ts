import type { Calendar } from './calendar/port.ts';
import type { Jobs } from './jobs/port.ts';
import type { Log } from './log.ts';
import type { Random } from './random.ts';
import type { Regions } from './regions/port.ts';
import type { Tables } from './tables/port.ts';
import type { Teams } from './teams/port.ts';
import type { Clock } from './time/clock.ts';
import type { SignedLinks } from './web/signed-links.ts';

/** All that an action may reach outside itself. `world.ts` fills it in; tests fake its edges only. */
export type Ports = {
  readonly tables: Tables;
  readonly teams: Teams;
  readonly jobs: Jobs;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly links: SignedLinks;
  readonly calendar: Calendar;
  readonly regions: Regions;
  readonly settings: Settings;
};

export type Settings = {
  /** The first region's: what is another's is never told by the settings. */
  readonly regionId: string;
  /** Home tenants of people who may use us, besides being on a roster. */
  readonly allowedTenants: readonly string[];
  /** Where a browser reaches us, without a slash at the end. */
  readonly publicUrl: string;
  /** The app in Teams, for links that open it there. Without one links open in the browser. */
  readonly teamsAppId?: string;
  /** The information to families by language tag, found to fit at start. */
  readonly familyTexts: Readonly<Record<string, string>>;
};
