/** The few elements our cards are built of: Adaptive Cards 1.5, plain JSON typed by Microsoft's own definitions. */
import type {
  IAdaptiveCard,
  IContainer,
  IExecuteAction,
  IOpenUrlAction,
  IShowCardAction,
  ITextBlock,
} from '@microsoft/teams.cards';

export type Card = IAdaptiveCard;
export type Element = IAdaptiveCard['body'] extends (infer E)[] | undefined ? E : never;
export type Button = IExecuteAction | IOpenUrlAction | IShowCardAction;

export const card = (body: readonly Element[], actions: readonly Button[] = []): Card => ({
  type: 'AdaptiveCard',
  $schema: 'https://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: 'sv',
  body: [...body],
  ...(actions.length > 0 && { actions: [...actions] }),
});

/** Teams draws Markdown in a TextBlock; what a person has typed goes through `plain` first. */
export const text = (words: string, look: Partial<ITextBlock> = {}): ITextBlock => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...look,
});

export const heading = (words: string): ITextBlock =>
  text(words, { style: 'heading', size: 'Medium', weight: 'Bolder' });

export const small = (words: string): ITextBlock => text(words, { size: 'Small', isSubtle: true, spacing: 'Small' });

/** Takes the meaning from every character that Teams' Markdown would read. */
export const plain = (typed: string): string => typed.replace(/[\\`*_{}[\]()#+\-.!<>&|~]/g, (sign) => `\\${sign}`);

export const group = (items: readonly Element[], look: Partial<IContainer> = {}): IContainer => ({
  type: 'Container',
  items: [...items],
  ...look,
});

/** A sentence above a card: what just happened, or why it did not. */
export const notice = (words: string, style: 'good' | 'attention' | 'warning' | 'accent', on: Card): Card => ({
  ...on,
  body: [group([text(words, { weight: 'Bolder' })], { style, bleed: true }), ...(on.body ?? [])],
});

/** The same over the buttons of a form so long that whoever presses at its end does not see its head. */
export const noticeBelow = (words: string, style: 'good' | 'attention' | 'warning' | 'accent', on: Card): Card => ({
  ...on,
  body: [...(on.body ?? []), group([text(words, { weight: 'Bolder' })], { style, bleed: true })],
});

/** `verb` and `data` are what the bot gets; the inputs of the card come with them. */
export const execute = (
  title: string,
  verb: string,
  data: Readonly<Record<string, string>>,
  look: Partial<IExecuteAction> = {},
): IExecuteAction => ({ type: 'Action.Execute', title, verb, data: { ...data }, ...look });

/** Leads out of the card, as to a page of the tab. */
export const openUrl = (title: string, url: string): IOpenUrlAction => ({ type: 'Action.OpenUrl', title, url });
