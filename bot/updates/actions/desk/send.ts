/** An update goes: now, at a time, or with the next letter. Or it is taken back before that. */
import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../../failure.ts';
import type { Ports } from '../../../platform/ports.ts';
import { dayOf } from '../../../platform/time/clock.ts';
import { goingAt, type TimeFailure } from '../../composing/going-time.ts';
import type { Sender } from '../../rights.ts';
import { loadUpdate } from '../../store.ts';
import { isOut, type Update } from '../../update.ts';
import { type ChangeFailure, changeUpdate, type UpdateChange } from '../change-update.ts';
import { type Draw, flawsToSend, largestBytes } from '../composing/check.ts';
import type { Seen, WritingFailure } from '../composing/draft.ts';
import { reachOf } from '../composing/reach.ts';
import { screenedUpdate } from '../composing/screening.ts';
import { oweGo, oweSettle } from '../desk-owed.ts';
import { oweReminders } from '../remind.ts';
import { type LetterFailure, letterFailure } from './bundling.ts';

export type When = 'now' | 'letter' | { readonly at: string };

type NotNow =
  /** It has been sent already, perhaps by somebody else a moment ago: it does not go once more. */
  { readonly kind: 'gone-out' | 'not-a-draft' | 'not-waiting'; readonly present: Update };

export type SendFailure = WritingFailure | ChangeFailure | TimeFailure | LetterFailure | NotNow;

const isGone = (update: Update): boolean => isOut(update) || update.state === 'in-letter';

const notToSend = (present: Update, seen: number): NotNow | ChangeFailure | undefined => {
  if (isGone(present)) return { kind: 'gone-out', present };
  if (present.version !== seen) return { kind: 'changed', present };
  return present.state === 'draft' ? undefined : { kind: 'not-a-draft', present };
};

/** All that hinders it as it stands, on the day when it goes. */
const hindrances = async (
  ports: Ports,
  sender: Sender,
  update: Update,
  draw: Draw,
  from: Temporal.PlainDate,
): Promise<WritingFailure | undefined> => {
  const reach = await reachOf(ports, update);
  const bytes = await largestBytes(ports, update, reach, draw);
  const flaws = await flawsToSend(ports, sender, update, { reach, bytes, from });
  if (flaws.length > 0) return { kind: 'flawed', flaws };
  const fields = screenedUpdate(update.content, update.notNames ?? []);
  return fields && { kind: 'screened', fields };
};

const goingNow = (
  ports: Ports,
  { by }: Sender,
  { missed: _, ...before }: Update,
  now: Temporal.Instant,
): UpdateChange => {
  const round = before.round + 1;
  const after = { ...before, state: 'sending' as const, sentAt: now, sentBy: by, goAt: now, round };
  const promises = [oweGo(ports, after), oweSettle(ports, after), ...oweReminders(ports, after)];
  return { after, promises };
};

/** Its reminders are owed when it goes: until then it may be taken back and changed. */
const goingThen = (
  ports: Ports,
  { by }: Sender,
  { missed: _, ...before }: Update,
  goAt: Temporal.Instant,
): UpdateChange => {
  const after = { ...before, state: 'scheduled' as const, sentBy: by, goAt, round: before.round + 1 };
  return { after, promises: [oweGo(ports, after, goAt)] };
};

export const sendUpdate = async (
  ports: Ports,
  sender: Sender,
  { id, seen }: Seen,
  when: When,
  draw: Draw,
): Promise<Result<Update, SendFailure>> => {
  const { regionId } = sender;
  const present = (await loadUpdate(ports.tables, regionId, id))?.update;
  if (!present) return refuse({ kind: 'no-such-update' });
  const no = notToSend(present, seen);
  if (no) return refuse(no);
  const now = ports.clock.now();
  const goAt = typeof when === 'object' ? goingAt(when.at, now) : ok(now);
  if (!goAt.ok) return goAt;
  const hindrance = await hindrances(ports, sender, present, draw, dayOf(goAt.value));
  if (hindrance) return refuse(hindrance);
  const noLetter = when === 'letter' ? await letterFailure(ports, present, draw) : undefined;
  if (noLetter) return refuse(noLetter);
  const sent = await changeUpdate<SendFailure>(ports, { regionId, id, seen }, (before, at) => {
    if (when === 'letter') return ok({ after: { ...before, state: 'bundled' as const, sentBy: sender.by } });
    return ok(when === 'now' ? goingNow(ports, sender, before, at) : goingThen(ports, sender, before, goAt.value));
  });
  if (sent.ok || sent.failure.kind !== 'changed') return sent;
  return isGone(sent.failure.present) ? refuse({ kind: 'gone-out', present: sent.failure.present }) : sent;
};

/** Back to be a draft, whatever anybody has seen of it meanwhile. */
export const unscheduleUpdate = (
  ports: Ports,
  { regionId }: Sender,
  id: Update['id'],
): Promise<Result<Update, SendFailure>> =>
  changeUpdate<SendFailure>(ports, { regionId, id }, (before) => {
    if (isGone(before)) return refuse({ kind: 'gone-out', present: before });
    if (before.state !== 'scheduled' && before.state !== 'bundled')
      return refuse({ kind: 'not-waiting', present: before });
    const { goAt: _, sentBy: _by, ...rest } = before;
    return ok({ after: { ...rest, state: 'draft' as const } });
  });
