export const text = {
  title: 'Start',
  empty: 'Här är inget än',
  later:
    'Här ska det stå vad som väntar på dig. Frågor till teamet ställer du tills vidare i chatten: skriv ny fråga till Partssamverkan.',
} as const;
