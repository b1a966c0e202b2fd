import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../bot/failure.ts';
import { changeUpdate } from '../../bot/updates/actions/change-update.ts';
import { oweReminders } from '../../bot/updates/actions/remind.ts';
import { whole } from '../../bot/updates/answers/answer.ts';
import { remindersOf } from '../../bot/updates/answers/reminding.ts';
import type { Asks, Update } from '../../bot/updates/update.ts';
import { day } from '../cases/a-case.ts';
import { group } from '../meetings/a-meeting.ts';
import { said } from './a-delivery.ts';
import { aWorld, monday, postedIn } from './a-forum.ts';

const asking = (asks: Asks) => ({ content: { title: 'Ny rutin för SIP', text: 'Läs.', asks } });

describe('the reminders of an update', () => {
  const due = (by: string, now = monday) =>
    remindersOf(asking({ kind: 'read', by: day(by) }), now).map(({ which, due: at }) => `${which} ${at}`);

  it('come two working days before the last day and on the first after it, at nine', () => {
    expect(due('2026-12-04')).toEqual(['before 2026-12-02T08:00:00Z', 'after 2026-12-07T08:00:00Z']);
  });

  it('leap over Christmas and weekends', () => {
    expect(due('2026-12-28')).toEqual(['before 2026-12-22T08:00:00Z', 'after 2026-12-29T08:00:00Z']);
    expect(due('2026-12-23')).toEqual(['before 2026-12-21T08:00:00Z', 'after 2026-12-28T08:00:00Z']);
  });

  it('do not come on the day that it is sent', () => {
    const early = Temporal.Instant.from('2026-11-23T07:50:00Z');
    expect(due('2026-11-25', early)).toEqual(['after 2026-11-26T08:00:00Z']);
  });

  it('are none for a time that has passed, and where there is no day', () => {
    expect(due('2026-11-24')).toEqual(['after 2026-11-25T08:00:00Z']);
    expect(remindersOf(asking({ kind: 'know' }), monday)).toEqual([]);
    expect(remindersOf(asking({ kind: 'read' }), monday)).toEqual([]);
  });
});

