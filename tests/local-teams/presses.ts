/** A press of an Action.Execute: the invoke, its repetitions, and what the presser then sees. */
import { type Activities, eventId, type PressedAction } from './activities.ts';
import type { ChatMessage, Person, PressButton, PressResult } from './contract.ts';
import type { Place } from './conversations.ts';
import type { Courier, Delivery } from './courier.ts';
import { judge } from './invoke-answers.ts';
import type { World } from './world.ts';

const failed = (reason: string): PressResult => ({ kind: 'failed', why: `Något gick fel. Försök igen. (${reason})` });

type Found = { readonly person: Person; readonly message: ChatMessage; readonly place: Place };

/** Whether the person can see the card. Believed, not verified: a card of a bot that is gone answers with an error. */
const find = (world: World, press: PressButton): Found | string => {
  const person = world.person(press.person);
  const message = world.message(press.message);
  if (!person) return 'Personen finns inte.';
  if (!message || message.deleted || message.from.kind !== 'bot') return 'Meddelandet finns inte.';
  const channel = world.channel(message.conversation);
  if (!channel) {
    const own = message.conversation === `a:${person.id}`;
    return own ? { person, message, place: { kind: 'personal', person } } : 'Chatten är någon annans.';
  }
  if (!person.teams.includes(channel.team.id)) return 'Personen är inte med i teamet.';
  if (!channel.team.botInstalled) return 'Appen är inte med i teamet.';
  return { person, message, place: { kind: 'channel', ...channel } };
};

/** The button's own id and title, as they stand in the card. */
const buttonOf = (value: unknown, verb: string): { id?: string; title?: string } | undefined => {
  if (Array.isArray(value)) {
    for (const one of value) {
      const found = buttonOf(one, verb);
      if (found) return found;
    }
    return undefined;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, verb: own, id, title } = value as Record<string, unknown>;
  if (type === 'Action.Execute' && own === verb) {
    return { ...(typeof id === 'string' ? { id } : {}), ...(typeof title === 'string' ? { title } : {}) };
  }
  return buttonOf(Object.values(value), verb);
};

/** Reported of Teams: without an answer the same activity comes again, and once more under a new id. */
const deliver = async (courier: Courier, activity: ReturnType<Activities['press']>): Promise<Delivery> => {
  const first = await courier(activity);
  if (first.kind !== 'no-answer') return first;
  const second = await courier(activity, 'Sent again: no answer in time.');
  if (second.kind !== 'no-answer') return second;
  return courier({ ...activity, id: eventId() }, 'Sent again under a new id: no answer in time.');
};

export const createPresses =
  (world: World, activities: Activities, courier: Courier) =>
  async (press: PressButton): Promise<PressResult> => {
    const found = find(world, press);
    if (typeof found === 'string') return failed(found);
    const { person, message, place } = found;
    const seen = message.views[person.id] ?? message.card;
    const action: PressedAction = { ...buttonOf(seen, press.verb), verb: press.verb, data: press.data };
    const verdict = judge(await deliver(courier, activities.press(person, place, message, action)));
    if (verdict.kind === 'failed') return verdict;
    if (verdict.kind === 'text') return { kind: 'shown', text: verdict.text };
    // Of the message as it is now: it may have been updated while the press was on its way.
    const now = world.message(message.id);
    if (now && !now.deleted) world.write({ ...now, views: { ...now.views, [person.id]: verdict.card } });
    return { kind: 'shown' };
  };
