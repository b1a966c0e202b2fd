/** What every press on "Stämmer era uppgifter?" shares: the rights asked anew, and the card as it is afterwards. */
import type { z } from 'zod';
import type { Result } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import { accessSentence } from '../../forums/words.ts';
import { type Card, notice, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbHandler, verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import { showInChannel } from '../actions/ask-told.ts';
import { loadAskedRows } from '../actions/asked-rows.ts';
import type { Kept } from '../actions/keep-row.ts';
import { keepingAccess } from '../actions/keeping-access.ts';
import type { WriteFailure } from '../actions/write-row.ts';
import { type Keeping, keepingCard, type onKeeping, rowName, undoButton } from '../cards/keeping.ts';
import type { ContactId } from '../contact.ts';
import { contactsPath } from '../path.ts';
import { refusals } from '../refusals.ts';
import { keeping } from '../text/keeping.ts';
import { screenedWords } from '../text/keeping-form.ts';

export type OnKeeping = z.output<typeof onKeeping>;
export type Pressed<I> = {
  readonly ports: Ports;
  readonly press: Press;
  readonly input: I;
  readonly access: AreaAccess;
};

/** In a channel the others see what has been answered; in the personal chat the answer to the press is enough. */
export const showOthers = async ({ ports, press, input }: Pressed<OnKeeping>): Promise<void> => {
  const { where, cardActivityId: activityId } = press;
  const [forum] = input.forums;
  if (where.kind !== 'channel' || activityId === undefined || !forum || input.rows.length === 0) return;
  await showInChannel(ports, input.area, { forum, activityId, rows: input.rows.map(({ id }) => id) });
};

/** The rows of the card as they are now; `also` one that has come back. */
export const shownNow = async (
  { ports, input }: Pressed<OnKeeping>,
  also: readonly ContactId[] = [],
): Promise<Keeping> => {
  const ids = [...new Set([...input.rows.map(({ id }) => id), ...also])];
  const [forum] = input.forums;
  return {
    area: input.area,
    forums: input.forums,
    rows: await loadAskedRows(ports, input.area, ids),
    today: dayOf(ports.clock.now()),
    tabUrl: tabLink(ports.settings, contactsPath(forum ?? 'region')),
  };
};

export const keepingVerb = <S extends z.ZodType<OnKeeping>>(
  schema: S,
  run: (pressed: Pressed<z.output<S>>) => Promise<Card>,
): VerbHandler<Ports> =>
  verb(schema, async (ports: Ports, press: Press, input) => {
    const access = await keepingAccess(ports, press, input);
    return access.ok
      ? run({ ports, press, input, access: access.value })
      : sentenceCard(accessSentence(access.failure));
  });

const nameIn = ({ rows }: Keeping, id: ContactId): string => {
  const found = rows.find(({ row }) => row.id === id);
  return found ? plain(rowName(found)) : 'Raden';
};

export type Refused = WriteFailure | { readonly kind: 'no-such-change' };

export const refusalOf = (failure: Refused, name: string): string => {
  switch (failure.kind) {
    case 'changed':
      return keeping.changedSince(name);
    case 'screened':
      return screenedWords(failure.fields);
    default:
      return refusals[failure.kind];
  }
};

type Done = { readonly row: ContactId; readonly words: (name: string) => string };

/** The card as it is now, with what was done above it, and a way back. */
export const answer = async (
  pressed: Pressed<OnKeeping>,
  kept: Result<Kept, Refused>,
  { row, words }: Done,
  before: Keeping,
): Promise<Card> => {
  const now = await shownNow(pressed, kept.ok && kept.value.stored ? [row] : []);
  const name = nameIn(kept.ok && !kept.value.stored ? before : now, row);
  if (!kept.ok) return notice(refusalOf(kept.failure, name), 'attention', keepingCard(now));
  const card = notice(words(name), 'good', keepingCard(now));
  const { change } = kept.value;
  if (change === undefined) return card;
  await showOthers(pressed);
  const [above, ...below] = card.body ?? [];
  return above ? { ...card, body: [above, undoButton(now, row, change), ...below] } : card;
};

export const seenIn = ({ rows }: OnKeeping, row: ContactId): string => rows.find(({ id }) => id === row)?.seen ?? '';
