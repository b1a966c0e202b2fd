import { ok, type Result, refuse } from '../../failure.ts';
import type { Identified } from '../../forums/actions.ts';
import { oweErasure, rowErasure } from '../../platform/backup/erasure.ts';
import type { Ports } from '../../platform/ports.ts';
import { type Screening, screen } from '../../screening/screen.ts';
import type { Draft, Typed } from '../draft.ts';
import { longestQuestion, type Question } from '../question.ts';
import { fitted, mayAskFor } from '../raise.ts';
import { draftKey, draftWrite, loadDraft } from '../store.ts';

export type { Typed } from '../draft.ts';

export type DraftFlaw =
  | { readonly kind: 'no-age' | 'no-need' | 'no-text' | 'too-long' | 'nobody-asked' | 'only-yourself' }
  | { readonly kind: 'may-not-ask' | 'too-many-today' }
  | { readonly kind: 'screened'; readonly screening: Exclude<Screening, { kind: 'clean' }> };

/** Everything that is missing or may not be written, at once; the question when nothing is. */
export const examine = (
  typed: Typed,
): Result<Question, { readonly kind: 'flawed'; readonly flaws: readonly DraftFlaw[] }> => {
  const { ageBand, needs, text, asked, wholeTeam, urgency, mode, askerSeat } = typed;
  const screened = screenedFlaws(typed);
  const others = asked.filter((seat) => seat !== askerSeat);
  const flaws: DraftFlaw[] = [
    ...(ageBand ? [] : [{ kind: 'no-age' } as const]),
    ...(needs.length > 0 ? [] : [{ kind: 'no-need' } as const]),
    ...(text.trim() === '' ? [{ kind: 'no-text' } as const] : []),
    ...(text.length > longestQuestion ? [{ kind: 'too-long' } as const] : []),
    ...(asked.length === 0 && !wholeTeam ? [{ kind: 'nobody-asked' } as const] : []),
    ...(asked.length > 0 && others.length === 0 && !wholeTeam ? [{ kind: 'only-yourself' } as const] : []),
    ...screened,
  ];
  if (flaws.length > 0 || !ageBand) return refuse({ kind: 'flawed', flaws });
  return ok({ ageBand, needs, asked: wholeTeam ? [] : others, wholeTeam, urgency, mode });
};

const screenedFlaws = ({ text, notNames }: Typed): readonly DraftFlaw[] => {
  const screening = screen(text, 'strict', notNames);
  return screening.kind === 'clean' ? [] : [{ kind: 'screened', screening }];
};

/**
 * Half a draft may be kept, but no text that the screening stops, and none where no cases are taken up. A draft kept at
 * the same moment elsewhere wins.
 */
export const saveDraft = async (
  ports: Ports,
  { forum, actor }: Identified,
  typed: Typed,
): Promise<Result<Draft, { readonly kind: 'flawed'; readonly flaws: readonly DraftFlaw[] }>> => {
  if (!mayAskFor(forum, actor, typed.askerSeat)) return refuse({ kind: 'flawed', flaws: [{ kind: 'may-not-ask' }] });
  const kept = fitted(forum, typed);
  const flaws: DraftFlaw[] = [
    ...(kept.text.length > longestQuestion ? [{ kind: 'too-long' } as const] : []),
    ...screenedFlaws(kept),
  ];
  if (flaws.length > 0) return refuse({ kind: 'flawed', flaws });
  const draft: Draft = { ...kept, savedAt: ports.clock.now() };
  const before = await loadDraft(ports.tables, forum.id, actor.person);
  const writes = [draftWrite(actor.person, draft, before?.etag)];
  // Whoever gives up a draft has taken its words back.
  const isEmptied = before !== undefined && before.draft.text !== '' && draft.text === '';
  const place = { table: 'forums', partition: forum.id } as const;
  const gone = { ...place, key: draftKey(actor.person), at: draft.savedAt };
  const promises = isEmptied ? [oweErasure(ports, rowErasure('row-gone', gone))] : [];
  const all = [...writes, ...promises.map(({ write }) => write)];
  await ports.jobs.commit({ ...place, op: ports.random.id(), writes: all }, promises);
  return ok(draft);
};

export const keptDraft = async (ports: Ports, { forum, actor }: Identified): Promise<Draft | undefined> =>
  (await loadDraft(ports.tables, forum.id, actor.person))?.draft;
