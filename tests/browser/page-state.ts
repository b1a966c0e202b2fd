// What the page is shown in its own tests: two teams, four people, a case in a channel and a form in a personal chat.
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import type { ChatMessage, Person, State } from '../local-teams/contract.ts';

export const team = 'team-mariestad';
export const channel = '19:sambu@thread.tacv2';
export const anna = person('29:anna', 'Anna Berg', 'Kurator, Tegelskolan', 'member', [team]);
export const jonas = person('29:jonas', 'Jonas Åkerman', 'Fysioterapeut, Rehab Mariestad', 'guest', [team]);
const sara = person('29:sara', 'Sara Nyqvist', 'Samordnare, BUP Mariestad', 'external', [team]);
const elin = person('29:elin', 'Elin Forsgren', 'Koordinator, Skaraborg', 'member', [team, 'team-toreboda']);

function person(id: string, name: string, title: string, role: Person['role'], teams: string[]): Person {
  return { id, objectId: `${id}-object`, tenantId: 'tenant', name, role, title, teams };
}

export const caseCard: IAdaptiveCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  msteams: {
    entities: [{ type: 'mention', text: '<at>Jonas Åkerman</at>', mentioned: { id: jonas.id, name: jonas.name } }],
  },
  body: [
    { type: 'TextBlock', text: 'Björk 27', size: 'Large', weight: 'Bolder', style: 'heading', wrap: true },
    {
      type: 'TextBlock',
      text: '13–15 år · skolfrånvaro, sömn. Från elevhälsan till rehab och vårdcentral.',
      wrap: true,
    },
    {
      type: 'TextBlock',
      text: 'Avidentifierad konsultation: **försök inte** räkna ut vem det är. <at>Jonas Åkerman</at>, kan ni se på den?',
      wrap: true,
    },
    {
      type: 'FactSet',
      facts: [
        { title: 'Svar senast', value: 'torsdag 26 november' },
        { title: 'Rehab', value: 'har inte svarat än' },
        { title: 'Vårdcentral', value: '_kan bidra_' },
      ],
    },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Execute', title: 'Läs frågan', verb: 'case.read', data: { alias: 'Björk 27' } },
        {
          type: 'Action.Execute',
          title: 'Vi tar det',
          verb: 'case.take',
          style: 'positive',
          data: { alias: 'Björk 27' },
        },
        { type: 'Action.Execute', title: 'Vi kan bidra', verb: 'case.help', data: { alias: 'Björk 27' } },
        { type: 'Action.Execute', title: 'Vi behöver veta mer', verb: 'case.ask', data: { alias: 'Björk 27' } },
        {
          type: 'Action.ShowCard',
          title: 'Inte vårt, men vi hjälper vidare',
          card: {
            type: 'AdaptiveCard',
            body: [
              {
                type: 'Input.ChoiceSet',
                id: 'how',
                label: 'Hur hjälper ni vidare?',
                style: 'expanded',
                isRequired: true,
                errorMessage: 'Välj ett av svaren.',
                choices: [
                  { title: 'Vi tar kontakten', value: 'contact' },
                  { title: 'Vi vet inte, ta upp på mötet', value: 'meeting' },
                ],
              },
            ],
            actions: [{ type: 'Action.Execute', title: 'Skicka', verb: 'case.decline', data: { alias: 'Björk 27' } }],
          },
        },
      ],
    },
    {
      type: 'TextBlock',
      text: 'Akut fara: 112. Oro för barn: orosanmälan. Ingen journal, anteckna hos er. Skriv inte i tråden.',
      size: 'Small',
      isSubtle: true,
      wrap: true,
    },
  ],
};

