import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { read, refusal } from './workbooks.ts';

const csv = (text: string) => read(Buffer.from(text), 'kontakter.csv');

describe('a CSV file', () => {
  it.each([
    [';', 'semicolon'],
    [',', 'comma'],
    ['\t', 'tab'],
  ])('may be separated by %j, %s', async (separator) => {
    const text = `${['Funktion', '"Telefon; växel, tider"'].join(separator)}\r\n${['Kurator', '070-174 06 05'].join(separator)}`;
    expect((await csv(text)).rows).toEqual([
      ['Funktion', 'Telefon; växel, tider'],
      ['Kurator', '070-174 06 05'],
    ]);
  });

  it('is told apart by its header outside quotes', async () => {
    expect((await csv('"a,b,c,d";e\n1,5;2\n')).rows).toEqual([
      ['a,b,c,d', 'e'],
      ['1,5', '2'],
    ]);
  });

  it('may be one column', async () => {
    expect((await csv('Funktion\nKurator\n')).rows).toEqual([['Funktion'], ['Kurator']]);
  });

  it('may say its separator in its first line, as Excel does', async () => {
    expect((await csv('sep=,\r\na;b,c\r\n')).rows).toEqual([['a;b', 'c']]);
  });

  it('may have line breaks and quotes in quotes, and spaces around them', async () => {
    expect((await csv('a;b\r\n"rad ett\r\nrad ""två""" ; c \r\n')).rows).toEqual([
      ['a', 'b'],
      ['rad ett\nrad "två"', 'c'],
    ]);
  });

  it('keeps empty rows where they stand and leaves out those at the end', async () => {
    expect((await csv('a;b\n\n;c\n;;;;\n\n')).rows).toEqual([
      ['a', 'b'],
      ['', ''],
      ['', 'c'],
    ]);
  });

  it('warns where a row goes beyond the header', async () => {
    expect((await csv('a;b\n1;2\n1;2;3\n')).warnings).toEqual([
      { kind: 'beyond-header', rows: { first: ['3'], count: 1 } },
    ]);
  });

  it.each(['.txt', '.TXT', '.csv'])('may be called %s', async (ending) => {
    expect((await read(Buffer.from('a;b'), `kontakter${ending}`)).rows).toEqual([['a', 'b']]);
  });

  it.each([
    ['a;b\n1;2\n"x;1\n2;3\n', 3],
    ['a;b\n"x\ny";2\n"z;1', 4],
    ['sep=;\na;b\n1;"2\n', 3],
    ['a;b\n5" skärm;2\n', 2],
    ['a;b\n"x"y;2\n', 2],
  ])('%j is refused for its quotes, on the line where the row begins: %i', async (text, line) => {
    expect(await refusal(Buffer.from(text), 'a.csv')).toEqual({ kind: 'quotes', line });
  });
});

describe('the letters of a CSV file', () => {
  const text = 'Öppen förskola;Åsa – “BUP” €\r\n';
  const rows = [['Öppen förskola', 'Åsa – “BUP” €']];

  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 LE with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 BE with its mark', iconv.encode(text, 'utf16-be', { addBOM: true })],
    ['Windows-1252', iconv.encode(text, 'windows-1252')],
  ])('are right in %s', async (_, bytes) => expect((await read(bytes, 'a.csv')).rows).toEqual(rows));

  it('are composed and without what nobody sees', async () => {
    expect((await csv('o\u0308ppen\u0007;\u00a0x\u00a0')).rows).toEqual([['öppen', 'x']]);
  });
});
