import type { IChoiceSetInput, IDateInput, IToggleInput } from '@microsoft/teams.cards';
import type { Temporal } from 'temporal-polyfill';

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

/** Words that may be names: the writer may say that they are not. */
export const notNamesToggle = (words: readonly string[], isSaid: boolean): IToggleInput => ({
  type: 'Input.Toggle',
  id: 'notNames',
  title: `Inget av orden är ett namn eller en plats: ${words.join(', ')}`,
  label: 'Är du säker?',
  wrap: true,
  value: isSaid ? 'true' : 'false',
});
