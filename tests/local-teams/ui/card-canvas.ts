// An Adaptive Card as DOM, drawn by Microsoft's renderer; no React in here. Version 1.5 and not above, as Teams.
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  GlobalSettings,
  type Input,
  OpenUrlAction,
  SerializationContext,
  Table,
  Versions,
} from 'adaptivecards';
import { teamsHostConfig } from './host-config.ts';
import { drawMarkdown } from './markdown.ts';
import { markCardMentions } from './mentions.ts';

/** A validated press: the action's data with the inputs merged in, every input as text, as Teams sends them. */
export type CardPress = { verb: string; data: Record<string, unknown> };

// The package says that it has no side effects, so bundlers drop the one by which tables make themselves known.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);
GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true;

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = drawMarkdown(text);
  result.didProcess = true;
};

export function drawCard(json: IAdaptiveCard, onPress: (press: CardPress) => void): HTMLElement {
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig;
  card.parse(markCardMentions(json), new SerializationContext(Versions.v1_5));
  const element = card.render() ?? document.createElement('div');
  card.onExecuteAction = (action) => act(element, action, onPress);
  // The renderer tells of a failed check by a class, a colour and a text; a card inside the card is drawn when opened.
  const mark = (): void => card.getAllInputs().forEach(markRequired);
  new MutationObserver(mark).observe(element, { subtree: true, childList: true, attributeFilter: ['class'] });
  mark();
  return element;
}

function act(card: HTMLElement, action: Action, onPress: (press: CardPress) => void): void {
  if (action instanceof OpenUrlAction) {
    follow(card, action.url ?? '');
  } else if (action instanceof ExecuteAction) {
    const data = action.data;
    onPress({ verb: action.verb, data: typeof data === 'object' && data !== null ? { ...data } : {} });
  }
}

/** As a link in the card, so that who listens for links into Teams hears of it. */
function follow(card: HTMLElement, url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener noreferrer';
  card.append(link);
  link.click();
  link.remove();
}

/** A group of checkboxes has no single field to mark; its label says that it is required. */
function markRequired(input: Input): void {
  const fields = input.renderedElement?.querySelectorAll(
    'input:not([type=radio]), select, textarea, [role=radiogroup]',
  );
  const [field] = fields ?? [];
  if (!field || fields?.length !== 1) return;
  if (input.isRequired) field.setAttribute('aria-required', 'true');
  const failed = input.renderedElement?.querySelector('.ac-input-validation-failed');
  if (failed) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}
