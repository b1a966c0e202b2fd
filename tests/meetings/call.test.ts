import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { callMeeting } from '../../bot/meetings/actions/calling/call.ts';
import { callJobs } from '../../bot/meetings/actions/calling/call-owed.ts';
import { answeringVerbs } from '../../bot/meetings/bot/answering.ts';
import { callingVerbs } from '../../bot/meetings/bot/calling.ts';
import { changingVerbs } from '../../bot/meetings/bot/changing.ts';
import { buttonOf, buttonsOf } from '../support/seen-card.ts';
import { aCall, reads, verbs } from './a-call.ts';
import {
  actorIn,
  afterwards,
  aMeeting,
  aTeamMeeting,
  during,
  group,
  network,
  now,
  of,
  says,
  team,
  who,
} from './a-meeting.ts';

const planned = { state: 'planned' as const };

describe('a call', () => {
  it('stands in the channel once, and the meeting knows it', async () => {
    const { call, meeting, inTheChannel, teams } = await aCall(group, aMeeting(planned));
    expect((await call()).ok).toBe(true);
    expect(inTheChannel()).toHaveLength(1);
    expect(teams.posted[0]?.message.summary).toBe('Kallelse: Terminsmöte, tisdag 24 november kl. 13.00.');
    expect(await meeting()).toMatchObject({
      state: 'called',
      calledAt: now,
      card: { post: 'shown', shown: 1, activityId: 'activity-1' },
    });
  });

  it('ordered by two at once goes out once', async () => {
    const { press, settle, inTheChannel } = await aCall(group, aMeeting(planned));
    const answers = await Promise.all([
      press('convener', 'meeting.call-now'),
      press('convener', 'meeting.call-now'),
      press('coordinator', 'meeting.call-now'),
    ]);
    await settle();
    expect(inTheChannel()).toHaveLength(1);
    const told = answers.map((card) => reads(card).split('\n')[0]);
    expect(told.filter((words) => words === 'Kallelsen går ut nu.')).toHaveLength(1);
    expect(told.filter((words) => words === 'Kallelsen har redan gått ut.')).toHaveLength(2);
  });

  it.each([
    ['one that has been', {}, afterwards, 'over'],
    ['one that goes on', {}, during, 'begun'],
    ['a cancelled one', { state: 'cancelled' as const }, now, 'cancelled'],
    ['an hour that is open to all', { calling: 'none' as const }, now, 'no-answers-wanted'],
    ['one that is called already', { state: 'called' as const }, now, 'already'],
  ])('to %s is refused', async (_, changed, at, kind) => {
    const { world, call, meeting, teams } = await aCall(group, aMeeting({ ...planned, ...changed }));
    world.now = at;
    const before = await meeting();
    expect(await call()).toEqual({ ok: false, failure: { kind } });
    expect(await meeting()).toEqual(before);
    expect(teams.posted).toEqual([]);
  });

  it('is ordered by whoever calls the forum’s meetings, and by nobody else', async () => {
    const { ports, press, meeting } = await aCall(team, aTeamMeeting(planned));
    const who = { forum: team, actor: actorIn(team, 4) };
    expect(await callMeeting(ports, who, (await meeting()).id)).toEqual({
      ok: false,
      failure: { kind: 'not-convener' },
    });
    for (const by of ['rehab', 'noSeat', 'coordinator'] as const)
      expect(reads(await press(by, 'meeting.call-now'))).toContain('Det gör den som är sammankallande.');
    expect((await meeting()).state).toBe('planned');
    expect(reads(await press('convener', 'meeting.call-now'))).toContain('Kallelsen går ut nu.');
  });

  it('shows every answer as it comes, and says by itself that it is over', async () => {
    const { call, press, settle, shown, until } = await aCall(group, aMeeting({ ...planned, quorum: 1 }));
    await call();
    await press('rehab', 'meeting.answer', { answer: 'comes' });
    await settle();
    expect(shown()).toContain('Kommer: rehab');
    expect(shown()).toContain('Beslutsfört: 1 av minst 1 part');
    await until(afterwards);
    expect(shown()).toContain('Mötet är över.');
    expect(shown()).not.toContain('Vi kommer');
  });

  it('lets a press in the channel be seen by the presser alone', async () => {
    const { call, press, inTheChannel, inChannel } = await aCall(group, aMeeting(planned));
    await call();
    const card = await press('rehab', 'meeting.answer', { answer: 'comes', card: 'call' }, { where: inChannel });
    expect(reads(card)).toContain('Rehab: ni har svarat att ni kommer.');
    for (const { message } of inTheChannel()) expect(reads(message.card)).not.toContain('ni har svarat');
  });
});

