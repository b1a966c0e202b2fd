/** What RFC 5545 says of any calendar, checked on the octets themselves: nothing here knows who wrote it. */

export type Line = { readonly name: string; readonly parameters: string; readonly value: string };

const octets = (text: string): number => new TextEncoder().encode(text).length;

/** 3.1: content lines after unfolding. */
export const linesOf = (calendar: string): readonly Line[] =>
  calendar
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const [, name = '', parameters = '', value = ''] =
        /^([A-Za-z0-9-]+)((?:;[^:"]+(?:"[^"]*")?)*):(.*)$/s.exec(line) ?? [];
      return { name, parameters, value };
    });

/** The lines of each component of this name, without those of components inside it. */
export const componentsOf = (calendar: string, component: string): readonly (readonly Line[])[] => {
  const found: Line[][] = [];
  const open: { name: string; lines: Line[] }[] = [];
  for (const line of linesOf(calendar)) {
    if (line.name === 'BEGIN') open.push({ name: line.value, lines: [] });
    else if (line.name === 'END') {
      const closed = open.pop();
      if (closed?.name === component) found.push(closed.lines);
    } else open.at(-1)?.lines.push(line);
  }
  return found;
};

/** 3.3.11: a text value as it was before it was escaped. */
export const unescaped = (value: string): string =>
  value.replace(/\\(.)/gs, (_all, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

const times = (lines: readonly Line[], name: string): number => lines.filter((line) => line.name === name).length;

const physicalTroubles = (bytes: Uint8Array): readonly string[] => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const pieces = text.split('\r\n');
  return [
    ...(text.endsWith('\r\n') ? [] : ['3.1: the last line has no end']),
    ...(/\r(?!\n)|(?<!\r)\n/.test(text) ? ['3.1: a line ends by half'] : []),
    ...pieces.filter((piece) => octets(piece) > 75).map((piece) => `3.1: ${octets(piece)} octets: ${piece}`),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the RFC's CONTROL.
    ...(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text) ? ['3.1: a control character'] : []),
  ];
};

/** Pieces as they are sent: cut anywhere but at a line's end, each must still be whole UTF-8. */
const cutTroubles = (bytes: Uint8Array): readonly string[] => {
  const whole = new TextDecoder('utf-8', { fatal: true });
  const pieces: Uint8Array[] = [];
  let from = 0;
  bytes.forEach((byte, at) => {
    if (byte !== 10) return;
    pieces.push(bytes.subarray(from, at + 1));
    from = at + 1;
  });
  return pieces.flatMap((piece) => {
    try {
      whole.decode(piece);
      return [];
    } catch {
      return ['3.1: a character is cut in two'];
    }
  });
};

const stamp = /^\d{8}T\d{6}Z$/;
const local = /^\d{8}T\d{6}$/;

const eventTroubles = (lines: readonly Line[], zones: ReadonlySet<string>): readonly string[] => {
  const troubles: string[] = [];
  for (const name of ['UID', 'DTSTAMP', 'DTSTART'])
    if (times(lines, name) !== 1) troubles.push(`3.6.1: ${times(lines, name)} ${name}`);
  for (const name of [
    'SUMMARY',
    'DESCRIPTION',
    'LOCATION',
    'URL',
    'STATUS',
    'SEQUENCE',
    'DTEND',
    'LAST-MODIFIED',
    'TRANSP',
  ])
    if (times(lines, name) > 1) troubles.push(`3.6.1: ${name} twice`);
  for (const { name, parameters, value } of lines) {
    if ((name === 'DTSTAMP' || name === 'LAST-MODIFIED') && !stamp.test(value))
      troubles.push(`3.8.7: ${name} not in UTC`);
    if (name === 'DTSTART' || name === 'DTEND') {
      const zone = /;TZID=([^;:]+)/.exec(parameters)?.[1];
      if (!local.test(value)) troubles.push(`3.3.5: ${name}:${value} is no time on a wall clock`);
      if (zone === undefined || !zones.has(zone)) troubles.push(`3.2.19: ${name} in a zone that is not told of`);
    }
    if (name === 'STATUS' && !/^(TENTATIVE|CONFIRMED|CANCELLED)$/.test(value)) troubles.push(`3.8.1.11: ${value}`);
    if (name === 'SEQUENCE' && !/^\d+$/.test(value)) troubles.push(`3.8.7.4: ${value}`);
    if (name === 'URL' && !URL.canParse(value)) troubles.push(`3.8.4.6: ${value}`);
    if (/^(SUMMARY|DESCRIPTION|LOCATION)$/.test(name) && /(?<!\\)(?:\\\\)*[;,]/.test(value.replace(/\\[;,nN\\]/g, '')))
      troubles.push(`3.3.11: ${name} is not escaped`);
  }
  return troubles;
};

/** Empty when the calendar keeps to the RFC. */
export const troublesOf = (calendar: string): readonly string[] => {
  const bytes = new TextEncoder().encode(calendar);
  const lines = linesOf(calendar);
  const [head = []] = componentsOf(calendar, 'VCALENDAR');
  const zones = new Set(
    componentsOf(calendar, 'VTIMEZONE').flatMap((zone) => zone.find(({ name }) => name === 'TZID')?.value ?? []),
  );
  return [
    ...physicalTroubles(bytes),
    ...cutTroubles(bytes),
    ...lines.filter(({ name }) => name === '').map(() => '3.1: a line without a name'),
    ...['PRODID', 'VERSION'].filter((name) => times(head, name) !== 1).map((name) => `3.6: no ${name}`),
    ...(head.some(({ name, value }) => name === 'VERSION' && value !== '2.0') ? ['3.7.4: another version'] : []),
    ...componentsOf(calendar, 'VEVENT').flatMap((event) => eventTroubles(event, zones)),
  ];
};
