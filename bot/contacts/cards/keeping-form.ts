/** The form in the card: what a party most often has to change. What was typed comes back with what is to be mended. */
import type { ITextInput, IToggleInput } from '@microsoft/teams.cards';
import { z } from 'zod';
import { type Card, card, execute, heading, plain, small } from '../../platform/cards/card.ts';
import type { AskedRow } from '../asking/asked-row.ts';
import { longest, type TypedField, type TypedRow } from '../asking/typed-row.ts';
import { form } from '../text/keeping.ts';
import { backButton, type Keeping, keepingData, keepingVerbs, onRow, rowName } from './keeping.ts';

const typed = z.string().max(4_000).default('');

export const onForm = onRow.extend({
  /** Of the row as it stood when the form was drawn. */
  seen: z.string().max(20),
  phone: typed,
  hours: typed,
  hoursNote: typed,
  does: typed,
  doesNot: typed,
  from: typed,
  to: typed,
  how: typed,
  email: typed,
  url: typed,
  alert: typed,
  notNames: typed,
  notNamesWords: typed,
});

/** Words that the writer has said point to nobody. */
export const notNamesIn = ({ notNames, notNamesWords }: z.output<typeof onForm>): readonly string[] =>
  notNames === 'true' ? notNamesWords.split('|').filter((word) => word !== '') : [];

const multiline: readonly TypedField[] = ['does', 'doesNot', 'how', 'alert'];
const hints: Partial<Record<TypedField, string>> = form.hints;

const input = (id: TypedField, value: string): ITextInput => {
  const placeholder = hints[id];
  return {
    type: 'Input.Text',
    id,
    label: form.labels[id],
    value,
    maxLength: longest[id],
    isMultiline: multiline.includes(id),
    ...(placeholder !== undefined && { placeholder }),
    ...(id === 'phone' && { style: 'Tel' as const }),
    ...(id === 'email' && { style: 'Email' as const }),
    ...(id === 'url' && { style: 'Url' as const }),
  };
};

const sure = (words: readonly string[], isSaid: boolean): IToggleInput => ({
  type: 'Input.Toggle',
  id: 'notNames',
  title: form.notNames(words),
  label: form.sure,
  wrap: true,
  value: String(isSaid),
});

export type Shown = {
  readonly one: AskedRow;
  readonly typed: TypedRow;
  /** That the screening has asked about. */
  readonly words?: readonly string[];
  readonly isSaid?: boolean;
};

const order: readonly TypedField[] = [
  'alert',
  'phone',
  'hours',
  'hoursNote',
  'does',
  'doesNot',
  'from',
  'to',
  'how',
  'email',
  'url',
];

export const formCard = (shown: Keeping, { one, typed, words = [], isSaid = false }: Shown): Card =>
  card(
    [
      heading(form.heading(plain(rowName(one)))),
      ...order.map((field) => input(field, typed[field])),
      small(form.restInTab),
      ...(words.length > 0 ? [sure(words, isSaid)] : []),
    ],
    [
      execute(
        form.save,
        keepingVerbs.save,
        { ...keepingData(shown), row: one.row.id, seen: one.seen, notNamesWords: words.join('|') },
        { style: 'positive' },
      ),
      backButton(shown),
    ],
  );
