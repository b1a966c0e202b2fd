export const text = {
  title: 'Ärenden',
  empty: 'Här är inget än',
  later:
    'Här ska teamets frågor stå. Tills vidare finns de i kanalen, och dina egna i chatten: skriv mina ärenden till Partssamverkan.',
} as const;