describe('over days', () => {
  let stage: Awaited<ReturnType<typeof aWorld>>;
  let update: Update;
  const by = day('2026-12-04');

  const isOut = async (asks: Asks, deliveries = [postedIn(group)]) => {
    update = await stage.out(asking(asks), deliveries);
    await changeUpdate(stage.ports, update, (before) =>
      ok({ after: before, promises: oweReminders(stage.ports, before) }),
    );
    await stage.settle();
  };
  const inThread = () => stage.inThread(group);

  beforeEach(async () => {
    stage = await aWorld(group);
  });

  it('a group that is silent is reminded once before the day and once after it', async () => {
    await isOut({ kind: 'read', by }, [{ ...postedIn(group), answers: [said('rehab', 'read')] }]);
    await stage.until('2026-12-02T07:59:00Z');
    expect(inThread()).toEqual([]);
    await stage.until('2026-12-02T08:00:00Z');
    expect(inThread()).toEqual([
      'Påminnelse: svara på ”Ny rutin för SIP” senast fredag 4 december.\nHar inte svarat: elevhälsan, vårdcentralen Lövet, vårdcentralen Almen och BUP\nSvara med knapparna på kortet överst i tråden, inte här.',
    ]);
    await stage.until('2026-12-07T08:00:00Z');
    expect(inThread()).toHaveLength(2);
    expect(inThread()[1]).toContain('Påminnelse: svarstiden för ”Ny rutin för SIP” gick ut fredag 4 december');
    expect(stage.shown(group)).toContain('Svarstiden gick ut fredag 4 december. Ni kan fortfarande svara.');
    expect((await stage.delivery(update, group)).reminded.map(({ which }) => which)).toEqual(['before', 'after']);
  });

  it('one who has read what is to be done is waited for still', async () => {
    await isOut({ kind: 'act', by }, [{ ...postedIn(group), answers: [said('rehab', 'read')] }]);
    await stage.until('2026-12-02T08:00:00Z');
    expect(inThread()[0]).toContain('”Ny rutin för SIP” ska vara gjort senast fredag 4 december.');
    expect(inThread()[0]).toContain('Inte åtgärdat än: elevhälsan, rehab,');
  });

  it.each([
    ['its convener has answered for', [said(whole, 'read')]],
    ['whose seats have all answered', group.seats.map(({ id }) => said(id, 'read'))],
  ])('a group %s is left alone', async (_what, answers) => {
    await isOut({ kind: 'read', by }, [{ ...postedIn(group), answers }]);
    await stage.until('2026-12-02T08:00:00Z');
    await stage.until('2026-12-07T08:00:00Z');
    expect(inThread()).toEqual([]);
  });

  it('nothing is said where it was recalled, or never arrived', async () => {
    await isOut({ kind: 'read', by }, [
      { ...postedIn(group), card: { wanted: 1, shown: 0, post: 'uncertain', posts: 1 } },
    ]);
    await stage.until('2026-12-02T08:00:00Z');
    await isOut({ kind: 'read', by: day('2026-12-14') });
    await changeUpdate(stage.ports, update, (before) => ok({ after: { ...before, state: 'recalled' } }));
    await stage.until('2026-12-15T08:00:00Z');
    expect(stage.teams.posted.filter(({ how }) => how === 'replyInThread')).toEqual([]);
  });

  it('nothing is said at night: what is late waits for the morning, and what is too late is left', async () => {
    await isOut({ kind: 'read', by });
    await stage.until('2026-12-02T20:00:00Z');
    expect(inThread()).toEqual([]);
    await stage.until('2026-12-03T07:00:00Z');
    expect(inThread()).toHaveLength(1);
    await stage.until('2026-12-12T10:00:00Z');
    expect(inThread()).toHaveLength(1);
    await stage.until('2026-12-14T07:00:00Z');
    expect(inThread()).toHaveLength(2);
  });

  it('before the day nothing is said after it, however late', async () => {
    await isOut({ kind: 'read', by });
    await stage.until('2026-12-07T07:00:00Z');
    expect(inThread()).toEqual([]);
    await stage.until('2026-12-07T08:00:00Z');
    expect(inThread()).toHaveLength(1);
  });

  it('who answers while it waits is not reminded', async () => {
    await isOut({ kind: 'read', by });
    await stage.until('2026-12-02T20:00:00Z');
    const data = { forum: group.id, update: update.id, region: 'skaraborg', choice: 'read' };
    await stage.press('convener', 'update.answer', data);
    await stage.until('2026-12-03T07:00:00Z');
    expect(inThread()).toEqual([]);
  });

  it('another day has other reminders', async () => {
    await isOut({ kind: 'read', by });
    await changeUpdate(stage.ports, update, (before) => {
      const after = { ...before, revision: 2, content: asking({ kind: 'read', by: day('2026-12-11') }).content };
      return ok({ after, promises: oweReminders(stage.ports, after) });
    });
    await stage.until('2026-12-02T08:00:00Z');
    expect(inThread()).toEqual([]);
    await stage.until('2026-12-09T08:00:00Z');
    expect(inThread()[0]).toContain('senast fredag 11 december');
  });

  it('a day that is moved when it has been reminded of is reminded of anew', async () => {
    await isOut({ kind: 'read', by });
    await stage.until('2026-12-02T08:00:00Z');
    expect(inThread()).toHaveLength(1);
    await changeUpdate(stage.ports, update, (before) => {
      const after = { ...before, revision: 2, content: asking({ kind: 'read', by: day('2026-12-18') }).content };
      return ok({ after, promises: oweReminders(stage.ports, after) });
    });
    await stage.until('2026-12-16T08:00:00Z');
    expect(inThread()).toHaveLength(2);
    expect(inThread()[1]).toContain('senast fredag 18 december');
    await stage.until('2026-12-21T08:00:00Z');
    expect(inThread()).toHaveLength(3);
  });

  it('what was stopped is reminded of where it is out, and what was corrected only once', async () => {
    await isOut({ kind: 'read', by });
    await changeUpdate(stage.ports, update, (before) => {
      const after = { ...before, revision: 2, state: 'stopped' as const };
      return ok({ after, promises: oweReminders(stage.ports, after) });
    });
    await changeUpdate(stage.ports, update, (before) => ok({ after: { ...before, revision: 3 } }));
    await stage.until('2026-12-02T08:00:00Z');
    expect(inThread()).toHaveLength(1);
  });

  it('a word that may have arrived counts as said', async () => {
    await isOut({ kind: 'read', by });
    stage.teams.nextEndIn({ kind: 'uncertain' });
    await stage.until('2026-12-02T08:00:00Z');
    await stage.until('2026-12-03T08:00:00Z');
    expect(inThread()).toHaveLength(1);
  });

  it('a paused forum is reminded when it is back', async () => {
    await isOut({ kind: 'read', by });
    await stage.changeForum(group, { state: 'paused' });
    await stage.until('2026-12-02T08:00:00Z');
    expect(inThread()).toEqual([]);
    await stage.changeForum(group, { state: 'active' });
    await stage.until('2026-12-02T09:00:00Z');
    expect(inThread()).toHaveLength(1);
  });
});
