import { describe, expect, it } from 'vitest';
import type { Forum } from '../../bot/forums/forum.ts';
import { goMeetingRound } from '../../bot/meetings/actions/telling/round.ts';
import type { Meeting } from '../../bot/meetings/meeting.ts';
import { presentRow } from '../../bot/meetings/routes/presenting.ts';
import { named } from '../cases/a-case.ts';
import { aCall, reads } from './a-call.ts';
import { actorIn, aMeeting, attendeesOf, group, network, now, of, team, who } from './a-meeting.ts';

const polis = of('polis');
const folkhalsa = of('folkhalsa');
const empty = (id: string, name: string): Forum['seats'][number] => ({
  ...(group.seats[0] as Forum['seats'][number]),
  id: id as Forum['seats'][number]['id'],
  party: id,
  name,
  holders: [],
});
const withNobodys = (forum: Forum): Forum => ({
  ...forum,
  seats: [...forum.seats, empty('polis', 'polisen'), empty('folkhalsa', 'folkhälsan')],
});
const hjo = withNobodys(group);

const answeredBy = (n: number, attendee: Meeting['attendees'][number], kind: 'comes' | 'not' = 'comes') => {
  const { person: by, userId } = named(n, 'Någon');
  return { attendee, kind, by, userId, at: now };
};
const posted = { wanted: 1, shown: 1, post: 'shown', posts: 1, activityId: 'the-call' } as const;
const meetingOf = (changed: Partial<Meeting> = {}) =>
  aMeeting({
    attendees: [who.rehab, polis, folkhalsa],
    calledAt: now.subtract({ hours: 24 * 10 }),
    card: posted,
    ...changed,
  });

/** The round of each hour. The Friday is two working days before the Tuesday of the meeting. */
const aRound = async (forum: Forum, meeting: Meeting) => {
  const ground = await aCall(forum, meeting);
  const round = async () => {
    await goMeetingRound(ground.ports, forum.id);
    await ground.settle();
  };
  const replies = () =>
    ground.teams.posted.filter(({ how }) => how === 'replyInThread').map(({ message }) => reads(message.card));
  const change = async (verb: string, data: object = {}) => {
    await ground.press('convener', verb, { why: 'other', ...data });
    await ground.settle();
  };
  return { ...ground, setMeeting: ground.change, round, replies, change };
};
const thursday = { date: '2026-11-26', start: '13:00', minutes: '90', place: '', link: '', anyway: 'yes', seen: '0' };

describe('those who are called and have nobody', () => {
  it('are reminded once, by one reply to the call, and the others in person', async () => {
    const { round, replies, teams, meeting } = await aRound(hjo, meetingOf());
    await round();
    await round();
    expect(replies()).toEqual(['Har inte svarat: polisen och folkhälsan. Svara med knapparna ovanför.']);
    expect(teams.posted.filter(({ how }) => how === 'postToPerson').map(({ to }) => to)).toEqual(['29:user-4']);
    expect((await meeting()).said.toSorted()).toEqual(['remind.folkhalsa', 'remind.polis', 'remind.rehab']);
  });

  it('are not reminded of what somebody has answered for them', async () => {
    const { round, replies } = await aRound(hjo, meetingOf({ answers: [answeredBy(9, polis)] }));
    await round();
    expect(replies()).toEqual(['Har inte svarat: folkhälsan. Svara med knapparna ovanför.']);
  });

  it('wait unmarked where no call is known to stand in the channel', async () => {
    const unknown = { wanted: 1, shown: 0, post: 'uncertain', posts: 1 } as const;
    const { round, replies, meeting, setMeeting } = await aRound(hjo, meetingOf({ card: unknown }));
    await round();
    expect(replies()).toEqual([]);
    expect((await meeting()).said).toEqual(['remind.rehab']);
    await setMeeting({ card: posted });
    await round();
    expect(replies()).toHaveLength(1);
  });

  it.each([
    ['may have arrived is not sent again', { kind: 'uncertain' } as const],
    ['Teams throttles comes later', { kind: 'throttled', retryAfterMs: 60_000 } as const],
  ])('a reply that %s', async (_, outcome) => {
    const { round, teams, until } = await aRound(hjo, meetingOf({ answers: [answeredBy(4, who.rehab)] }));
    teams.nextEndIn(outcome);
    await round();
    await until(now.add({ minutes: 10 }));
    await round();
    expect(teams.posted.filter(({ how }) => how === 'replyInThread')).toHaveLength(1);
  });

  it.each([
    ['moved', 'meeting.move', thursday, 'Terminsmöte är flyttat till torsdag 26 november kl. 13.00.'],
    ['cancelled', 'meeting.cancel', {}, 'Terminsmöte tisdag 24 november kl. 13.00 är inställt.'],
  ])('hear in the thread that it is %s, once', async (_, verb, data, words) => {
    const { change, replies, settle } = await aRound(hjo, meetingOf());
    await change(verb, data);
    await settle();
    expect(replies()).toEqual([expect.stringContaining(words)]);
  });

  it('hear that it is held after all', async () => {
    const { change, replies } = await aRound(hjo, meetingOf());
    await change('meeting.cancel');
    await change('meeting.restore');
    expect(replies().at(-1)).toContain('blir av, fast det var inställt');
    expect(replies()).toHaveLength(2);
  });

  it('are not spoken of where somebody can be told, nor before there is a call', async () => {
    for (const meeting of [
      meetingOf({ attendees: [who.rehab] }),
      aMeeting({ attendees: [who.rehab, polis], state: 'planned' }),
    ]) {
      const { change, replies } = await aRound(hjo, meeting);
      await change('meeting.move', thursday);
      expect(replies()).toEqual([]);
    }
  });

  it('are told how one comes to speak for them, where not everybody may answer', async () => {
    const inTeam = withNobodys(team);
    const { round, replies } = await aRound(
      inTeam,
      meetingOf({ forumId: team.id, kind: 'team-meeting', name: 'SAMBU-möte' }),
    );
    await round();
    expect(replies()).toEqual([expect.stringContaining('Nämn mig och skriv platser.')]);
    const hjoAndSkovde = { forumId: network.id, kind: 'network-meeting' as const, attendees: [of('skovde')] };
    const region = await aRound(network, meetingOf(hjoAndSkovde));
    await region.round();
    expect(region.replies()).toEqual(['Har inte svarat: Skövde. Ingen sammankallande är utsedd där än.']);
  });
});

