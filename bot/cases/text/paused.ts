/** While the bot is out of the team nobody can be told of a withdrawal by it, and perhaps nobody be known. */
export const pausedWords = {
  /** Where Teams confirms who presses: the withdrawal goes through all the same. */
  mayWithdraw: 'Är samtycket återtaget? Det går att säga här ändå.',
  /** Where it does not. */
  call: 'Är ett samtycke återtaget? Ring dem det gäller och säg att de inte får prata vidare om barnet med stöd av det. Tryck sedan här igen när jag är tillbaka.',
} as const;
