export const text = {
  title: 'Kontakter',
  empty: 'Här är inget än',
  later: 'Här ska er gemensamma kontaktlista stå.',
} as const;
