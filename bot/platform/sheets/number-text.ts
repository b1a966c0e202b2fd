/** A number as the person who made the sheet saw it: 70-174 06 05 keeps its first zero only in the cell's format. */
import { format, getFormatDateInfo, isDateFormat, isValidFormat } from 'numfmt';
import { general } from './styles.ts';

const swedish = { locale: 'sv-SE' };

/** The day after the last one Excel knows, 31 December 9999. */
const endOfDays = 2_958_466;
const daysTo1904 = 1_462;

/** Dates are yyyy-mm-dd whatever the cell's own order is, hours hh:mm. Text that is no number comes back as it was. */
export function numberText(raw: string, pattern: string, from1904: boolean): string {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw;
  if (pattern === general || pattern === '@' || !isValidFormat(pattern)) return plain(number);
  if (isDateFormat(pattern)) return dateText(number, pattern, from1904) ?? plain(number);
  // The thousands of Swedish are parted by a space that does not break, which nobody types.
  return format(pattern, number, swedish).replaceAll('\u00a0', ' ').trim() || plain(number);
}

/** As many digits as Excel keeps (15), a decimal comma, and no exponent as long as it may be a telephone's number. */
const plain = (number: number): string => String(Number(number.toPrecision(15))).replace('.', ',');

function dateText(number: number, pattern: string, from1904: boolean): string | undefined {
  const { year, month, day, hours, seconds } = getFormatDateInfo(pattern);
  const hasDay = year || day || (month && !hours);
  const serial = from1904 && hasDay ? number + daysTo1904 : number;
  if (serial < 0 || serial >= endOfDays) return undefined;
  const time = seconds ? 'hh:mm:ss' : 'hh:mm';
  return format(hasDay ? (hours ? `yyyy-mm-dd ${time}` : 'yyyy-mm-dd') : `[hh]${time.slice(2)}`, serial, swedish);
}

/** The text of a cell that holds its date as ISO 8601, which the strict dialect of OOXML may. */
export const isoText = (raw: string): string =>
  raw
    .trim()
    .replace(/T00:00(:00(\.0+)?)?Z?$/, '')
    .replace('T', ' ');
