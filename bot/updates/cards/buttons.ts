/** The shape of what each button of an update carries. */
import { z } from 'zod';
import { onForum } from '../../forums/forum.ts';
import { type Button, execute } from '../../platform/cards/card.ts';
import { type Choice, choice, choicesOf, whole } from '../answers/answer.ts';
import { choiceWords } from '../answers/asks-words.ts';
import type { ShownUpdate } from '../shown.ts';
import { titles } from '../text/card.ts';
import { updateId } from '../update-id.ts';

const updateVerbNames = { answer: 'update.answer', show: 'update.show' } as const;

export const onUpdate = onForum.extend({
  update: updateId,
  region: z.string(),
  /** The button sits on the card in the channel. */
  card: z.literal('channel').optional(),
  trial: z.literal('yes').optional(),
});
export type OnUpdate = z.output<typeof onUpdate>;

/** For whom: `whole`, or ids of those who can answer. Ids come from outside; whether they may be chosen is asked later. */
export const answerData = onUpdate.extend({
  choice,
  as: z
    .string()
    .optional()
    .transform((joined) =>
      joined === undefined || joined === whole ? joined : [...new Set(joined.split(','))].filter((id) => id !== ''),
    ),
});

export const showData = onUpdate.extend({ apart: z.literal('yes').optional() });

type On = Pick<ShownUpdate, 'update' | 'to' | 'trial'>;

const updateData = ({ update, to, trial }: On): Record<string, string> => ({
  forum: to.forum,
  update: update.id,
  region: update.regionId,
  ...(trial && { trial: 'yes' }),
});

/** One for each choice there is. `more`: for whom, or which card it sits on. */
export const answerButtons = (on: On, more: Readonly<Record<string, string>> = {}): readonly Button[] =>
  choicesOf(on.update.content.asks).map((one) => answerButton(on, choiceWords(on.update.content.asks, one), one, more));

export const answerButton = (
  on: On,
  title: string,
  choice: Choice,
  more: Readonly<Record<string, string>> = {},
): Button => execute(title, updateVerbNames.answer, { ...updateData(on), choice, ...more });

export const showButton = (on: On, title: string, more: Readonly<Record<string, string>> = {}): Button =>
  execute(title, updateVerbNames.show, { ...updateData(on), ...more });

export const back = (on: On): Button => showButton(on, titles.back);