describe('a call that nobody knows of', () => {
  it('is never sent again by itself: the convener is asked, and told to look', async () => {
    const { call, teams, settle, inTheChannel, meeting } = await aCall(group, aMeeting(planned));
    teams.nextEndIn({ kind: 'uncertain' });
    await call();
    expect((await meeting()).card?.post).toBe('uncertain');
    expect(inTheChannel()).toHaveLength(1);
    const [asked] = teams.sentTo('29:user-2');
    expect(asked?.message.summary).toBe('Terminsmöte: syns kallelsen i kanalen?');
    await settle();
    expect(inTheChannel()).toHaveLength(1);
    expect(teams.sentTo('29:user-2')).toHaveLength(1);
  });

  it('is sent once more when it does not show', async () => {
    const { call, teams, settle, pressOn, inTheChannel, meeting } = await aCall(group, aMeeting(planned));
    teams.nextEndIn({ kind: 'uncertain' });
    await call();
    const [asked] = teams.sentTo('29:user-2');
    if (!asked) throw new Error('nobody was asked');
    const [first] = await Promise.all([
      pressOn('convener', asked.message.card, 'Syns inte, skicka igen'),
      pressOn('convener', asked.message.card, 'Syns inte, skicka igen'),
    ]);
    await settle();
    expect(reads(first)).toMatch(/Jag skickar kallelsen en gång till.|Det är redan ordnat./);
    expect(inTheChannel()).toHaveLength(2);
    expect((await meeting()).card).toMatchObject({ post: 'shown', posts: 2 });
    expect(reads(await pressOn('convener', asked.message.card, 'Syns'))).toContain('Det är redan ordnat.');
  });

  it('is found again by a press on it, and brought up to date', async () => {
    const { call, teams, settle, press, shown, meeting, inChannel } = await aCall(group, aMeeting(planned));
    teams.nextEndIn({ kind: 'uncertain' });
    await call();
    const pressed = { where: inChannel, cardActivityId: 'activity-1' };
    await press('rehab', 'meeting.answer', { answer: 'comes', card: 'call' }, pressed);
    await settle();
    expect((await meeting()).card).toMatchObject({ activityId: 'activity-1', post: 'shown' });
    expect(shown()).toContain('Kommer: rehab');
  });

  it('is found by any of its buttons, and the convener is not asked for it any more', async () => {
    const { call, teams, pressOn, inTheChannel, meeting, inChannel } = await aCall(group, aMeeting(planned));
    teams.nextEndIn({ kind: 'uncertain' });
    await call();
    const [posted] = inTheChannel();
    if (!posted) throw new Error('no call in the channel');
    const pressed = { where: inChannel, cardActivityId: posted.id };
    const agenda = await pressOn('convener', posted.message.card, 'Visa dagordning', {}, pressed);
    expect((await meeting()).card?.activityId).toBe(posted.id);
    expect(buttonOf({ ...agenda }, 'Tillbaka till mötet').data).toMatchObject({ card: 'call' });
  });

  it('is found before the convener is shown the meeting', async () => {
    const { call, teams, press, inChannel } = await aCall(group, aMeeting(planned));
    teams.nextEndIn({ kind: 'uncertain' });
    await call();
    const pressed = { where: inChannel, cardActivityId: 'activity-1' };
    const shown = reads(await press('convener', 'meeting.show', { card: 'call' }, pressed));
    expect(shown).toContain('Kallelse: Terminsmöte');
    expect(shown).not.toMatch(/syns den|Syns/);
  });

  it('is not found in another channel, nor in a thread', async () => {
    const { call, teams, press, meeting, inChannel } = await aCall(group, aMeeting(planned));
    teams.nextEndIn({ kind: 'uncertain' });
    await call();
    const elsewhere = { kind: 'channel', place: { ...inChannel.place, channelId: '19:other@thread.tacv2' } } as const;
    const inThread = { ...inChannel, threadId: 'another' };
    for (const where of [elsewhere, inThread])
      await press('rehab', 'meeting.show', { card: 'call' }, { where, cardActivityId: 'activity-9' });
    expect((await meeting()).card?.activityId).toBeUndefined();
  });

  it('is asked about wherever the convener looks, and of nobody else', async () => {
    const { call, teams, press } = await aCall(group, aMeeting(planned));
    teams.nextEndIn({ kind: 'uncertain' });
    await call();
    const words = 'Kallelsen kan ha kommit fram, eller inte.';
    expect(reads(await press('convener', 'meeting.show'))).toContain(words);
    expect(reads(await press('rehab', 'meeting.show'))).not.toContain(words);
    expect(reads(await press('rehab', 'meeting.call-not-seen'))).toContain('Det gör den som är sammankallande.');
  });
});

