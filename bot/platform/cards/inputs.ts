import type { IChoiceSetInput, IDateInput, IToggleInput } from '@microsoft/teams.cards';
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

type Look = { readonly value?: string | undefined; readonly required?: string };

const required = ({ required: message }: Look) => (message ? { isRequired: true, errorMessage: message } : {});

/** One choice of a few, all in view. */
export const oneOf = <K extends string>(
  id: string,
  label: string,
  words: Readonly<Record<K, string>>,
  look: Look = {},
): IChoiceSetInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'expanded',
  // Without it a phone cuts a long choice short.
  wrap: true,
  choices: Object.entries<string>(words).map(([value, title]) => ({ title, value })),
  ...(look.value !== undefined && { value: look.value }),
  ...required(look),
});

/** One choice of many, in a list that opens. */
export const oneOfMany = <K extends string>(
  id: string,
  label: string,
  words: Readonly<Record<K, string>>,
  look: Look = {},
): IChoiceSetInput => ({ ...oneOf(id, label, words, look), style: 'compact', placeholder: 'Välj' });

/** The values come back as one string with commas between. */
export const severalOf = <K extends string>(
  id: string,
  label: string,
  words: Readonly<Record<K, string>>,
  chosen: readonly string[],
  look: Look = {},
): IChoiceSetInput => ({ ...oneOf(id, label, words, { ...look, value: chosen.join(',') }), isMultiSelect: true });

/** The bounds spare a form that would be refused; the server asks again. */
export const dayInput = (
  id: string,
  label: string,
  value: Temporal.PlainDate | undefined,
  /** What is said where nothing is filled in; without it the day may be left out. */
  message: string | undefined,
  { earliest, latest }: { readonly earliest?: Temporal.PlainDate; readonly latest?: Temporal.PlainDate } = {},
): IDateInput => ({
  type: 'Input.Date',
  id,
  label,
  ...(value && { value: value.toString() }),
  ...(earliest && { min: earliest.toString() }),
  ...(latest && { max: latest.toString() }),
  ...(message && required({ required: message })),
});

/** What comes back of `notNames`: the toggle, and the words that it stood for, which the button carries. */
export const notNamesFields = { notNames: z.string().default(''), notNamesWords: z.string().default('') };

export const notNamesFrom = ({ notNames, notNamesWords }: Record<keyof typeof notNamesFields, string>): string[] =>
  notNames === 'true' ? notNamesWords.split('|').filter((word) => word !== '') : [];

/**
 * Words that may be names: the writer may say that they are not. What was `said` before stands until `doubtful` ones
 * come. The toggle, if there is any word, and what the buttons carry.
 */
export const notNames = (
  said: readonly string[],
  doubtful: readonly string[],
  title = (words: string): string => `Inget av orden är ett namn eller en plats: ${words}`,
): { readonly toggle: readonly IToggleInput[]; readonly data: { readonly notNamesWords: string } } => {
  const words = [...new Set([...said, ...doubtful])];
  const toggle: IToggleInput = {
    type: 'Input.Toggle',
    id: 'notNames',
    title: title(words.join(', ')),
    label: 'Är du säker?',
    wrap: true,
    value: words.every((word) => said.includes(word)) ? 'true' : 'false',
  };
  return { toggle: words.length > 0 ? [toggle] : [], data: { notNamesWords: words.join('|') } };
};
