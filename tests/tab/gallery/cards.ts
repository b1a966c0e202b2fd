import type { IAdaptiveCard } from '@microsoft/teams.cards';

export const caseCard: IAdaptiveCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Björk 27', size: 'Large', weight: 'Bolder', style: 'heading', wrap: true },
    {
      type: 'TextBlock',
      text: 'Avidentifierad konsultation: **försök inte** räkna ut vem det är. <b>inte HTML</b>',
      wrap: true,
    },
    {
      type: 'FactSet',
      facts: [
        { title: 'Svar senast', value: 'torsdag 26 november' },
        { title: 'Vårdcentralen', value: '[070-174 06 05](tel:+46701740605)' },
      ],
    },
    {
      type: 'ActionSet',
      actions: [
        { type: 'Action.Execute', title: 'Vi tar det', verb: 'case.take', style: 'positive', data: { id: 1 } },
        { type: 'Action.OpenUrl', title: 'Läs rutinen', url: 'https://example.se/rutin' },
        {
          type: 'Action.ShowCard',
          title: 'Inte vårt, men vi hjälper vidare',
          card: {
            type: 'AdaptiveCard',
            body: [
              {
                type: 'Input.ChoiceSet',
                id: 'how',
                label: 'Hur hjälper ni vidare?',
                style: 'expanded',
                isRequired: true,
                errorMessage: 'Välj ett av svaren.',
                choices: [
                  { title: 'Vi tar kontakten', value: 'contact' },
                  { title: 'Vi vet inte, ta upp på mötet', value: 'meeting' },
                ],
              },
            ],
            actions: [{ type: 'Action.Execute', title: 'Skicka', verb: 'case.decline', data: { id: 1 } }],
          },
        },
      ],
    },
  ],
};

export const formCard: IAdaptiveCard = {
  type: 'AdaptiveCard',
  version: '1.5',
  body: [
    { type: 'TextBlock', text: 'Ny fråga till teamet', size: 'Large', weight: 'Bolder', style: 'heading', wrap: true },
    {
      type: 'Input.ChoiceSet',
      id: 'age',
      label: 'Ålder',
      placeholder: 'Välj',
      isRequired: true,
      errorMessage: 'Välj en ålder.',
      choices: ['0–5', '6–9', '10–12'].map((title) => ({ title, value: title })),
    },
    {
      type: 'Input.ChoiceSet',
      id: 'needs',
      label: 'Vad gäller det?',
      isMultiSelect: true,
      choices: [
        { title: 'Stress och sömn', value: 'sleep' },
        { title: 'Skolfrånvaro', value: 'absence' },
      ],
    },
    {
      type: 'Input.Text',
      id: 'question',
      label: 'Vad behöver du hjälp med?',
      isMultiline: true,
      maxLength: 500,
      isRequired: true,
      errorMessage: 'Skriv några ord.',
    },
    { type: 'Input.Date', id: 'until', label: 'Gäller längst till' },
    {
      type: 'Input.Toggle',
      id: 'known',
      title: 'Familjen vet att de kan ångra sig',
      label: 'Familjen',
      value: 'false',
    },
  ],
  actions: [{ type: 'Action.Execute', title: 'Fortsätt', verb: 'form.next', style: 'positive', data: { form: 'ask' } }],
};
