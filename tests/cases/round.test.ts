import { describe, expect, it } from 'vitest';
import { goRound, roundJob } from '../../bot/cases/actions/round.ts';
import { act } from '../../bot/cases/actions/step.ts';
import { actorOnRoster } from '../../bot/forums/access.ts';
import { saveAbsence } from '../../bot/forums/store/away.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import { rowKey } from '../../bot/platform/tables/keys.ts';
import { aCase, aConsent, asker, day, named, seats } from './a-case.ts';
import { aRound, awakeTeam } from './a-round.ts';

const { rehab, lovet } = seats;
const anna = '29:user-4';
const per = '29:user-5';

/** What the round reads last before it decides: who is away. Something happens just then. */
const atThatMoment = (ports: Ports, happens: () => Promise<unknown>): Ports => {
  let isOver = false;
  const get: Ports['tables']['get'] = async (table, partition, key) => {
    if (table === 'people' && !isOver) {
      isOver = true;
      await happens();
    }
    return ports.tables.get(table, partition, key);
  };
  const { list, commit, open } = ports.tables;
  const inner = ports.tables;
  const tables = { get, list: list.bind(inner), commit: commit.bind(inner), open: open.bind(inner) };
  return { ...ports, tables };
};

const takesIt = (ports: Ports, id: Awaited<ReturnType<Awaited<ReturnType<typeof aRound>>['put']>>) => {
  const facts = { ...named(4, 'Anna Berg'), isCoordinator: false, isSupport: false };
  const identified = { forum: awakeTeam, etag: '', actor: actorOnRoster(awakeTeam, facts) };
  return act(ports, identified, id, 'answer', rehab, () => ({ step: 'answer', seat: rehab, answer: 'takes' }));
};

describe('the round of an hour', () => {
  it('marks what it says, and changes nothing else of the case', async () => {
    const round = await aRound();
    const id = await round.put(aCase({ asked: [rehab] }));
    const before = await round.caseNow(id);
    await round.until('2026-11-25');
    const { reminded, ...after } = await round.caseNow(id);
    expect({ ...after, reminded: [] }).toEqual(before);
    expect(reminded).toEqual(['answer rehab 2026-11-25 2026-11-25']);
    expect(round.heard(anna)).toEqual(['Tall 11 väntar på svar från er i dag.']);
  });

  it('gives way to a press that comes between its reading and its writing', async () => {
    const round = await aRound();
    const id = await round.put(aCase({ asked: [rehab] }));
    round.world.now = day('2026-11-25').toZonedDateTime('Europe/Stockholm').add({ hours: 9 }).toInstant();
    const ports = atThatMoment(round.ports, () => takesIt(round.ports, id));
    await goRound(ports, awakeTeam.id);
    await round.settle();
    expect((await round.caseNow(id)).answers).toHaveLength(1);
    expect([(await round.caseNow(id)).reminded, round.heard(anna)]).toEqual([[], []]);
  });

  it('tells whether it has seen to everything', async () => {
    const round = await aRound();
    await round.put(aCase({ asked: [rehab] }));
    round.world.now = day('2026-11-25').toZonedDateTime('Europe/Stockholm').add({ hours: 9 }).toInstant();
    const fails = atThatMoment(round.ports, () => Promise.reject(new Error('broken')));
    expect(await goRound(fails, awakeTeam.id)).toBe(false);
    expect(await goRound(round.ports, awakeTeam.id)).toBe(true);
  });

  it('says what Teams did not take in the evening on the next working morning, if it is so still', async () => {
    const round = await aRound();
    await round.put(aCase({ asked: [rehab] }));
    await round.until('2026-11-27', 7);
    round.world.teams.nextEndIn(...Array.from({ length: 2 }, () => ({ kind: 'not-reached' as const })));
    await round.until('2026-11-27', 17);
    await round.until('2026-11-27', 22);
    await round.until('2026-11-29', 12);
    expect(round.heard(anna)).toEqual([]);
    await round.until('2026-11-30');
    await round.until('2026-11-30', 12);
    expect(round.heard(anna)).toHaveLength(1);
  });

  it('reminds one person once of two seats', async () => {
    const both = awakeTeam.seats.map((seat) =>
      seat.id === lovet
        ? { ...seat, holders: awakeTeam.seats.flatMap(({ id, holders }) => (id === rehab ? holders : [])) }
        : seat,
    );
    const round = await aRound({ ...awakeTeam, seats: both });
    const id = await round.put(aCase());
    await round.until('2026-11-25');
    expect(round.heard(anna)).toHaveLength(1);
    expect((await round.caseNow(id)).reminded).toHaveLength(2);
  });

  it('lets who is away be, and tells them when they are back', async () => {
    const round = await aRound();
    await round.put(aCase({ asked: [rehab] }));
    await saveAbsence(round.ports, anna, { from: day('2026-11-23'), to: day('2026-11-29') });
    await round.until('2026-11-25');
    await round.until('2026-11-27');
    expect(round.heard(anna)).toEqual([]);
    await round.until('2026-11-30');
    expect(round.heard(anna)).toEqual(['Tall 11 väntar på svar från er.']);
    expect(round.cards(anna)[0]).toContain('skulle ha kommit i onsdags');
  });

  it('tells a stand-in, in whose place it answers', async () => {
    const closed = { from: day('2026-11-23'), to: day('2026-12-04'), standIn: lovet };
    const round = await aRound({
      ...awakeTeam,
      seats: awakeTeam.seats.map((seat) => (seat.id === rehab ? { ...seat, closures: [closed] } : seat)),
    });
    await round.put(aCase({ asked: [rehab] }));
    await round.until('2026-11-25');
    expect([round.heard(anna), round.heard(per).length]).toEqual([[], 1]);
    expect(round.cards(per)[0]).toContain('Ni svarar i stället för rehab, som har stängt.');
  });

  it('goes on when one case cannot be read', async () => {
    const round = await aRound();
    const broken = await round.put(aCase({ asked: [rehab] }), aConsent());
    await round.put(aCase({ asked: [lovet] }));
    await round.ports.tables.commit({
      table: 'forums',
      partition: awakeTeam.id,
      op: 'breaks',
      writes: [{ kind: 'put', key: rowKey('case', broken, 'consent'), body: { events: 'none' } }],
    });
    await round.until('2026-11-25');
    expect(round.heard(per)).toHaveLength(1);
  });

  it('leaves a team that is paused, or has no channel, until it is there again', async () => {
    const { place, ...homeless } = awakeTeam;
    for (const asleep of [{ ...awakeTeam, state: 'paused' as const }, homeless]) {
      const round = await aRound(asleep);
      await round.put(aCase({ asked: [rehab] }));
      await round.until('2026-11-25');
      await round.until('2026-11-26');
      expect(round.world.teams.posted).toEqual([]);
      await round.change(() => awakeTeam);
      await round.until('2026-11-27', 10);
      await round.until('2026-11-27', 12);
      expect(round.heard(anna)).toHaveLength(1);
    }
    expect(place).toBeDefined();
  });

  it('comes again each whole hour, for a team only', async () => {
    const round = await aRound();
    await round.until('2026-11-25');
    const rows = await round.ports.tables.list('forums', awakeTeam.id, rowKey('owed', roundJob));
    expect(rows.map(({ body }) => body)).toMatchObject([{ due: '2026-11-25T08:00:00Z' }]);
  });
});

