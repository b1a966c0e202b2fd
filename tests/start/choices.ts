/** What may be chosen when starting: everything has a default, and the tests choose ports and folder of their own. */
import { parseArgs } from 'node:util';

export type Choices = {
  /** Rows, the local Teams' journal with its issuer's key, and the server's log. */
  readonly folder: string;
  readonly serverPort: number;
  readonly teamsPort: number;
  /** The first of three: blobs (which nobody uses), queues, tables. */
  readonly storagePort: number;
  /** Begin anew, with nothing kept. */
  readonly fresh: boolean;
  /** For Microsoft's Agents Playground instead of the local Teams: no token is checked. */
  readonly playground: boolean;
  /** So many days from today it is for the server and the local Teams: what falls due until then is said at once. */
  readonly daysAhead: number;
  /** Show the server's log on the console instead of in its file. */
  readonly verbose: boolean;
};

export const help = `npm start -- [val]

  --fresh               börja om från början: inget som sparats finns kvar
  --playground          lagring och server för Agents Playground, utan lokala Teams
  --days-ahead 4        låt det vara så många dagar senare, för att se påminnelser
  --verbose             visa serverns logg här
  --server-port 3978    serverns port
  --teams-port 3980     lokala Teams port
  --storage-port 10180  den första av tre portar för lagringen
  --folder .local       där allt sparas`;

const options = {
  fresh: { type: 'boolean', default: false },
  playground: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
  'days-ahead': { type: 'string', default: '0' },
  'server-port': { type: 'string', default: '3978' },
  'teams-port': { type: 'string', default: '3980' },
  'storage-port': { type: 'string', default: '10180' },
  folder: { type: 'string', default: '.local' },
} as const;

const port = (text: string): number | undefined => {
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 65_533 ? number : undefined;
};

const days = (text: string): number | undefined => (/^\d{1,3}$/.test(text) ? Number(text) : undefined);

/** Undefined when something is asked for that is not there. */
export const readChoices = (args: string[]): Choices | undefined => {
  try {
    const { values } = parseArgs({ args, options });
    const serverPort = port(values['server-port']);
    const teamsPort = port(values['teams-port']);
    const storagePort = port(values['storage-port']);
    const daysAhead = days(values['days-ahead']);
    if (daysAhead === undefined || serverPort === undefined || teamsPort === undefined || storagePort === undefined)
      return undefined;
    const { folder, fresh, playground, verbose } = values;
    return { folder, fresh, playground, verbose, daysAhead, serverPort, teamsPort, storagePort };
  } catch {
    return undefined;
  }
};
