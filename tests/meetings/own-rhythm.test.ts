import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFor } from '../../bot/meetings/attendee.ts';
import { meetingList } from '../../bot/meetings/contract/list.ts';
import { named } from '../cases/a-case.ts';
import { createStage, type Player, type Stage } from '../support/stage.ts';
import { aTeamMeeting, attendeesOf, team, who } from './a-meeting.ts';
import { keep, meetingRow } from './calendar-ground.ts';

describe('a meeting is for', () => {
  const others = aTeamMeeting({ attendees: [who.rehab] });
  const seenBy = (number: number, meeting = others, isConvener = false) =>
    isFor(meeting, attendeesOf(team), named(number, 'Någon').person, isConvener);

  it.each([
    ['whoever answers for somebody called', 4, true],
    ['nobody whose seats are not called', 6, false],
    ['whoever holds no seat', 9, true],
  ])('%s', (_words, number, expected) => expect(seenBy(number)).toBe(expected));

  it('whoever convenes, whatever they hold', () => expect(seenBy(6, others, true)).toBe(true));
  it('whoever holds one seat of several that is called', () =>
    expect(seenBy(6, aTeamMeeting({ attendees: [who.bup] }))).toBe(true));
  it('everybody where it is an open hour', () =>
    expect(seenBy(6, aTeamMeeting({ attendees: [who.rehab], calling: 'none' }))).toBe(true));
});

describe('a seat that comes once a month', () => {
  let stage: Stage;
  let mikael: Player;
  beforeAll(async () => {
    stage = await createStage();
    mikael = stage.person('Mikael Rönn');
    const [first] = stage.servers;
    if (!first) throw new Error('no server');
    const on = (date: string, sign: string, attendees: readonly string[]) =>
      meetingRow({ id: `${date}.${sign.repeat(8)}`, planned: date, date, attendees: [...attendees] });
    await keep(
      first.world.ports,
      on('2026-12-01', '1', ['elevhalsa', 'rehab']),
      on('2026-12-08', '2', ['elevhalsa', 'rehab', 'bup']),
    );
  });
  afterAll(() => stage.close());

  it('is told in the personal chat of the meetings that it is called to', async () => {
    const next = mikael.reads(await mikael.says('nästa möte'));
    expect(next).toContain('tisdag 8 december');
    const all = mikael.reads(await mikael.says('möten'));
    expect(all).toContain('tisdag 8 december');
    expect(all).not.toContain('tisdag 1 december');
    const elin = stage.person('Elin Sandström');
    expect(elin.reads(await elin.says('nästa möte'))).toContain('tisdag 1 december');
  });

  it('sees all of them in the tab, and which are not its own', async () => {
    const rows = async (name: string) =>
      meetingList
        .parse((await stage.person(name).asks('/api/meetings?forum=mariestad-team')).body)
        .coming.map(({ date, isForMe }) => `${date} ${isForMe}`);
    expect(await rows('Mikael Rönn')).toEqual(['2026-12-01 false', '2026-12-08 true']);
    for (const name of ['Elin Sandström', 'Henrik Åberg', 'Sara Nyberg'])
      expect(await rows(name)).toEqual(['2026-12-01 true', '2026-12-08 true']);
  });
});
