export const text = {
  title: 'Styrdokument',
  empty: 'Här är inget än',
  later: 'Här ska de dokument stå som gäller för er.',
} as const;
