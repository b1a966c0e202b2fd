/** What is pressed on "Stämmer era uppgifter?". The same actions as the tab's, with the rights asked anew each time. */
import type { z } from 'zod';
import type { Result } from '../../failure.ts';
import type { AreaAccess } from '../../forums/access.ts';
import { accessSentence } from '../../forums/words.ts';
import { type Card, notice, noticeBelow, plain } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { Press } from '../../platform/teams/port.ts';
import { sentenceCard } from '../../platform/teams/text.ts';
import { type VerbHandler, type VerbTable, verb } from '../../platform/teams/verbs.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { tabLink } from '../../platform/web/tab-link.ts';
import { askedWords } from '../../screening/fields.ts';
import { showInChannel } from '../actions/ask-told.ts';
import { changeSeen, confirmSeen, loadAskedRows, removeSeen } from '../actions/asked-rows.ts';
import type { Kept } from '../actions/keep-row.ts';
import { keepingAccess } from '../actions/keeping-access.ts';
import { undoChange } from '../actions/press-row.ts';
import type { WriteFailure } from '../actions/write-row.ts';
import type { AskedRow } from '../asking/asked-row.ts';
import { detailsFrom, differing, typedFrom } from '../asking/typed-row.ts';
import {
  type Keeping,
  type KeepingVerb,
  keepingCard,
  keepingVerbs,
  onChange,
  onKeeping,
  onRow,
  removalCard,
  rowName,
  undoButton,
} from '../cards/keeping.ts';
import { formCard, notNamesIn, onForm } from '../cards/keeping-form.ts';
import type { ContactId } from '../contact.ts';
import { contactsPath } from '../path.ts';
import { refusals } from '../refusals.ts';
import { keeping } from '../text/keeping.ts';
import { changedWords, flawWords, screenedWords } from '../text/keeping-form.ts';

type OnKeeping = z.output<typeof onKeeping>;
type Pressed<I> = {
  readonly ports: Ports;
  readonly press: Press;
  readonly input: I;
  readonly access: AreaAccess;
};

/** In a channel the others see what has been answered; in the personal chat the answer to the press is enough. */
const showOthers = async ({ ports, press, input }: Pressed<OnKeeping>): Promise<void> => {
  const { where, cardActivityId: activityId } = press;
  const [forum] = input.forums;
  if (where.kind !== 'channel' || activityId === undefined || !forum || input.rows.length === 0) return;
  await showInChannel(ports, input.area, { forum, activityId, rows: input.rows.map(({ id }) => id) });
};

