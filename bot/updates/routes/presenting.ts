/** An update, a list and a forum as the tab gets them. The only way out. */
import type { Temporal } from 'temporal-polyfill';
import type { SignedIn } from '../../forums/signed-in.ts';
import { bytesOf, mostBytes } from '../../platform/cards/size.ts';
import { dayOf } from '../../platform/time/clock.ts';
import type { Composed } from '../actions/composing/open.ts';
import type { Listed } from '../actions/list.ts';
import type { Recipient as Receiving } from '../actions/recipients.ts';
import { headWords, noticesIn, reachedWords, toWords } from '../cards/desk-words.ts';
import { updateCard } from '../cards/update-card.ts';
import { withoutGaps } from '../cards/without-gaps.ts';
import type { SavedList as List } from '../composing/saved-list.ts';
import type { ContentView, PreviewView } from '../contract/compose.ts';
import type { ListedUpdate } from '../contract/list.ts';
import type { Recipient, SavedList } from '../contract/recipients.ts';
import type { MayDo, UpdateView } from '../contract/update.ts';
import { ownForums, senderToRegion } from '../rights.ts';
import { isHeldBack, isOut, lastDay, type Update, type UpdateContent } from '../update.ts';
import { flawFields } from './refusing.ts';

type Now = Temporal.Instant;

export const atMoment = <K extends string>(key: K, at: Now | undefined) =>
  (at === undefined ? {} : { [key]: at.toString() }) as { readonly [key in K]?: string };

const asksOf = ({ asks }: UpdateContent): ContentView['asks'] => {
  const by = asks.kind === 'know' || asks.by === undefined ? {} : { by: asks.by.toString() };
  if (asks.kind === 'know') return { kind: 'know' };
  return asks.kind === 'choose' ? { kind: 'choose', choices: [...asks.choices], ...by } : { kind: asks.kind, ...by };
};

export const contentOf = (content: UpdateContent): ContentView => ({
  title: content.title,
  text: content.text,
  ...(content.link !== undefined && { link: content.link }),
  ...(content.document && { document: content.document }),
  asks: asksOf(content),
});

export const lastDayOf = ({ content }: Update) => {
  const by = lastDay(content);
  return by ? { lastDay: by.toString() } : {};
};

export const mayDo = (update: Update, isSender: boolean): MayDo => {
  const { state } = update;
  const isDraft = isSender && state === 'draft';
  const isThere = isSender && isOut(update);
  const isRegions = update.forum === undefined;
  return {
    edit: isDraft,
    discard: isDraft,
    test: isSender && !isOut(update),
    send: isDraft,
    schedule: isDraft,
    bundle: isDraft && isRegions && update.letter === undefined,
    unschedule: isSender && (state === 'scheduled' || state === 'bundled'),
    stop: isSender && state === 'sending',
    correct: isThere && state !== 'recalled',
    recall: isThere && state !== 'recalled',
    resend: isThere && !isHeldBack(update),
  };
};

/** The real card, as it comes to stand in the first of the forums. */
export const presentPreview = ({ shown, bytes, flaws, to }: Composed): PreviewView => ({
  card: { ...updateCard(withoutGaps(shown)) },
  bytes: Math.max(bytes, bytesOf(updateCard(shown))),
  mostBytes,
  flaws: flawFields(flaws),
  count: to.length,
  toWords: reachedWords(to),
  notices: [],
});

export const presentUpdate = (who: SignedIn, composed: Composed, now: Now): UpdateView => {
  const { update, sender } = composed;
  const { sentBy, endedBy, letter, inLetter, forum } = update;
  const own = who.found.find((one) => one.forum.id === forum)?.forum.name ?? composed.to[0]?.name ?? '';
  return {
    ...presentPreview(composed),
    ...headWords(update, now),
    id: update.id,
    state: update.state,
    version: update.version,
    ...(forum !== undefined && { forum: { id: forum, name: own } }),
    content: contentOf(update.content),
    audience: update.audience,
    by: update.by.name,
    changedAt: update.changedAt.toString(),
    ...atMoment('goAt', update.goAt),
    ...atMoment('sentAt', update.sentAt),
    ...atMoment('settledAt', update.settledAt),
    ...atMoment('correctedAt', update.correctedAt),
    ...atMoment('endedAt', update.endedAt),
    ...(sentBy && { sentBy: sentBy.name }),
    ...(endedBy && { endedBy: endedBy.name }),
    ...lastDayOf(update),
    may: mayDo(update, sender !== undefined),
    notices: [...noticesIn(update, now)],
    ...(letter && { letter: letter.map((item) => ({ id: item.update, title: item.content.title })) }),
    ...(inLetter !== undefined && { inLetter }),
  };
};

export const presentListed = ({ update, own, tally }: Listed, now: Now): ListedUpdate => ({
  ...headWords(update, now),
  id: update.id,
  title: update.content.title,
  state: update.state,
  to: toWords(update, own),
  by: update.by.name,
  changedAt: update.changedAt.toString(),
  ...atMoment('goAt', update.goAt),
  ...atMoment('sentAt', update.sentAt),
  ...lastDayOf(update),
  isLetter: update.letter !== undefined,
  ...(update.forum !== undefined && { forum: { id: update.forum, name: own ?? '' } }),
  ...(tally && { tally }),
});

export const maySendTo = (who: SignedIn) => ({
  region: senderToRegion(who) !== undefined,
  forums: ownForums(who).map(({ id, name }) => ({ id, name })),
});

export const presentRecipient = ({ forum, teamState, recent }: Receiving): Recipient => ({
  id: forum.id,
  name: forum.name,
  kind: forum.kind,
  ...(forum.municipality !== undefined && { municipality: forum.municipality }),
  ...(teamState && { teamState }),
  isBound: forum.place !== undefined && forum.state === 'active',
  recent: recent.map(({ title, at }) => ({ title, day: dayOf(at).toString() })),
});

export const presentList = ({ id, name, audience, version }: List): SavedList => ({
  id,
  name,
  audience,
  etag: `"${version}"`,
});
