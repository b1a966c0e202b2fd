import { inspect } from 'node:util';
import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { QuestionText } from '../../bot/cases/question-text.ts';

const words = 'Eleven sover dåligt';
const text = new QuestionText(words);

const logged = (what: object): string => {
  const lines: string[] = [];
  pino({}, { write: (line: string) => lines.push(line) }).info(what, `${text}`);
  return lines.join('');
};

const prints: readonly (readonly [string, () => string | undefined])[] = [
  ['JSON.stringify', () => JSON.stringify(text)],
  ['JSON.stringify of something around it', () => JSON.stringify({ deep: [{ text }] })],
  ['String', () => String(text)],
  ['a template string', () => `${text}`],
  ['joining strings', () => ['a', text].join(' ')],
  ['a part of a message', () => ['x', text].toString()],
  ['util.inspect', () => inspect(text)],
  [
    'util.inspect of something around it',
    () => inspect({ deep: { deeper: { text } } }, { depth: 9, showHidden: true }),
  ],
  ['the message of an error', () => new Error(`could not save ${text}`).message],
  ['the cause of an error', () => inspect(new Error('could not save', { cause: text }), { showHidden: true })],
  ['its own keys', () => JSON.stringify([Object.getOwnPropertyNames(text), Object.entries(text)])],
  ['a copy', () => JSON.stringify({ ...text })],
  ['a structured clone', () => JSON.stringify(structuredClone(text))],
  ['the log', () => logged({ text, deep: { text }, err: new Error('no', { cause: text }) })],
];

describe('the asker’s words', () => {
  it.each(prints)('do not show in %s', (_, print) => expect(print()).not.toContain('sover'));

  it('say that they are hidden', () => expect([`${text}`, JSON.stringify(text)]).toEqual(['[dold]', '"[dold]"']));

  it('are there for the reader’s own view', () => expect(text.reveal()).toBe(words));
});
