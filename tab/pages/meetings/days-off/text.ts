const meetings = (count: number): string => (count === 1 ? 'ett möte' : `${count} möten`);
const lie = (count: number): string => (count === 1 ? '1 möte ligger' : `${count} möten ligger`);

export const text = {
  title: (count: number) => `${lie(count)} nu på lov eller lediga dagar`,
  how: 'Öppna serien, se hur det blir och spara den igen. Då flyttas mötena, eller så utgår de. Mötena ligger kvar tills du gör det.',
  change: 'Ändra serien',
  elsewhere: (forum: string, count: number) =>
    `I ${forum} gäller det ${meetings(count)}. Säg till sammankallande där, som kan ändra.`,
} as const;
