/** Every Swedish sentence of the notes to a group. */
export const notes = {
  heading: 'Till nästa möte',
  about: 'Det här har hänt mellan verksamheterna. Aldrig vem, bara vad.',
  none: 'Inga anteckningar till nästa möte.',
  show: 'Visa anteckningarna',
  waiting: (count: number) =>
    count === 1 ? 'En anteckning till nästa möte.' : `${count} anteckningar till nästa möte.`,
  from: (team: string, day: string) => `${team}, ${day}`,
  parties: (names: string) => `Berör ${names}.`,
  takenUp: 'Tagen upp',
  takenUpNow: 'Sparat. Den står inte kvar på listan.',
  takenUpBefore: 'Den är redan tagen upp.',
  convenerTakesUp: 'Det gör gruppens sammankallande, när den är tagen upp på ett möte.',
  gone: 'Anteckningen finns inte längre.',
  busy: 'Flera tryckte samtidigt. Titta på listan och tryck igen om det behövs.',
  more: (count: number) => `Och ${count} till. Ta upp de här först, så kommer resten.`,
  nothingForYou: 'Anteckningarna är gruppens. Gruppens sammankallande ser dem här, och gruppen i sin egen kanal.',
} as const;
