import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sentences } from '../../bot/cases/text.ts';
import { forumId } from '../../bot/forums/forum.ts';
import { keyOf, type NamedPerson } from '../../bot/forums/person.ts';
import { seatId } from '../../bot/forums/seat.ts';
import { claim } from '../../bot/forums/seating.ts';
import { forumWrite, giveRole, loadForum } from '../../bot/forums/store.ts';
import type { ChatMessage } from '../local-teams/contract.ts';
import { personId } from '../sample/people.ts';
import { skaraborgSample as sample } from '../sample/skaraborg-sample.ts';
import { askConsultation, goodText, titlesOf } from '../support/asking.ts';
import { buttonOf } from '../support/seen-card.ts';
import { createStage, type Stage } from '../support/stage.ts';

let stage: Stage;
let card: ChatMessage;

const helpers = ['Annika Falkenström', 'Robert Åslund'] as const;

const known = (name: string): NamedPerson => {
  const person = sample.people.find(({ id }) => id === personId(name));
  if (!person) throw new Error(`nobody is called ${name}`);
  return { person: keyOf(person), userId: person.id, name };
};

/** As it was before they got the task for the region: a seat that nobody has taken away. */
const seat = async (name: string): Promise<void> => {
  const world = stage.servers[0]?.world;
  const partition = forumId.parse('mariestad-team');
  const stored = world && (await loadForum(world.ports, partition));
  if (!stored) throw new Error('no team');
  const seated = claim(stored.forum, [seatId.parse('rehab')], known(name), 'confirmed', stage.clock.now());
  if (!seated.ok) throw new Error(seated.failure.kind);
  const { random, tables } = world.ports;
  const writes = [forumWrite(seated.value, stored.etag)];
  await tables.commit({ table: 'forums', partition, op: random.id(), writes });
};

beforeAll(async () => {
  stage = await createStage();
  for (const name of helpers) await seat(name);
  await askConsultation(stage, { asked: 'rehab,bvc' });
  card = stage.caseCard();
});
afterAll(() => stage.close());

describe.each(helpers)('%s, who helps the groups and has a confirmed seat from before,', (name) => {
  it.each(['Läs frågan', 'Vi tar det'])('presses ”%s” and is told that it is not for them', async (title) => {
    const helper = stage.person(name);
    await helper.presses(card, title);
    expect(helper.reads(card)).toContain('Som koordinator eller processtöd kan du varken läsa frågor eller svara');
    expect(helper.reads(card)).not.toContain(goodText.slice(0, 20));
    expect(stage.person('Sara Nyberg').reads(card)).toContain('Rehab: har inte svarat än.');
  });

  it('raises no case', async () => {
    const helper = stage.person(name);
    const hello = await helper.says('hjälp');
    expect(titlesOf(helper, hello)).toEqual([]);
    await stage.teams.press({
      person: helper.id,
      message: hello.id,
      verb: 'case.new',
      data: { forum: 'mariestad-team' },
    });
    await stage.settled();
    expect(helper.reads(helper.newest())).toBe(sentences.mayNotAsk);
  });
});

describe('Sara Nyberg, who asked before she came to support the groups,', () => {
  beforeAll(async () => {
    const world = stage.servers[0]?.world;
    if (!world) throw new Error('no server');
    const role = { ...known('Sara Nyberg'), role: 'process-support', since: stage.clock.now() } as const;
    await giveRole(world.ports, world.ports.settings.regionId, role);
  });

  const sends = async (verb: string, more: object = {}) => {
    const sara = stage.person('Sara Nyberg');
    const hello = await sara.says('hjälp');
    const { forum, case: id } = buttonOf(sara.sees(card), 'Läs frågan').data;
    await stage.teams.press({ person: sara.id, message: hello.id, verb, data: { forum, case: id, ...more } });
    await stage.settled();
    return sara.reads(hello);
  };

  it('opens her own text no more', async () => {
    const words = await sends('case.read');
    expect(words).toContain('Som koordinator eller processtöd kan du varken läsa frågor eller svara');
    expect(words).not.toContain(goodText.slice(0, 20));
  });

  it('sends it to no other team', async () => {
    const elsewhere = { to: 'skovde-team', asked: 'rehab', mode: 'consultation', copy: randomUUID() };
    for (const verb of ['case.ask-elsewhere', 'case.ask-team-elsewhere', 'case.send-elsewhere'])
      expect(await sends(verb, elsewhere)).toContain('Som koordinator eller processtöd');
    const there = stage.teams.channelMessages('19:skovde-team@thread.tacv2').filter(({ card: sent }) => sent);
    expect(there.map(({ card: sent }) => JSON.stringify(sent)).join()).not.toContain('elevhälsan i');
  });
});
