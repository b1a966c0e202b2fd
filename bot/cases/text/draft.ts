/** What is said of a kept draft where its words shall not stand: a posted message stays with the host. */
export const draftTitles = {
  startOver: 'Börja om',
  /** After the question whether to. */
  discard: 'Ta bort och börja om',
  keep: 'Fortsätt med utkastet',
} as const;

export const draftWords = {
  found: 'Du har ett utkast.',
  /** Behind the name of the team. */
  sure: 'Vill du börja om? Då tas utkastet bort.',
} as const;