export const formCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Ny fråga till teamet', size: 'Large', weight: 'Bolder', style: 'heading', wrap: true },
    {
      type: 'TextBlock',
      text: 'Läs [rutinen](https://example.se/rutin):\n- **fet**\n- _kursiv_\n\n# inte rubrik',
      wrap: true,
    },
    { type: 'TextBlock', text: '<b>inte HTML</b> ![bild](https://example.se/x.png)', wrap: true },
    {
      type: 'Input.ChoiceSet',
      id: 'age',
      label: 'Ålder',
      placeholder: 'Välj',
      isRequired: true,
      errorMessage: 'Välj en ålder.',
      choices: ['0–5', '6–9', '10–12', '13–15'].map((title) => ({ title, value: title })),
    },
    {
      type: 'Input.ChoiceSet',
      id: 'needs',
      label: 'Vad gäller det?',
      isMultiSelect: true,
      isRequired: true,
      errorMessage: 'Välj minst ett.',
      choices: [
        { title: 'Stress och sömn', value: 'sleep' },
        { title: 'Skolfrånvaro', value: 'absence' },
        { title: 'Kamrater och ensamhet', value: 'friends' },
      ],
    },
    {
      type: 'Input.Text',
      id: 'question',
      label: 'Vad behöver du hjälp med?',
      placeholder: 'Vad hindrar? Vad har ni provat?',
      isMultiline: true,
      maxLength: 500,
      isRequired: true,
      errorMessage: 'Skriv några ord.',
    },
    { type: 'Input.Date', id: 'until', label: 'Gäller längst till' },
    {
      type: 'Input.ChoiceSet',
      id: 'mode',
      label: 'Hur frågar du?',
      style: 'expanded',
      value: 'consultation',
      choices: [
        { title: 'Avidentifierad konsultation', value: 'consultation' },
        { title: 'Med samtycke', value: 'consent' },
      ],
    },
    {
      type: 'Input.Toggle',
      id: 'known',
      title: 'Familjen vet att de kan ångra sig',
      label: 'Familjen',
      value: 'false',
    },
    { type: 'TextBlock', id: 'more', text: 'Ring i stället om det går fortare.', isVisible: false, wrap: true },
  ],
  actions: [
    { type: 'Action.Execute', title: 'Fortsätt', verb: 'form.next', style: 'positive', data: { form: 'question' } },
    { type: 'Action.ToggleVisibility', title: 'Mer om detta', targetElements: ['more'] },
    { type: 'Action.OpenUrl', title: 'Öppna rutinen', url: 'https://example.se/rutin' },
  ],
} satisfies IAdaptiveCard;

const bot = { kind: 'bot' } as const;

/** From the bot in the channel, unless said otherwise. */
export function message(id: string, thread: string, rest: Partial<ChatMessage>): ChatMessage {
  return {
    id,
    thread,
    conversation: channel,
    from: bot,
    sentAt: `2026-11-24T12:0${id.at(-1)}:00Z`,
    mentions: [],
    views: {},
    ...rest,
  };
}

export const caseMessage = message('m3', 'm3', { card: caseCard });
export const formMessage = message('m7', 'm7', {
  conversation: `a:${anna.id}`,
  text: 'Så här gör vi:',
  card: formCard,
});

export const pageState = (): State => ({
  region: 'Skaraborg',
  bot: { id: '28:bot', name: 'Partssamverkan' },
  tab: {
    url: 'http://127.0.0.1:3978/tab/',
    appId: '22222222-2222-4222-8222-222222222222',
    tenantId: '11111111-1111-4111-8111-111111111111',
  },
  people: [anna, jonas, sara, elin],
  teams: [
    {
      id: team,
      name: 'Mariestad',
      botInstalled: true,
      channels: [
        { id: channel, name: 'SAMBU-teamet' },
        { id: '19:group@thread.tacv2', name: 'Partssamverkansgruppen' },
      ],
    },
    {
      id: 'team-toreboda',
      name: 'Töreboda',
      botInstalled: false,
      channels: [{ id: '19:t@thread.tacv2', name: 'Allmänt' }],
    },
  ],
  messages: [
    message('m1', 'm1', {
      text: '<at>Partssamverkan</at> hjälp\nFinns ni?',
      from: { kind: 'person', id: elin.id },
      mentions: [{ id: '28:bot', name: 'Partssamverkan' }],
    }),
    message('m2', 'm1', { text: 'Hej! Skriv **ny fråga** till mig i chatten.' }),
    caseMessage,
    message('m4', 'm3', { text: 'Samtycke bekräftat.', editedAt: '2026-11-24T12:05:00Z' }),
    message('m5', 'm3', { text: 'Vi ses på torsdag.', from: { kind: 'person', id: jonas.id } }),
    message('m6', 'm6', { conversation: `a:${anna.id}`, text: 'ny fråga', from: { kind: 'person', id: anna.id } }),
    formMessage,
  ],
  notifications: [
    {
      id: 'n1',
      to: [jonas.id],
      text: 'Björk 27: fråga till rehab och vårdcentral',
      at: '2026-11-24T12:03:00Z',
      conversation: channel,
    },
  ],
  traffic: [
    {
      id: 't1',
      at: '2026-11-24T12:03:00Z',
      direction: 'from-bot',
      method: 'POST',
      path: '/v3/conversations/19:sambu@thread.tacv2/activities',
      status: 201,
      ms: 12.4,
      body: { type: 'message' },
      answer: { id: 'm3' },
    },
    {
      id: 't2',
      at: '2026-11-24T12:04:00Z',
      direction: 'to-bot',
      method: 'POST',
      path: '/api/messages',
      status: 'no answer',
      ms: 15000,
      note: 'Inget svar på 15 sekunder: skickas igen.',
    },
  ],
  mood: { kind: 'normal' },
  now: '2026-11-24T12:10:00Z',
});
