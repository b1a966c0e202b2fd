export const text = {
  title: 'Forumet',
  empty: 'Här är inget än',
  later:
    'Här ska det stå vilka som är med och vad som är inställt. Tills vidare finns det i chatten: skriv inställningar till Partssamverkan.',
} as const;