describe('Teams', () => {
  it('that throttles gets the call later, once', async () => {
    const { call, teams, until, inTheChannel } = await aCall(group, aMeeting(planned));
    teams.nextEndIn({ kind: 'throttled', retryAfterMs: 120_000 });
    await call();
    expect(inTheChannel()).toHaveLength(0);
    await until(now.add({ minutes: 3 }));
    expect(inTheChannel()).toHaveLength(1);
  });

  it('that refuses makes the convener look, and try again when it is mended', async () => {
    const { call, teams, settle, pressOn, inTheChannel } = await aCall(group, aMeeting(planned));
    teams.nextEndIn({ kind: 'refused', status: 404, code: 'ChannelNotFound' });
    await call();
    const [asked] = teams.sentTo('29:user-2');
    expect(reads(asked?.message.card ?? { type: 'AdaptiveCard', body: [] })).toContain(
      'Teams tog inte emot kallelsen.',
    );
    if (asked) await pressOn('convener', asked.message.card, 'Försök igen');
    await settle();
    expect(inTheChannel()).toHaveLength(1);
  });

  it('that does not answer a PUT gets it again, and once more after that', async () => {
    const { call, teams, press, settle, until, shown, inTheChannel } = await aCall(group, aMeeting(planned));
    await call();
    teams.nextEndIn({ kind: 'uncertain' });
    await press('rehab', 'meeting.answer', { answer: 'comes' });
    await settle();
    await until(now.add({ minutes: 2 }));
    await until(now.add({ minutes: 5 }));
    expect(shown()).toContain('Kommer: rehab');
    expect(inTheChannel().filter(({ how }) => how === 'update')).toHaveLength(3);
  });

  it('has no call to bring up to date any more: it counts as done', async () => {
    const { call, teams, press, settle, meeting, rows } = await aCall(group, aMeeting(planned));
    await call();
    teams.nextEndIn({ kind: 'refused', status: 404, code: 'MessageNotFound' });
    await press('rehab', 'meeting.answer', { answer: 'comes' });
    await settle();
    expect((await meeting()).card).toMatchObject({ shown: 2, wanted: 2 });
    const left = (await rows()).filter(({ row }) => row.job === callJobs.refresh && row.is.phase === 'waiting');
    expect(left.map(({ row }) => row.due)).toEqual([Temporal.Instant.from('2026-11-24T13:30:00Z')]);
  });
});

