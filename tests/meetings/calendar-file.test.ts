import { convertIcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '../../bot/failure.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { changeMeeting } from '../../bot/meetings/actions/change-meeting.ts';
import { newMeetingLink } from '../../bot/meetings/calendar/new-meeting-link.ts';
import { type Meeting, meetingId } from '../../bot/meetings/meeting.ts';
import { troublesOf } from '../platform/calendar/rfc5545.ts';
import {
  calendarGround,
  convener,
  counsellor,
  elsewhere,
  type Ground,
  group,
  keep,
  meetingRow,
  someMeetings,
  team,
} from './calendar-ground.ts';

let ground: Ground;
beforeAll(async () => {
  ground = await calendarGround();
  await keep(ground.ports, ...someMeetings);
});
afterAll(() => ground.close());

describe('one meeting as a file', () => {
  const path = `/api/forums/${team}/meetings/2026-11-24.0a1b2c3d/ics`;

  it('is given to whoever is there', async () => {
    const { status, headers, body } = await ground.asks(counsellor, path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('content-disposition')).toContain('filename="mote-2026-11-24.ics"');
    const text = new TextDecoder().decode(body);
    expect(troublesOf(text)).toEqual([]);
    expect(text).toContain('\r\nMETHOD:PUBLISH\r\n');
    expect(convertIcsCalendar(undefined, text).events).toHaveLength(1);
  });

  it('tells when it was last changed, once it has been', async () => {
    const text = async () => new TextDecoder().decode((await ground.asks(counsellor, path)).body);
    expect(await text()).not.toContain('LAST-MODIFIED');
    const id = meetingId.parse('2026-11-24.0a1b2c3d');
    const change = (more: Partial<Meeting>) =>
      changeMeeting(ground.ports, forumId.parse(team), id, (before) =>
        ok({ after: { ...before, ...more }, did: 'move' }),
      );
    await change({ said: ['x'] });
    expect(await text()).not.toContain('LAST-MODIFIED');
    await change({ start: '13:30', sequence: 1 });
    expect(await text()).toMatch(/\r\nLAST-MODIFIED:20261123T08\d{4}Z\r\nSEQUENCE:1\r\n/);
  });

  it('is not there in another forum, for a stranger, or for an id that is none', async () => {
    expect((await ground.asks(elsewhere, path)).status).toBe(404);
    expect((await ground.asks(convener, path.replace(team, group))).status).toBe(404);
    for (const id of ['2026-11-24.ffffffff', 'x', '%00', '..%2F..', '2026-99-99.0a1b2c3d'])
      expect((await ground.asks(convener, path.replace('2026-11-24.0a1b2c3d', id))).status).toBe(404);
    expect((await fetch(`${ground.origin}${path}`)).status).toBe(401);
  });
});

describe('the link to a new meeting in Teams', () => {
  const place = { forumName: 'SAMBU-team Mariestad', link: 'https://app.example.se/tab/#/mariestad-team/moten' };
  const read = (more: Parameters<typeof meetingRow>[0] = {}) =>
    new URL(newMeetingLink(meetingRow(more), place)).searchParams;

  it('opens the form filled in, with times that say their offset and a place among the words', () => {
    expect(Object.fromEntries(read())).toEqual({
      subject: 'SAMBU-möte, SAMBU-team Mariestad',
      startTime: '2026-11-24T13:00:00+01:00',
      endTime: '2026-11-24T14:30:00+01:00',
      content: `Plats: Kommunhuset; sal 2, plan 3. Om mötet: ${place.link}`,
    });
    expect(newMeetingLink(meetingRow(), place)).toMatch(/^https:\/\/teams\.microsoft\.com\/l\/meeting\/new\?[^+ ]+$/);
  });

  it('goes by summer time in summer, and names nobody', () => {
    const asked = read({ date: '2027-06-08', place: undefined });
    expect(asked.get('startTime')).toBe('2027-06-08T13:00:00+02:00');
    expect(asked.get('content')).toBe(`Om mötet: ${place.link}`);
    expect(asked.has('attendees')).toBe(false);
  });

  it('holds whatever a name or a place holds, and not too much of it', () => {
    const asked = read({ name: 'Möte & fika = 100 % + mer? #1', place: `${'x'.repeat(299)}😀${'y'.repeat(2_000)}` });
    expect(asked.get('subject')).toBe('Möte & fika = 100 % + mer? #1, SAMBU-team Mariestad');
    expect(asked.get('content')).toBe(`Plats: ${'x'.repeat(299)}. Om mötet: ${place.link}`);
  });
});
