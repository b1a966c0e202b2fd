import { describe, expect, it } from 'vitest';
import { type Command, type CommandTable, findCommand } from '../../bot/platform/teams/commands.ts';
import { sentenceCard } from '../../bot/platform/teams/text.ts';

const command: Command<object> = { run: async () => sentenceCard('') };
const asking: Command<object> = { takesArgument: true, run: async () => sentenceCard('') };

const table: CommandTable<object> = {
  hjälp: { ...command },
  'ny fråga': { ...command },
  'mina ärenden': { ...command },
  kontakt: { ...asking },
  dokument: { ...asking },
  'nästa möte': { ...command },
  möten: { ...command },
};

const found = (text: string) => {
  const match = findCommand(table, text);
  const name = Object.keys(table).find((key) => table[key] === match?.command);
  return match && [name, match.argument];
};

describe('what is written to the bot', () => {
  it.each([
    ['hjälp', ['hjälp', '']],
    ['HJÄLP!', ['hjälp', '']],
    ['hja\u0308lp', ['hjälp', '']],
    ['  Ny   fråga. ', ['ny fråga', '']],
    ['”ny fråga”', ['ny fråga', '']],
    ['/möten', ['möten', '']],
    ['Kontakt Vårdcentralen Oxen', ['kontakt', 'Vårdcentralen Oxen']],
    ['kontakt: rehab?', ['kontakt', 'rehab']],
    ['kontakt', ['kontakt', '']],
    ['Dokument\nuppdragshandling', ['dokument', 'uppdragshandling']],
  ])('is understood: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['', '!', 'hej', 'hjälpa', 'ny fråga om skolan', 'kontakten', 'toString'])(
    'is not guessed at: %j',
    (text) => {
      expect(found(text)).toBeUndefined();
    },
  );
});
