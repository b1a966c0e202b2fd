/** What is pressed on "Stämmer era uppgifter?". The same actions as the tab's. */
import { type Card, notice } from '../../platform/cards/card.ts';
import type { Ports } from '../../platform/ports.ts';
import type { VerbTable } from '../../platform/teams/verbs.ts';
import { confirmSeen, removeSeen } from '../actions/asked-rows.ts';
import { undoChange } from '../actions/press-row.ts';
import {
  type KeepingVerb,
  keepingCard,
  keepingVerbs,
  onChange,
  onKeeping,
  onRow,
  removalCard,
} from '../cards/keeping.ts';
import { onForm } from '../cards/keeping-form.ts';
import { refusals } from '../refusals.ts';
import { keeping } from '../text/keeping.ts';
import {
  answer,
  keepingVerb,
  type OnKeeping,
  type Pressed,
  type Refused,
  refusalOf,
  seenIn,
  shownNow,
  showOthers,
} from './keeping-answer.ts';
import { openForm, save } from './keeping-form.ts';

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