/** The rows of the card as they are now; `also` one that has come back. */
const shownNow = async ({ ports, input }: Pressed<OnKeeping>, also: readonly ContactId[] = []): Promise<Keeping> => {
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

const keepingVerb = <S extends z.ZodType<OnKeeping>>(
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
  return found ? plain(rowName(found.row)) : 'Raden';
};

type Refused = WriteFailure | { readonly kind: 'no-such-change' };

const refusalOf = (failure: Refused, name: string): string => {
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
const answer = async (
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

const seenIn = ({ rows }: OnKeeping, row: ContactId): string => rows.find(({ id }) => id === row)?.seen ?? '';

const confirmAll = async (pressed: Pressed<OnKeeping>): Promise<Card> => {
  const { ports, access, input } = pressed;
  const refused: Refused[] = [];
  for (const wanted of input.rows) {
    const kept = await confirmSeen(ports, access, wanted);
    // One that is gone is nobody's to confirm, and the card shows that it is.
    if (!kept.ok && kept.failure.kind !== 'no-such-contact') refused.push(kept.failure);
  }
  if (refused.length < input.rows.length) await showOthers(pressed);
  const card = keepingCard(await shownNow(pressed));
  const [first] = refused;
  if (!first) return notice(keeping.didConfirmAll, 'good', card);
  const words = first.kind === 'changed' ? keeping.someChangedSince : refusalOf(first, 'Raden');
  return notice(words, 'attention', card);
};

const openForm = async (pressed: Pressed<z.output<typeof onRow>>): Promise<Card> => {
  const shown = await shownNow(pressed);
  const one = shown.rows.find(({ row }) => row.id === pressed.input.row);
  return one
    ? formCard(shown, { one, typed: typedFrom(one.row) })
    : notice(refusals['no-such-contact'], 'attention', keepingCard(shown));
};

const save = async (pressed: Pressed<z.output<typeof onForm>>): Promise<Card> => {
  const { ports, access, input: typed } = pressed;
  const shown = await shownNow(pressed);
  const one = shown.rows.find(({ row }) => row.id === typed.row);
  if (!one) return notice(refusals['no-such-contact'], 'attention', keepingCard(shown));
  // Saved again it stands on what is told here, so the new mark goes with it.
  const again = (words: string, doubtful: readonly string[] = [], on: AskedRow = one) => {
    const isSaid = typed.notNames === 'true' && doubtful.length === 0;
    const asked = [...new Set([...typed.notNamesWords.split('|').filter((word) => word !== ''), ...doubtful])];
    return noticeBelow(words, 'attention', formCard(shown, { one: on, typed, words: asked, isSaid }));
  };
  const mended = detailsFrom(typed, one.row);
  if (!mended.ok) return again(flawWords(mended.failure));
  const details = mended.value;
  const kept = await changeSeen(ports, access, {
    id: typed.row,
    seen: typed.seen,
    details,
    notNames: notNamesIn(typed),
  });
  if (kept.ok) {
    const words = kept.value.change === undefined ? keeping.didNothing : keeping.didChange;
    return answer(pressed, kept, { row: typed.row, words }, shown);
  }
  const { failure } = kept;
  if (failure.kind === 'changed' && failure.present)
    return again(changedWords(typedFrom(one.row), differing(typedFrom(one.row), typed)));
  if (failure.kind !== 'screened') return answer(pressed, kept, { row: typed.row, words: keeping.didChange }, shown);
  const doubtful = askedWords(failure.fields).map((word) => word.replaceAll('|', ' '));
  return again(screenedWords(failure.fields), doubtful);
};

export const keepingVerbTable: VerbTable<Ports, KeepingVerb> = {
  [keepingVerbs.show]: keepingVerb(onKeeping, async (pressed) => keepingCard(await shownNow(pressed))),
  [keepingVerbs.confirm]: keepingVerb(onRow, async (pressed) => {
    const { ports, access, input } = pressed;
    const before = await shownNow(pressed);
    const kept = await confirmSeen(ports, access, { id: input.row, seen: seenIn(input, input.row) });
    return answer(pressed, kept, { row: input.row, words: keeping.didConfirm }, before);
  }),
  [keepingVerbs.confirmAll]: keepingVerb(onKeeping, confirmAll),
  [keepingVerbs.form]: keepingVerb(onRow, openForm),
  [keepingVerbs.save]: keepingVerb(onForm, save),
  [keepingVerbs.askRemoval]: keepingVerb(onRow, async (pressed) => {
    const shown = await shownNow(pressed);
    const one = shown.rows.find(({ row }) => row.id === pressed.input.row);
    return one ? removalCard(shown, one) : notice(refusals['no-such-contact'], 'attention', keepingCard(shown));
  }),
  [keepingVerbs.remove]: keepingVerb(onRow, async (pressed) => {
    const { ports, access, input } = pressed;
    const before = await shownNow(pressed);
    const kept = await removeSeen(ports, access, { id: input.row, seen: seenIn(input, input.row) });
    return answer(pressed, kept, { row: input.row, words: keeping.didRemove }, before);
  }),
  [keepingVerbs.undo]: keepingVerb(onChange, async (pressed) => {
    const { ports, access, input } = pressed;
    const before = await shownNow(pressed);
    const kept = await undoChange(ports, access, { id: input.row, change: input.change });
    if (!kept.ok && kept.failure.kind === 'changed')
      return notice(keeping.cannotUndo, 'attention', keepingCard(before));
    return answer(pressed, kept, { row: input.row, words: () => keeping.didUndo }, before);
  }),
};
