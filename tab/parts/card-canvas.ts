// An Adaptive Card as DOM, drawn by Microsoft's renderer; no React in here. Fetched only where a card is shown.
import type { IAdaptiveCard } from '@microsoft/teams.cards';
import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  type Input,
  OpenUrlAction,
  SerializationContext,
  ShowCardAction,
  SubmitAction,
  Table,
  Versions,
} from 'adaptivecards';
import { cardHostConfig } from './card-host-config.ts';
import { drawMarkdown } from './card-markdown.ts';
import type { TypedIn } from './card-typed.ts';

/** A press whose inputs have been checked: the action's own data with theirs, each as text, as Teams sends them. */
export type CardPress = { readonly verb: string; readonly data: Readonly<Record<string, unknown>> };

type Doors = { onPress: (press: CardPress) => void; openLink: (url: string) => void };

export type DrawnCard = {
  readonly element: HTMLElement;
  /** What stands in the inputs that have been drawn. */
  values(): TypedIn;
  /** Titles of the cards within the card that are open. */
  opened(): readonly string[];
  open(titles: readonly string[]): void;
};

// The package says that it has no side effects, so bundlers drop the one by which tables make themselves known.
GlobalRegistry.defaultElements.register('Table', Table, Versions.v1_5);

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = drawMarkdown(text);
  result.didProcess = true;
};

export function drawCard(json: IAdaptiveCard, doors: Doors): DrawnCard {
  const card = new AdaptiveCard();
  card.hostConfig = cardHostConfig;
  card.onExecuteAction = (action) => act(action, doors);
  card.parse(json, new SerializationContext(Versions.v1_5));
  const element = card.render() ?? document.createElement('div');
  // The renderer tells of a failed check by a class, a colour and a text; a card inside the card is drawn when opened.
  const mark = (): void => card.getAllInputs().forEach(markForReaders);
  new MutationObserver(mark).observe(element, { subtree: true, childList: true, attributeFilter: ['class'] });
  mark();

  const within = (): ShowCardAction[] =>
    card.getAllActions().filter((action): action is ShowCardAction => action instanceof ShowCardAction);
  const isOpen = ({ renderedElement }: Action): boolean => renderedElement?.getAttribute('aria-expanded') === 'true';
  return {
    element,
    values: () => Object.fromEntries(card.getAllInputs().flatMap(typedValue)),
    opened: () => within().flatMap((action) => (isOpen(action) && action.title ? [action.title] : [])),
    open: (titles) => {
      for (const action of within()) {
        if (action.title && titles.includes(action.title) && !isOpen(action)) action.renderedElement?.click();
      }
    },
  };
}

function act(action: Action, { onPress, openLink }: Doors): void {
  if (action instanceof OpenUrlAction) {
    if (action.url) openLink(action.url);
    return;
  }
  const data: unknown = action instanceof SubmitAction || action instanceof ExecuteAction ? action.data : undefined;
  const fields = typeof data === 'object' && data !== null ? { ...data } : {};
  if (action instanceof ExecuteAction) onPress({ verb: action.verb, data: fields });
  else if (action instanceof SubmitAction) onPress({ verb: verbIn(fields), data: fields });
}

/** Action.Submit has no verb of its own: ours put it in the data. */
function verbIn(data: object): string {
  const verb: unknown = Reflect.get(data, 'verb');
  return typeof verb === 'string' ? verb : '';
}

/** Nothing for an input in a card that has not been opened. */
const typedValue = (input: Input): [string, string][] => {
  const value: unknown = input.renderedElement ? input.value : undefined;
  return input.id !== undefined && typeof value === 'string' ? [[input.id, value]] : [];
};

/** What the renderer leaves unsaid: that several choices are one question, that an answer is required, or wrong. */
function markForReaders(input: Input): void {
  const element = input.renderedElement;
  const choices = element?.querySelector('.ac-choiceSetInput-expanded, .ac-choiceSetInput-multiSelect');
  if (choices) group(choices);
  const field = choices ?? element?.querySelector('input, select, textarea');
  if (!element || !field) return;
  // A group of boxes to tick can be neither, by the rules of ARIA: its label and its error say so.
  if (field.getAttribute('role') === 'group') return;
  if (input.isRequired) field.setAttribute('aria-required', 'true');
  if (element.querySelector('.ac-input-validation-failed')) field.setAttribute('aria-invalid', 'true');
  else field.removeAttribute('aria-invalid');
}

/** The renderer gives the question and its error to the first choice alone; they belong to all of them. */
function group(choices: Element): void {
  const boxes = [...choices.querySelectorAll('input')];
  const labels = boxes[0]?.getAttribute('aria-labelledby')?.split(' ') ?? [];
  choices.setAttribute('role', boxes[0]?.type === 'radio' ? 'radiogroup' : 'group');
  const [own = '', ...question] = labels.toReversed();
  if (question.length === 0) return;
  choices.setAttribute('aria-labelledby', question.toReversed().join(' '));
  boxes[0]?.setAttribute('aria-labelledby', own);
}
