/** Inputs of the settings' forms. What is missing or wrong is told by the bot, above the form as it was filled in. */
import { z } from 'zod';
import type { Element } from '../../platform/cards/card.ts';

/** Whatever is sent; the decisions say what is wrong with it. Longer than any field of ours is nothing that was typed. */
export const typed = z.string().max(500).default('');

export const wordsInput = (id: string, label: string, value: string, maxLength: number): Element => ({
  type: 'Input.Text',
  id,
  label,
  value,
  maxLength,
});

export const dayInput = (id: string, label: string, value: string): Element => ({
  type: 'Input.Date',
  id,
  label,
  ...(/^\d{4}-\d\d-\d\d$/.test(value) && { value }),
});

export type Choice = { readonly title: string; readonly value: string };

export const choiceInput = (
  id: string,
  label: string,
  choices: readonly Choice[],
  value: string,
  style: 'compact' | 'expanded' | 'filtered' = 'compact',
): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style,
  wrap: true,
  choices: [...choices],
  ...(choices.some((one) => one.value === value) && { value }),
});