describe('a forum that is paused', () => {
  it('is brought up to date when it is back', async () => {
    const { call, press, changeForum, inTheChannel, settle, shown, until, teams } = await aCall(
      group,
      aMeeting(planned),
    );
    await call();
    teams.nextEndIn({ kind: 'throttled', retryAfterMs: 60_000 });
    await press('rehab', 'meeting.answer', { answer: 'comes' });
    await settle();
    await changeForum({ state: 'paused' });
    await until(now.add({ hours: 3 }));
    expect(inTheChannel()).toHaveLength(1);
    await changeForum({ state: 'active' });
    await until(now.add({ hours: 5 }));
    expect(shown()).toContain('Kommer: rehab');
  });

  it('gets a call that fell due meanwhile when it is back, if the meeting lies ahead', async () => {
    const { call, changeForum, inTheChannel, until } = await aCall(group, aMeeting(planned));
    await changeForum({ state: 'paused' });
    await call();
    expect(inTheChannel()).toHaveLength(0);
    await until(now.add({ hours: 3 }));
    expect(inTheChannel()).toHaveLength(0);
    await changeForum({ state: 'active' });
    await until(now.add({ hours: 5 }));
    expect(inTheChannel()).toHaveLength(1);
  });

  it('gets none when the meeting has been by then', async () => {
    const { call, changeForum, inTheChannel, until, teams } = await aCall(group, aMeeting(planned));
    await changeForum({ state: 'paused' });
    await call();
    await changeForum({ state: 'active' });
    await until(afterwards);
    expect(inTheChannel()).toHaveLength(0);
    expect(teams.posted).toEqual([]);
  });
});

describe('a call in the network', () => {
  it('is answered for a municipality, by its convener', async () => {
    const meeting = aMeeting({
      kind: 'network-meeting',
      forumId: network.id,
      attendees: [of('hjo'), of('skovde')],
      quorum: 2,
    });
    const { press } = await aCall(network, meeting);
    const card = await press('convener', 'meeting.answer', { answer: 'comes' });
    expect(reads(card)).toContain('Sparat. Hjo kommer.');
    expect(reads(card)).toContain('Har inte svarat: Skövde');
    expect(reads(card)).toContain('Inte beslutsfört än: 1 av minst 2 kommuner');
    expect(reads(await press('rehab', 'meeting.answer', { answer: 'comes' }))).toContain(
      'I nätverket svarar varje kommuns sammankallande.',
    );
  });
});

describe('the buttons of a meeting', () => {
  it('lead to verbs that there are', async () => {
    const { press } = await aCall(team, aTeamMeeting({ link: 'https://example.se/mote' }));
    const other = await aCall(group, aMeeting({ answers: [says(who.rehab, 'not')] }));
    const cards = [
      await press('convener', 'meeting.show'),
      await press('rehab', 'meeting.answer', { answer: 'not' }),
      await press('convener', 'meeting.move-form'),
      await press('convener', 'meeting.cancel-form'),
      await press('convener', 'meeting.get-to-know'),
      await other.press('bup', 'meeting.answer', { answer: 'substitute' }),
      await other.press('convener', 'meeting.show'),
    ];
    other.world.now = afterwards;
    cards.push(await other.press('rehab', 'meeting.show'));
    const names = new Set(cards.flatMap((card) => buttonsOf({ ...card }).map(({ verb }) => verb)));
    expect(names.size).toBeGreaterThan(8);
    for (const name of names) expect(Object.keys(verbs)).toContain(name);
  });

  it('answer rubbish by a sentence, before anything is read or written', async () => {
    const { press } = await aCall(group, aMeeting());
    for (const verb of Object.keys({ ...answeringVerbs, ...callingVerbs, ...changingVerbs }))
      for (const data of [{ forum: 'Å' }, { meeting: 7 }, { meeting: '2026-11-24' }])
        expect([verb, reads(await press('convener', verb, data))]).toEqual([
          verb,
          expect.stringContaining('gick inte att läsa'),
        ]);
  });
});
