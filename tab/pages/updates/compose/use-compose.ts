// The state of the form: what is typed, what is wrong with it, and what comes of saving, of a try-out and of sending.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';
import type { Failure } from '../../../data/failure.ts';
import { session } from '../../../data/session.ts';
import { keyOf, useKept } from '../../../parts/kept.ts';
import { useHere } from '../../../shell/place.ts';
import { type Errand, useErrand, useSay } from '../saying.tsx';
import { updatePath } from '../spot.ts';
import { audienceFrom, contentFrom, type Draft, draftOf, type Fields, isChanged, newDraftTo } from './fields.ts';
import { type Wrong, wrongFrom } from './flaws.ts';
import { type Met, settled } from './meeting-halfway.ts';
import { type Previewing, usePreview } from './previewing.ts';
import type { Named } from './recipients.ts';
import { type Outcome, useSaving } from './saving.ts';
import { text } from './text.ts';
import { isSaid, timeOf, usualWhen, type When } from './when.ts';

export type Compose = {
  /** As it was saved last; undefined of a new one. */
  readonly view: UpdateView | undefined;
  /** The own forum that it goes to; undefined: those that are chosen. */
  readonly forum: string | undefined;
  readonly draft: Draft;
  readonly isUnsaved: boolean;
  set(draft: Draft): void;
  discard(): void;
  readonly when: When;
  setWhen(when: When): void;
  readonly previewing: Previewing;
  readonly wrong: Wrong;
  /** Words of which the screening asks whether they point to a child. */
  readonly asks: readonly string[];
  readonly failure: Failure | undefined;
  /** One more for each try that led to something to read. */
  readonly tries: number;
  readonly isSaving: boolean;
  save(then?: Errand['does']): void;
  /** Ready to be asked about, or tried out. */
  readonly errand: { readonly does: Errand['does']; readonly view: UpdateView } | undefined;
  close(): void;
  readonly met: { readonly met: Met; readonly view: UpdateView } | undefined;
  choose(chosen: Readonly<Record<string, string>>, forums: readonly Named[]): void;
  takeTheirs(): void;
  /** Somebody has sent it meanwhile: it is no draft any more. */
  readonly gone: UpdateView | undefined;
  /** What another has saved since, found when it was to be sent. */
  meetAgain(outcome: Outcome): void;
};

const keptKey = (id: string | undefined, place: string, ...to: readonly (string | undefined)[]): string =>
  `update.${id ?? ['new', place, ...to.filter((one) => one !== undefined)].join('.')}`;

