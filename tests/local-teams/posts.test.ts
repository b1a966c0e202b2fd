import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asa, bo, card, channel, openTown, stranger, type Town, tenant, withCard } from './town.ts';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.stop());

const mention = (person: { id: string; name: string }, text = `<at>${person.name}</at>`) => ({
  type: 'mention',
  text,
  mentioned: { id: person.id, name: person.name },
});
const status = async (activity: unknown) => (await town.inChannel(activity)).status;
const why = async (activity: unknown) => {
  const { status, body } = await town.inChannel(activity);
  return { status, message: (body.error as { message: string } | undefined)?.message ?? '' };
};

describe('a message of the bot’s', () => {
  it('over 100 KB is refused, over 28 KB warned about', async () => {
    expect(await town.inChannel(withCard(card('x'.repeat(101 * 1024))))).toMatchObject({
      status: 413,
      body: { error: { code: 'MessageSizeTooBig' } },
    });
    expect(await status(withCard(card('x'.repeat(5 * 1024 * 1024))))).toBe(413);
    expect(await status(withCard(card('x'.repeat(29 * 1024))))).toBe(201);
    expect(town.teams.traffic.at(-1)?.note).toContain('over 28 KB');
    expect(await status(withCard(card('kort')))).toBe(201);
    expect(town.teams.traffic.at(-1)?.note).toBeUndefined();
  });

  it('must be a message with something in it', async () => {
    expect(await status({ type: 'message' })).toBe(400);
    expect(await status({ type: 'message', text: '' })).toBe(400);
    expect(await status({ type: 'event', name: 'x' })).toBe(400);
    expect(await status({ text: 'x' })).toBe(400);
    expect(await status({ type: 'message', attachments: [{ contentType: 'image/png', content: '' }] })).toBe(400);
  });

  it('may be that it types, which nobody keeps', async () => {
    const path = `conversations/${encodeURIComponent(channel)}/activities`;
    expect((await town.call('POST', path, { type: 'typing' })).status).toBe(200);
    expect(town.teams.channelMessages(channel)).toEqual([]);
  });

  it('that is not JSON is refused in the connector’s own shape', async () => {
    const response = await fetch(`${town.teams.publicUrl}/v3/conversations`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"torn',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 'BadSyntax' } });
  });
});

describe('a card', () => {
  const column = (element: unknown) =>
    card('x', { body: [{ type: 'ColumnSet', columns: [{ type: 'Column', width: 'auto', items: [element] }] }] });

  it('may hold everything of version 1.5', async () => {
    const table = {
      type: 'Table',
      columns: [{ width: 1 }],
      rows: [{ type: 'TableRow', cells: [{ type: 'TableCell', items: [{ type: 'TextBlock', text: 'x' }] }] }],
    };
    const rich = { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'x' }, 'y'] };
    const inputs = [
      { type: 'Input.Text', id: 'a', label: 'a', isMultiline: true },
      { type: 'Input.ChoiceSet', id: 'b', label: 'b', isMultiSelect: true, choices: [{ title: 't', value: 'v' }] },
      { type: 'Input.Date', id: 'c', label: 'c' },
      { type: 'Input.Toggle', id: 'd', title: 'd' },
    ];
    const actions = [
      { type: 'Action.Execute', title: 'x', verb: 'x', data: { type: 'Wild' } },
      { type: 'Action.ShowCard', title: 'y', card: card('inne', { version: '1.4' }) },
      { type: 'Action.ToggleVisibility', title: 'z', targetElements: ['a'] },
    ];
    expect(await why(withCard(card('x', { body: [table, rich, ...inputs], actions })))).toMatchObject({ status: 201 });
  });

  it.each([
    ['an element above 1.5', { type: 'Carousel', pages: [] }, 'Carousel'],
    ['an element nobody knows', { type: 'Badge', text: 'x' }, 'Badge'],
    ['an action nobody knows', { type: 'ActionSet', actions: [{ type: 'Action.Http' }] }, 'Action.Http'],
  ])('with %s is refused, and why is said', async (_what, element, name) => {
    const refused = await why(withCard(column(element)));
    expect(refused.status).toBe(400);
    expect(refused.message).toContain(name);
  });

  it('may hold them with a fallback that 1.5 has', async () => {
    expect(
      await status(withCard(column({ type: 'Badge', text: 'x', fallback: { type: 'TextBlock', text: 'x' } }))),
    ).toBe(201);
    expect(await status(withCard(column({ type: 'Badge', text: 'x', fallback: 'drop' })))).toBe(201);
    expect(await status(withCard(column({ type: 'Badge', text: 'x', fallback: { type: 'Icon' } })))).toBe(400);
  });

  it.each(['1.6', '2.0', '1.50', undefined])('of version %s is refused', async (version) => {
    expect(await why(withCard(card('x', { version })))).toMatchObject({
      status: 400,
      message: expect.stringContaining('1.5'),
    });
  });

  it('of an older version is taken', async () => {
    expect(await status(withCard(card('x', { version: '1.2' })))).toBe(201);
  });

  it('with a value that the parser does not know is warned about', async () => {
    expect(await status(withCard(card('x', { body: [{ type: 'TextBlock', text: 'x', size: 'giga' }] })))).toBe(201);
    expect(town.teams.traffic.at(-1)?.note).toContain('giga');
  });
});