describe('whoever has answered for a party of a group', () => {
  it('is told that it has moved, though the answer is gone with it, and in no thread', async () => {
    const answers = [answeredBy(9, polis), answeredBy(9, folkhalsa, 'not')];
    const { change, replies, teams, meeting } = await aRound(hjo, meetingOf({ answers }));
    await change('meeting.move', thursday);
    expect((await meeting()).answers).toEqual([]);
    const told = teams.sentTo('29:user-9').map(({ message }) => reads(message.card));
    expect(told).toEqual([expect.stringContaining('är flyttat till torsdag 26 november')]);
    expect(told[0]).toContain('Svara på nytt');
    expect(replies()).toEqual([]);
  });

  it('is reminded before the new day as its holder would be', async () => {
    const spoken = [{ attendee: polis, by: named(9, 'Någon').person, userId: '29:user-9' }];
    const { round, teams, replies } = await aRound(hjo, meetingOf({ spoken }));
    await round();
    expect(teams.sentTo('29:user-9').map(({ message }) => reads(message.card))).toEqual([
      expect.stringContaining('polisen har inte svarat på kallelsen'),
    ]);
    expect(replies()).toEqual(['Har inte svarat: folkhälsan. Svara med knapparna ovanför.']);
  });

  it('is told that it is cancelled, unless they do not come', async () => {
    const answers = [answeredBy(9, polis), answeredBy(3, folkhalsa, 'not')];
    const { change, teams } = await aRound(hjo, meetingOf({ answers }));
    await change('meeting.cancel');
    expect(teams.sentTo('29:user-9')).toHaveLength(1);
    expect(teams.sentTo('29:user-3')).toHaveLength(0);
  });

  it('finds it among the own in the list, and says otherwise by choosing', async () => {
    const meeting = meetingOf({ answers: [answeredBy(9, polis)] });
    const actor = actorIn(hjo, 9);
    const row = presentRow({ forum: hjo, actor, attendees: attendeesOf(hjo), meeting }, now);
    expect(row.mine).toEqual([{ id: polis, name: 'polisen', answer: 'comes' }]);
    const { press } = await aCall(hjo, meeting);
    expect(reads(await press('noSeat', 'meeting.show'))).toContain('Polisen: ni har svarat att ni kommer.');
    const form = await press('noSeat', 'meeting.answer', { answer: 'not' });
    expect(reads(form)).toContain('För vem svarar du?');
  });

  it('is nobody of a team, where the seat must be confirmed', async () => {
    const inTeam = withNobodys(team);
    const meeting = meetingOf({ forumId: team.id, answers: [answeredBy(9, polis)] });
    const row = presentRow({ forum: inTeam, actor: actorIn(inTeam, 9), attendees: attendeesOf(inTeam), meeting }, now);
    expect(row.mine).toEqual([]);
  });
});