describe('when a consent has ended', () => {
  it('its cards are rewritten once, on the day after, and nobody but the asker is told', async () => {
    const round = await aRound();
    const id = await round.put(aCase({ asked: [rehab] }), aConsent({ until: day('2026-11-24') }));
    const revisions = async () => {
      const { channelCard, confirmation } = await round.caseNow(id);
      return [channelCard.wanted, confirmation?.wanted];
    };
    await round.until('2026-11-24', 20);
    expect(await revisions()).toEqual([1, undefined]);
    await round.until('2026-11-25', 0);
    await round.until('2026-11-25', 12);
    await round.until('2026-11-26', 12);
    expect((await revisions())[0]).toBe(2);
    expect(round.heard(anna)).toEqual([]);
    expect(round.heard(asker.userId).at(-1)).toBe('Samtycket för Tall 11 gällde till 24 november.');
  });
});

describe('a seat that is removed while it is asked', () => {
  const without = (forum: typeof awakeTeam) => ({ ...forum, seats: forum.seats.filter(({ id }) => id !== rehab) });

  it('is taken out by the next round at the latest, and the others stay', async () => {
    const round = await aRound();
    const id = await round.put(aCase());
    await round.change(without);
    await round.until('2026-11-20', 11);
    await round.until('2026-11-20', 12);
    const { question, steps, channelCard, state } = await round.caseNow(id);
    expect([question.asked, steps, channelCard.wanted, state]).toEqual([[lovet], 1, 2, 'waiting']);
    const history = await round.ports.tables.list('forums', awakeTeam.id, rowKey('case', id, 'step'));
    expect(history.map(({ body }) => body)).toMatchObject([{}, { step: 'seat-removed', detail: 'rehab' }]);
    expect(round.heard(asker.userId)).toEqual([]);
  });

  it('tells the asker when nobody is left', async () => {
    const round = await aRound();
    const id = await round.put(aCase({ asked: [rehab] }));
    await round.change(without);
    await round.until('2026-11-20', 11);
    await round.until('2026-11-20', 12);
    expect((await round.caseNow(id)).state).toBe('nobody');
    expect(round.heard(asker.userId)).toEqual(['Ingen har tagit Tall 11 än.']);
  });
});
