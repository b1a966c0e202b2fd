/** A Graph on loopback that trusts an issuer on loopback, and the product's own client towards it. */
import { createGraphCalendar } from '../../bot/platform/calendar/graph.ts';
import { createLocalOnBehalf } from '../../bot/platform/calendar/on-behalf-local.ts';
import type { Calendar } from '../../bot/platform/calendar/port.ts';
import type { LogFields } from '../../bot/platform/log.ts';
import { appId, makeKeys, openIssuer, secondTenant, tenant, tokenFrom } from '../platform/web/loopback-issuer.ts';
import { createGraphDouble, type GraphDouble } from './graph-double.ts';

/** Longer than anything takes here, shorter than the double is slow. */
const timeoutMs = 700;

export type GraphEdge = {
  readonly graph: GraphDouble;
  readonly address: string;
  readonly issuer: string;
  readonly calendar: Calendar;
  readonly logged: readonly LogFields[];
  /** `oid`: whose. */
  token(claims?: Readonly<Record<string, unknown>>): Promise<string>;
  close(): Promise<void>;
};

export const openGraphEdge = async (): Promise<GraphEdge> => {
  const keys = await makeKeys('one');
  const issuer = await openIssuer(keys);
  const graph = createGraphDouble();
  const address = await graph.listen(0);
  graph.trust(issuer.base, appId);
  const logged: LogFields[] = [];
  const note = (fields: LogFields) => void logged.push(fields);
  const sign = tokenFrom(issuer.base, keys);
  return {
    graph,
    address,
    issuer: issuer.base,
    calendar: createGraphCalendar({
      address,
      exchange: createLocalOnBehalf(address, appId),
      allowedTenants: [tenant, secondTenant],
      log: { info: note, warn: note },
      timeoutMs,
    }),
    logged,
    token: (claims = {}) => sign({ claims }),
    close: async () => {
      await Promise.all([graph.close(), issuer.close()]);
    },
  };
};
