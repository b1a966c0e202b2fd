import { describe, expect, it } from 'vitest';
import type { Attendee } from '../../bot/meetings/attendee.ts';
import { mentionCard } from '../../bot/meetings/cards/mention.ts';
import { wordCard } from '../../bot/meetings/cards/word-cards.ts';
import type { MeetingWord } from '../../bot/meetings/telling/word.ts';
import { named } from '../cases/a-case.ts';
import { aMeeting, group, now, who } from './a-meeting.ts';

const evil = '[lön](https://evil.example.se)<at>alla</at>**x**';
/** As `plain` leaves it. */
const drawn = /(?<!\\)(\[lön|<at>alla|\*\*x)/;

const attendees: readonly Attendee[] = [{ id: who.rehab, name: evil, people: [named(4, 'Anna Berg')] }];
const meeting = aMeeting({ name: evil });
const { userId } = named(4, 'Anna Berg');
const word: MeetingWord = { meeting: meeting.id, kind: 'remind', userId, about: who.rehab };

describe('a reminder of a seat that somebody has named as they like', () => {
  it('is drawn as it stands in the personal chat', () => {
    const links = { meeting: 'https://example.se/1', planner: 'https://example.se/2' };
    const told = wordCard({ forum: group, meeting, attendees, word, links }, now);
    const [first] = told?.card.body ?? [];
    expect(first && 'text' in first ? first.text : '').toContain('har inte svarat');
    expect(JSON.stringify(told?.card.body).replaceAll('\\\\', '\\')).not.toMatch(drawn);
    expect(told?.summary).toContain(evil);
  });

  it('mentions nobody but the one to be told, in the thread of the call', () => {
    const { card, summary = '', mentions } = mentionCard({ meeting, attendees, word }, 'Anna <at>Berg</at>');
    expect(mentions).toHaveLength(1);
    const [first] = card.body ?? [];
    const text = first && 'text' in first ? String(first.text) : '';
    expect(text).toContain('har inte svarat');
    expect(text.match(/(?<!\\)<at>/g)).toHaveLength(1);
    expect(text).not.toMatch(drawn);
    expect(summary).toContain(evil);
  });
});
