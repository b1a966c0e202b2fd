/** "Ny fråga till teamet" and "Bekräfta samtycke", filled in as a person does: by what the labels say. */
import type { Locator } from 'playwright-core';

export const question =
  'Eleven har varit borta i tre veckor och sover dåligt. Vi har provat anpassad studiegång. Vi önskar råd.';

export const textBox = (form: Locator): Locator => form.getByRole('textbox', { name: /Vad behöver du hjälp med/ });

export type Question = {
  readonly text?: string;
  readonly asked: readonly string[];
  readonly mode?: 'Avidentifierad konsultation' | 'Med samtycke';
};

/** All six. */
export const fillInQuestion = async (form: Locator, { text = question, asked, mode }: Question): Promise<void> => {
  await form.getByRole('combobox', { name: 'Ålder' }).selectOption('13–15 år');
  for (const need of ['Stress och sömn', 'Skolfrånvaro']) await form.getByRole('checkbox', { name: need }).check();
  await textBox(form).fill(text);
  for (const seat of asked) await form.getByRole('checkbox', { name: seat, exact: true }).check();
  await form.getByRole('radio', { name: 'Inom kontaktgarantin' }).check();
  await form.getByRole('radio', { name: mode ?? 'Avidentifierad konsultation' }).check();
};

export type Consent = { readonly saidOn: string; readonly seats: readonly string[] };

export const fillInConsent = async (card: Locator, { saidOn, seats }: Consent): Promise<void> => {
  await card.getByRole('radio', { name: 'Båda vårdnadshavarna' }).check();
  await card.getByRole('radio', { name: 'Skriftligt' }).check();
  await card.getByLabel('Sagt ja den').fill(saidOn);
  for (const seat of seats) await card.getByRole('checkbox', { name: seat, exact: true }).check();
  await card.getByRole('radio', { name: 'Vill det här' }).check();
  await card.getByRole('checkbox', { name: /Familjen vet/ }).check();
};
