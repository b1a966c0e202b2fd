/** What is told of each municipality, in the order of the table. The browser knows it too. */
export const columns = [
  { key: 'wish', title: 'Stöd' },
  { key: 'convener', title: 'Sammankallande' },
  { key: 'deputy', title: 'Vice sammankallande' },
  { key: 'channels', title: 'Kanaler' },
  { key: 'nextGroupMeeting', title: 'Gruppens nästa möte' },
  { key: 'lastGroupMeeting', title: 'Gruppens senaste möte' },
  { key: 'nextTeamMeeting', title: 'Teamets nästa möte' },
  { key: 'lastTeamMeeting', title: 'Teamets senaste möte' },
  { key: 'team', title: 'SAMBU-team' },
  { key: 'plan', title: 'Handlingsplan' },
  { key: 'contacts', title: 'Kontaktlista' },
  { key: 'read', title: 'Regionens dokument' },
  { key: 'questions', title: 'Frågor under terminen' },
  { key: 'calls', title: 'Samtal som räckte' },
  { key: 'updates', title: 'Utskick' },
  { key: 'sign', title: 'Senaste livstecken' },
] as const;
export type ColumnKey = (typeof columns)[number]['key'];

/** What the trend counts municipalities by, term by term. */
export const trendKeys = ['group', 'met', 'decided', 'active', 'plan', 'contacts', 'read'] as const;
export type TrendKey = (typeof trendKeys)[number];

export const trendTitles: Readonly<Record<TrendKey, string>> = {
  group: 'Grupp med sammankallande',
  met: 'Gruppen har träffats under terminen',
  decided: 'SAMBU-team beslutat',
  active: 'SAMBU-team i gång',
  plan: 'Handlingsplan som gäller',
  contacts: 'Kontaktlistan bekräftad till minst 80 %',
  read: 'Regionens dokument lästa av alla platser',
};
