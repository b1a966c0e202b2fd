import { appendFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asa, bo, botToken, card, channel, openTown, team, withCard } from './town.ts';

let folder: string;
let journal: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'local-teams-'));
  journal = join(folder, 'deeper', 'journal.jsonl');
});
afterEach(() => rm(folder, { recursive: true }));

const keysOf = async (url: string): Promise<unknown> => (await fetch(`${url}/botframework/keys`)).json();

describe('a restart', () => {
  it('keeps what was written, who left, names and views', async () => {
    const before = await openTown({ journal });
    const { body } = await before.inChannel(withCard(card('Björk 27')));
    before.bot.answers = () => ({
      body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card('Åsas') },
    });
    await before.teams.press({ person: asa.id, message: body.activityId, verb: 'x', data: {} });
    await before.teams.say({ person: asa.id, conversation: `a:${asa.id}`, text: 'hjälp', mentionsBot: false });
    await before.call('POST', `conversations/${encodeURIComponent(`a:${asa.id}`)}/activities`, {
      type: 'message',
      text: 'hej',
    });
    await before.teams.leave(team, bo.id);
    await before.teams.rename(team, channel, 'Nya teamet');
    const { messages, notifications, people, teams } = before.teams.state();
    await before.stop();

    const after = await openTown({ journal });
    expect(after.teams.state()).toMatchObject({ messages, notifications, people, teams });
    expect(after.teams.view(body.activityId, asa.id)).toEqual(card('Åsas'));
    await after.teams.say({ person: asa.id, conversation: `a:${asa.id}`, text: 'igen', mentionsBot: false });
    expect(after.bot.heard.map((one) => one.type)).toEqual(['message']);
    const next = await after.inChannel(withCard(card('Ek 3')));
    expect(Number(next.body.activityId)).toBeGreaterThan(Number(body.activityId));
    await after.stop();
  });

  it('keeps the issuer’s key', async () => {
    const before = await openTown({ journal });
    const keys = await keysOf(before.teams.publicUrl);
    await before.stop();
    const after = await openTown({ journal });
    expect(await keysOf(after.teams.publicUrl)).toEqual(keys);
    expect(await botToken(after.teams.publicUrl)).toContain('.');
    await after.stop();
  });

  it('overlooks a torn last line, and goes on writing after it', async () => {
    const before = await openTown({ journal });
    await before.inChannel(withCard(card('Björk 27')));
    await before.stop();
    appendFileSync(journal, '{"kind":"message","message":{"id":"9');

    const after = await openTown({ journal });
    await after.inChannel(withCard(card('Ek 3')));
    expect(after.teams.channelMessages(channel)).toHaveLength(2);
    await after.stop();
    const lines = (await readFile(journal, 'utf8')).trim().split('\n');
    expect(() => lines.map((line) => JSON.parse(line))).not.toThrow();
  });

  it('begins anew when the folder is gone', async () => {
    const before = await openTown({ journal });
    await before.inChannel(withCard(card('Björk 27')));
    await before.stop();
    await rm(folder, { recursive: true });
    const after = await openTown({ journal });
    expect(after.teams.channelMessages(channel)).toEqual([]);
    expect(after.teams.state()).toMatchObject({ region: 'Skaraborg', bot: { name: 'Partssamverkan' } });
    await after.stop();
  });
});