/** `chosen`: the forum that a new one goes to from the start. */
export function useCompose(given: UpdateView | undefined, forum: string | undefined, chosen?: string): Compose {
  const { me, place } = useHere();
  const [, go] = useLocation();
  const say = useSay();
  const { errand: asked, give } = useErrand();
  const [saved, setSaved] = useState<UpdateView>();
  const view = saved && given && saved.version > given.version ? saved : given;
  const key = keptKey(view?.id, place.id, forum, chosen);
  const kept = useKept<Draft>(key, view ? draftOf(view) : newDraftTo(chosen));
  const whenKept = useKept<When>(`${key}.when`, usualWhen);
  const draft = kept.value;
  const saving = useSaving();
  const previewing = usePreview({
    ...(forum !== undefined && { forum }),
    content: contentFrom(draft),
    audience: audienceFrom(draft),
    notNames: [...draft.notNames],
    ...timeOf(whenKept.value),
  });
  const [tries, setTries] = useState(0);
  const [hasTried, setTried] = useState(false);
  const [refusal, refuse] = useState<Extract<Outcome, { kind: 'refused' }>>();
  const [met, setMet] = useState<Compose['met']>();
  const [gone, setGone] = useState<UpdateView>();
  const [own, setOwn] = useState<Compose['errand']>();
  const brought = asked && view && asked.id === view.id ? { does: asked.does, view } : undefined;
  const errand = own ?? brought;
  const isUnready = errand?.does === 'send' && !isWhole(whenKept.value, errand.view.flaws);
  const flaws =
    hasTried || isUnready ? wrongFrom({ ...(previewing.shown ?? view)?.flaws, ...whenFlaws(whenKept.value) }) : {};

  const screened = previewing.shown?.screened;

  const set = (next: Draft): void => {
    refuse(undefined);
    kept.set(next);
  };

  const tryAgain = (): void => {
    setTried(true);
    setTries((count) => count + 1);
  };

  const done = (now: UpdateView, does: Errand['does'] | undefined, isMerged: boolean): void => {
    const path = updatePath(place.id, now.id);
    kept.clear();
    if (does === undefined) say({ at: path, words: isMerged ? text.savedMerged : text.saved });
    if (view === undefined) {
      session.set(keyOf(me.person.name, `${keptKey(now.id, place.id, forum)}.when`), JSON.stringify(whenKept.value));
      whenKept.clear();
    }
    setSaved(now);
    if (view === undefined) {
      give(does && { id: now.id, does });
      go(path, { replace: true });
    } else if (does === 'send' && !isWhole(whenKept.value, now.flaws)) tryAgain();
    else if (does !== undefined) setOwn({ does, view: now });
  };

  const save = async (wanted: Draft, does?: Errand['does'], isMerged = false): Promise<void> => {
    refuse(undefined);
    give(undefined);
    if (view && !isChanged(wanted)) done(view, does, isMerged);
    else take(await saving.run({ id: view?.id, draft: wanted, forum }), wanted, does, isMerged);
  };

  const take = (outcome: Outcome, wanted: Draft, does?: Errand['does'], isMerged = false): void => {
    setOwn(undefined);
    if (outcome.kind === 'saved') done(outcome.view, does, isMerged);
    else if (outcome.kind === 'gone') setGone(outcome.view);
    else if (outcome.kind === 'refused') {
      refuse(outcome);
      setTries((count) => count + 1);
    } else if (outcome.met.contested.length > 0) setMet(outcome);
    else settle(wanted, outcome.view, outcome.met, outcome.met.fields, does);
  };

  /** What has been sent is what one has read: what another has changed is read before it is sent. */
  const settle = (wanted: Draft, now: UpdateView, { theirs }: Met, fields: Fields, does?: Errand['does']): void => {
    const next: Draft = { ...wanted, ...fields, version: `${now.version}`, base: JSON.stringify(theirs) };
    kept.set(next);
    setSaved(now);
    setMet(undefined);
    void save(next, does === 'send' ? undefined : does, true);
  };

  return {
    view,
    forum,
    draft,
    isUnsaved: isChanged(draft),
    set,
    discard: () => {
      refuse(undefined);
      setTried(false);
      setTries(0);
      setMet(undefined);
      setGone(undefined);
      kept.clear();
    },
    when: whenKept.value,
    setWhen: whenKept.set,
    previewing,
    wrong: { ...wrongFrom(screened?.fields ?? {}), ...flaws, ...refusal?.wrong },
    asks: refusal?.asks ?? screened?.words ?? [],
    failure: refusal?.failure,
    tries,
    isSaving: saving.isRunning,
    save: (does) => void save(draft, does),
    errand: isUnready ? undefined : errand,
    close: () => {
      setOwn(undefined);
      give(undefined);
    },
    met,
    choose: (chosen, forums) => {
      if (met) settle(draft, met.view, met.met, settled(met.met, chosen, forums));
    },
    takeTheirs: () => {
      if (met) setSaved(met.view);
      setMet(undefined);
      kept.clear();
    },
    gone,
    meetAgain: (outcome) => take(outcome, draft),
  };
}

const whenFlaws = (when: When): Readonly<Record<string, string>> => (isSaid(when) ? {} : { when: text.wrongDay });

/** Nothing is left to mend before it can be sent. */
const isWhole = (when: When, flaws: Readonly<Record<string, string>>): boolean =>
  isSaid(when) && Object.keys(flaws).length === 0;
