/** What the coordinator of the sample sends, bundles and begins, as she would have typed it. Invented. */
import type { AudienceInput, ContentInput } from '../../bot/updates/contract/compose.ts';

/** `seat`: by its id, said by its holder; without one the convener says it for the whole group. */
export type SampleAnswer = { readonly group: string; readonly seat?: string; readonly says: 'read' | 'done' };

export type SampleUpdate = {
  readonly content: ContentInput;
  readonly audience: AudienceInput;
  /** Asked for so many working days after it is begun. */
  readonly withinDays?: number;
  /** A draft where nothing is said. */
  readonly goes?: 'now' | 'letter';
  readonly answers?: readonly SampleAnswer[];
};

const forWhole = (says: SampleAnswer['says'], ...towns: readonly string[]): readonly SampleAnswer[] =>
  towns.map((town) => ({ group: `${town}-group`, says }));

export const sampleLists: readonly { readonly name: string; readonly audience: AudienceInput }[] = [
  { name: 'Har team i gång', audience: { groupsWith: ['active'] } },
  { name: 'Ska starta team', audience: { groupsWith: ['decided'] } },
];

export const sampleUpdates: readonly SampleUpdate[] = [
  {
    content: {
      title: 'BUP:s konsultationstid är kvar i vår',
      text: 'Den som arbetar med barn kan ringa och fråga om BUP är rätt väg, utan att säga vem barnet är.\n\nTid och nummer står i kontaktlistan, under det som gäller hela Skaraborg. **Säg det gärna vidare.**',
      asks: { kind: 'know' },
    },
    audience: { groups: true, network: true },
    goes: 'now',
  },
  {
    content: {
      title: 'Läs uppdragshandlingen i gruppen',
      text: 'Där står vad gruppen har i uppdrag. Tänk särskilt på det här:\n\n- varje verksamhet skickar någon som får fatta beslut\n- gruppen tar inte upp enskilda barn, det gör teamen\n- sammankallande har en vice',
      document: { area: 'region:skaraborg', id: 'uppdragshandling-partssamverkansgrupp' },
      asks: { kind: 'read' },
    },
    audience: { groups: true },
    goes: 'now',
    answers: [
      { group: 'mariestad-group', seat: 'elevhalsa', says: 'read' },
      { group: 'mariestad-group', seat: 'socialtjanst', says: 'read' },
      ...forWhole(
        'read',
        ...['toreboda', 'skovde', 'gullspang', 'grastorp', 'hjo', 'gotene', 'lidkoping', 'falkoping', 'skara', 'tibro'],
      ),
    ],
  },
  {
    content: {
      title: 'Bestäm vårens möten',
      text: 'Bestäm gruppens **två möten** i vår och lägg in dem under Möten, så hinner alla planera:\n\n1. ett möte i början av terminen\n2. ett terminsmöte, där teamen är med',
      asks: { kind: 'act' },
    },
    audience: { groups: true },
    withinDays: 12,
    goes: 'now',
    answers: [
      { group: 'mariestad-group', seat: 'elevhalsa', says: 'read' },
      ...forWhole('read', 'vara'),
      ...forWhole('done', 'toreboda', 'skovde', 'hjo', 'lidkoping'),
    ],
  },
  {
    content: {
      title: 'Vice sammankallande i gruppen',
      text: 'Har gruppen en vice sammankallande? Då blir mötet av också när någon är sjuk. Säg till mig vem det är, så lägger jag in det.',
      asks: { kind: 'know' },
    },
    audience: { groups: true },
    goes: 'letter',
  },
  {
    content: {
      title: 'Vad vill ni prata om på nätverksmötet i vår?',
      text: 'Välj det som ni helst lägger tid på. Den som har ett gott exempel får gärna visa det.',
      asks: { kind: 'choose', choices: ['Att starta ett team', 'Skolfrånvaro', 'Kontakten med vårdcentralerna'] },
    },
    audience: { network: true },
  },
];
