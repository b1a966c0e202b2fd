// The state of a correction: what is typed, and what comes of sending it to all the cards.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type UpdateView, updateView } from '../../../../bot/updates/contract/update.ts';
import type { Failure } from '../../../data/failure.ts';
import { useAct } from '../../../data/query.ts';
import { useKept } from '../../../parts/kept.ts';
import { useHere } from '../../../shell/place.ts';
import { askedWords } from '../../meetings/asked-words.ts';
import { contentFrom, type Draft, draftOf, type Fields, fieldsOf, isChanged } from '../compose/fields.ts';
import { type Wrong, wrongFrom } from '../compose/flaws.ts';
import { type Met, meet, settled } from '../compose/meeting-halfway.ts';
import { type Previewing, usePreview } from '../compose/previewing.ts';
import { touched, updateApi } from '../reading.ts';
import { useSay } from '../saying.tsx';
import { updatePath } from '../spot.ts';
import { text } from './text.ts';

export type Correction = {
  readonly draft: Draft;
  readonly isUnsaved: boolean;
  set(draft: Draft): void;
  discard(): void;
  readonly previewing: Previewing;
  readonly wrong: Wrong;
  readonly asks: readonly string[];
  readonly failure: Failure | undefined;
  readonly tries: number;
  readonly isSaving: boolean;
  save(): void;
  readonly met: { readonly met: Met; readonly view: UpdateView } | undefined;
  choose(chosen: Readonly<Record<string, string>>): void;
  takeTheirs(): void;
};

export function useCorrection(given: UpdateView): Correction {
  const { place } = useHere();
  const [, go] = useLocation();
  const say = useSay();
  const kept = useKept<Draft>(`update.${given.id}.correction`, draftOf(given));
  const draft = kept.value;
  const previewing = usePreview({
    ...(given.forum && { forum: given.forum.id }),
    content: contentFrom(draft),
    notNames: [...draft.notNames],
  });
  const screened = previewing.shown?.screened;
  const [failure, fail] = useState<Failure>();
  const [tries, setTries] = useState(0);
  const [met, setMet] = useState<Correction['met']>();
  const act = useAct(
    (api, { wanted }: { wanted: Draft }) =>
      api.send('PUT', `${updateApi(given.id)}/correction`, updateView, {
        body: { content: contentFrom(wanted), notNames: wanted.notNames },
        ifMatch: wanted.version,
      }),
    touched,
  );

  const save = async (wanted: Draft): Promise<void> => {
    fail(undefined);
    const answer = await act.run({ wanted });
    if (answer.ok) {
      kept.clear();
      say({ at: updatePath(place.id, given.id), words: text.correctDone });
      return go(updatePath(place.id, given.id), { replace: true });
    }
    const present = updateView.safeParse(answer.failure.present);
    if (answer.failure.kind === 'changed' && present.success && present.data.may.correct) {
      const found = { met: meet(wanted, fieldsOf(present.data)), view: present.data };
      if (found.met.contested.length > 0) return setMet(found);
      return settle(wanted, found.met.fields, found);
    }
    fail(answer.failure);
    setTries((count) => count + 1);
  };

  const settle = (wanted: Draft, fields: Fields, { met: { theirs }, view }: NonNullable<Correction['met']>): void => {
    const next: Draft = { ...wanted, ...fields, version: `${view.version}`, base: JSON.stringify(theirs) };
    kept.set(next);
    setMet(undefined);
    void save(next);
  };

  return {
    draft,
    isUnsaved: isChanged(draft),
    set: (next) => {
      fail(undefined);
      kept.set(next);
    },
    discard: () => {
      fail(undefined);
      kept.clear();
    },
    previewing,
    wrong: wrongFrom({ ...screened?.fields, ...failure?.fields }),
    asks: failure ? askedWords(failure) : (screened?.words ?? []),
    failure,
    tries,
    isSaving: act.isRunning,
    save: () => void save(draft),
    met,
    choose: (chosen) => {
      if (met) settle(draft, settled(met.met, chosen, []), met);
    },
    takeTheirs: () => {
      setMet(undefined);
      kept.clear();
    },
  };
}
