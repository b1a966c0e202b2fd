import { describe, expect, test } from 'vitest';
import { anna, channel, jonas, pageState } from '../../browser/page-state.ts';
import type { Change, ChatMessage } from '../contract.ts';
import { personalChat } from './conversation-list.ts';
import { type Known, know, nothingKnown, unreadKey } from './state.ts';

const loaded = know(nothingKnown, { kind: 'loaded', state: pageState() });
const changed = (known: Known, change: Change): Known => know(known, { kind: 'changed', change });
const [first] = pageState().messages;
const message = (rest: Partial<ChatMessage>): Change => {
  if (!first) throw new Error('The sample has messages.');
  return { kind: 'message', message: { ...first, id: 'new', thread: 'new', from: { kind: 'bot' }, ...rest } };
};

describe('what the page knows', () => {
  test('a new message comes last, and a known one is replaced where it stands', () => {
    const grown = changed(changed(loaded, message({})), message({ text: 'Rättat' }));
    expect(grown.teams?.messages.map(({ id }) => id)).toEqual([...pageState().messages.map(({ id }) => id), 'new']);
    expect(grown.teams?.messages.at(-1)?.text).toBe('Rättat');
  });

  test('a new message is unread by the team, but not by who wrote it', () => {
    const { unread } = changed(loaded, message({ from: { kind: 'person', id: jonas.id } }));
    expect(unread).toContain(unreadKey(anna.id, channel));
    expect(unread).not.toContain(unreadKey(jonas.id, channel));
  });

  test('a message in a personal chat is unread by that person alone, until they look', () => {
    const conversation = personalChat(anna.id);
    const told = changed(loaded, message({ conversation }));
    expect([...told.unread]).toEqual([unreadKey(anna.id, conversation)]);
    expect(know(told, { kind: 'looked', person: anna.id, conversation }).unread.size).toBe(0);
  });

  test('an update of a message is not unread', () => {
    const read = know(changed(loaded, message({})), { kind: 'looked', person: anna.id, conversation: channel });
    expect(changed(read, message({ text: 'Rättat' })).unread).toEqual(read.unread);
  });

  test('what was known stays while contact is lost, and a change before the first state is dropped', () => {
    expect(know(loaded, { kind: 'contact-lost' })).toEqual({ ...loaded, contact: 'lost' });
    expect(changed(nothingKnown, message({}))).toBe(nothingKnown);
  });
});
