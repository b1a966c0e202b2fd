/** What somebody may send who wants to break something. All typed text has the marker in it, to be looked for in the log. */
import type { Stage } from '../support/stage.ts';
import { origin, people, type Role, tokenOf } from './roles.ts';

export const marker = 'zxqvarken';

/** As they stand in an address, encoded or not. */
export const ids: readonly string[] = [
  '..%2F..%2Fetc',
  '%252e%252e',
  '..%5c..',
  `${marker}'%20or%20PartitionKey%20ge%20'`,
  '%00',
  'a%00b',
  'row%7Cx',
  '%0d%0aX-Injected:%201',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  '%F0%9F%98%80',
  '%E0%A4%A',
  '%ff',
  '%3Cscript%3E',
  'null',
  'undefined',
  '-1',
  '1e309',
  '99999999999999999999',
  '*',
  'x'.repeat(5000),
];

const deep = (open: string, close: string, times: number) => `${open.repeat(times)}1${close.repeat(times)}`;

/** A body as it goes, its type, and what it is answered by each route that takes JSON. */
export const bodies: readonly (readonly [string, string, string, number])[] = [
  ['no JSON', `{"${marker}`, 'application/json', 400],
  ['a text', `"${marker}"`, 'application/json', 400],
  ['a number', '7', 'application/json', 400],
  ['null', 'null', 'application/json', 400],
  ['a list', `["${marker}"]`, 'application/json', 400],
  ['10,000 lists in each other', deep('[', ']', 10_000), 'application/json', 400],
  ['another character set', '{}', 'application/json; charset=klingon', 400],
  ['a form', `text=${marker}`, 'application/x-www-form-urlencoded', 415],
  ['a page', `<script>${marker}</script>`, 'text/html', 415],
  ['a file', marker, 'application/octet-stream', 415],
  ['far too much', `{"text":"${marker.repeat(1_100_000)}"}`, 'application/json', 413],
];

/** Objects that no schema fits. */
export const shapes: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['nothing in it', '{}'],
  ['10,000 objects in each other', deep('{"data":', '}', 10_000)],
  ['a prototype', `{"__proto__":{"n":1,"change":"${marker}"},"constructor":{"prototype":{"n":1}}}`],
  ['lists for texts', '{"n":[1],"change":["x"],"reviewOn":["2026-12-01"],"from":[],"name":[],"title":[],"once":[]}'],
  ['numbers that are none', '{"n":1e999,"change":1e308,"reviewOn":-1,"from":1e308,"name":1,"title":1,"once":1}'],
];

export type Raw = {
  readonly method: string;
  readonly path: string;
  readonly body?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** As it goes, without a client that would mend it. The path begins after /api. */
export const sends = async (
  stage: Stage,
  role: Role,
  { method, path, body, type, headers = {} }: Raw,
  to: string = origin(stage),
) => {
  const token = await tokenOf(stage, role);
  const response = await fetch(`${new URL(to).origin}/api${path}`, {
    method,
    headers: {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(type !== undefined && { 'Content-Type': type }),
      ...headers,
    },
    ...(body !== undefined && { body }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** What may stand in no line of the log. */
export const isTold = (line: string): boolean =>
  line.includes(marker) ||
  line.includes('eyJ') ||
  line.includes('<script') ||
  Object.values(people).some((name) => line.includes(name)) ||
  /Dietist|Riktlinje|40000000-0000/.test(line);
