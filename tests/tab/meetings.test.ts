import { describe, expect, it } from 'vitest';
import { type MeetingRow, meetingRow } from '../../bot/meetings/contract/list.ts';
import { isHourOf } from '../../tab/pages/contacts/hour-of.ts';
import {
  calendarPath,
  listPath,
  meetingPath,
  plannerPath,
  seriesPath,
  spotAt,
  yearsPath,
} from '../../tab/pages/meetings/paths.ts';
import { answersOf, standingOf, unanswered } from '../../tab/pages/meetings/standing.ts';
import { addressIn } from '../../tab/shell/address.ts';

const row = (more: Partial<MeetingRow> = {}): MeetingRow =>
  meetingRow.parse({
    id: '2026-11-24.0a1b2c3d',
    forum: { id: 'mariestad-team', name: 'SAMBU-team Mariestad', kind: 'team' },
    series: 's1',
    kind: 'group-meeting',
    name: 'Terminsmöte',
    date: '2026-11-24',
    startsAt: '2026-11-24T12:00:00Z',
    endsAt: '2026-11-24T13:30:00Z',
    when: 'tisdag 24 november kl. 13.00–14.30, vecka 48',
    calling: 'reply',
    state: 'called',
    mine: [],
    points: 0,
    hasMinutes: false,
    mayCall: false,
    ...more,
  });

const at = (time: string): Date => new Date(`2026-11-24T${time}:00Z`);
const rehab = { id: 'rehab', name: 'rehab' };

describe('how it stands with a meeting', () => {
  it('goes on from its first minute until its last is over', () => {
    expect(['11:59', '12:00', '13:29', '13:30'].map((time) => standingOf(row(), at(time)))).toEqual([
      'called',
      'now',
      'now',
      'called',
    ]);
  });

  it('is cancelled also while it would have gone on', () => {
    expect(standingOf(row({ state: 'cancelled' }), at('12:30'))).toBe('cancelled');
  });

  it('wants an answer from whoever is called and has not given one, until it begins', () => {
    const asked = row({ mine: [rehab, { id: 'bup', name: 'BUP', answer: 'not' }] });
    expect(unanswered(asked, at('08:00'))).toEqual(['rehab']);
    expect(unanswered(asked, at('12:00'))).toEqual([]);
    expect(unanswered({ ...asked, state: 'planned' }, at('08:00'))).toEqual([]);
    expect(unanswered({ ...asked, calling: 'presumed' }, at('08:00'))).toEqual([]);
  });

  it('tells what one has said, as one says it', () => {
    const mine = [
      { ...rehab, answer: 'comes' as const },
      { id: 'bup', name: 'BUP', answer: 'not' as const },
      { id: 'skola', name: 'elevhälsan', answer: 'substitute' as const, substitute: 'biträdande rektor' },
      { id: 'bvc', name: 'BVC' },
    ];
    expect(answersOf(row({ mine }))).toEqual([
      'Rehab kommer.',
      'BUP kommer inte.',
      'Elevhälsan skickar ersättare: biträdande rektor.',
    ]);
    expect(answersOf(row({ mine, calling: 'presumed' }))).toContain('BVC räknas med.');
    expect(answersOf(row({ mine, state: 'cancelled' }))).toEqual([]);
  });
});

describe('the paths of the meetings', () => {
  it('lead to what they name', () => {
    const one = { forum: 'mariestad-team', id: '2026-11-24.0a1b2c3d' };
    const spot = (path: string) => spotAt(addressIn(path)?.rest ?? ['?']);
    expect(spot(listPath('x'))).toEqual({ kind: 'list' });
    expect(spot(meetingPath('region', one))).toEqual({ kind: 'meeting', ...one });
    expect(spot(plannerPath('mariestad-team'))).toEqual({ kind: 'planner' });
    expect(spot(seriesPath('region', { ...one, id: 's1' }))).toEqual({ kind: 'series', ...one, id: 's1' });
    expect(spot(yearsPath('x', 'municipality:skaraborg:mariestad'))).toEqual({
      kind: 'years',
      area: 'municipality:skaraborg:mariestad',
    });
    expect(spot(calendarPath('x'))).toEqual({ kind: 'calendar' });
    expect(spot('/x/moten/serie')).toEqual({ kind: 'list' });
  });
});

describe('whose a consultation hour is', () => {
  const mariestad = 'municipality:skaraborg:mariestad';
  const of = (party: string, name = '', area = 'region:skaraborg') => ({
    area,
    organization: { party, name },
  });

  it('is the party’s, in its own municipality and for the whole region', () => {
    const hour = { of: [{ id: 'bup', name: 'BUP' }] };
    expect(isHourOf(hour, of('bup'), mariestad)).toBe(true);
    expect(isHourOf(hour, of('bup', '', mariestad), mariestad)).toBe(true);
    expect(isHourOf(hour, of('bup', '', 'municipality:skaraborg:skovde'), mariestad)).toBe(false);
    expect(isHourOf(hour, of('rehab'), mariestad)).toBe(false);
  });

  it('is the party’s in every municipality where the network has it', () => {
    const hour = { of: [{ id: 'bup', name: 'BUP' }] };
    expect(isHourOf(hour, of('bup', '', mariestad), 'region:skaraborg')).toBe(true);
    expect(isHourOf(hour, of('rehab', '', mariestad), 'region:skaraborg')).toBe(false);
  });

  it('is of the one unit where it says which', () => {
    const hour = { of: [{ id: 'vardcentral.lovet', name: 'vårdcentralen Lövet' }] };
    expect(isHourOf(hour, of('vardcentral', 'Lövet'), undefined)).toBe(true);
    expect(isHourOf(hour, of('vardcentral', 'Granen'), undefined)).toBe(false);
  });
});