describe('a mention', () => {
  const mentioning = (text: string, ...entities: unknown[]) => withCard(card(text, { msteams: { entities } }));

  it('without its <at> text is refused, in a text and in a card', async () => {
    expect(await status({ type: 'message', text: 'hej', entities: [mention(asa)] })).toBe(400);
    expect(await status({ type: 'message', text: `hej <at>${asa.name}</at>`, entities: [mention(asa)] })).toBe(201);
    expect(await status(mentioning('hej', mention(asa)))).toBe(400);
    expect(await status(mentioning(`hej ${asa.name}`, mention(asa, asa.name)))).toBe(400);
    expect(await status(mentioning(`hej <at>${asa.name}</at>`, mention(asa)))).toBe(201);
    expect(
      await status({ type: 'message', text: '<at>x</at>', entities: [{ type: 'mention', text: '<at>x</at>' }] }),
    ).toBe(400);
  });

  it('notifies the mentioned of the team, with the summary, and only in the first post', async () => {
    const content = mentioning(`<at>${asa.name}</at> <at>${stranger.name}</at>`, mention(asa), mention(stranger));
    const { body } = await town.inChannel({ ...content, summary: 'Björk 27: fråga till rehab' });
    const told = [{ to: [asa.id], text: 'Björk 27: fråga till rehab', conversation: channel }];
    expect(town.teams.notifications).toMatchObject(told);
    const path = `conversations/${encodeURIComponent(body.id)}/activities/${body.activityId}`;
    await town.call('PUT', path, { ...content, summary: 'igen' });
    expect(town.teams.notifications).toMatchObject(told);
    expect(town.teams.channelMessages(channel)[0]?.mentions).toEqual([
      { id: asa.id, name: asa.name },
      { id: stranger.id, name: stranger.name },
    ]);
  });

  it('by object id is of the same person', async () => {
    await town.inChannel(mentioning(`<at>${bo.name}</at>`, mention({ id: bo.objectId, name: bo.name })));
    expect(town.teams.notifications).toMatchObject([{ to: [bo.id] }]);
  });
});

describe('a notification', () => {
  it('is not given for a post that mentions nobody', async () => {
    await town.inChannel({ ...withCard(card('x')), summary: 'x' });
    expect(town.teams.notifications).toEqual([]);
  });

  it('of a personal message goes to its person: the summary, or the text, or that a card came', async () => {
    const { body } = await town.call('POST', 'conversations', { members: [{ id: asa.id }], tenantId: tenant });
    const path = `conversations/${encodeURIComponent(body.id)}/activities`;
    await town.call('POST', path, { ...withCard(card('x')), summary: 'Din fråga har fått svar' });
    await town.call('POST', path, { type: 'message', text: 'hej' });
    await town.call('POST', path, withCard(card('x')));
    expect(town.teams.notifications.map((one) => one.text)).toEqual([
      'Din fråga har fått svar',
      'hej',
      'Partssamverkan skickade ett kort',
    ]);
    expect(new Set(town.teams.notifications.flatMap((one) => one.to))).toEqual(new Set([asa.id]));
  });
});
