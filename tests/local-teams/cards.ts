/** Whether Teams would take a card: Adaptive Cards 1.5, read by Microsoft's own parser. */
import { createRequire } from 'node:module';

// Only the UMD build can be loaded by Node; it has the same exports as the types of the package's entry.
const { AdaptiveCard, GlobalRegistry, SerializationContext, ValidationEvent, Versions } = createRequire(
  import.meta.url,
)('adaptivecards/dist/adaptivecards.js') as typeof import('adaptivecards');

export type CardCheck =
  | { readonly ok: true; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: string };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parts that the parser reads inside their parents, without an entry in its registry. */
const parts = ['AdaptiveCard', 'Column', 'TableRow', 'TableCell', 'TextRun'];

const known = (type: string): boolean => {
  const element = GlobalRegistry.elements.findByName(type) ?? GlobalRegistry.actions.findByName(type);
  return parts.includes(type) || (element !== undefined && element.schemaVersion.compareTo(Versions.v1_5) <= 0);
};

/** What a client that knows 1.5 shows: an unknown element that brings a fallback is replaced by it (`drop`: left out). */
const withFallbacks = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withFallbacks).filter((one) => one !== undefined);
  if (!isObject(value)) return value;
  if (typeof value.type === 'string' && !known(value.type) && value.fallback !== undefined) {
    return value.fallback === 'drop' ? undefined : withFallbacks(value.fallback);
  }
  // An action's data is the bot's own and no part of the card.
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'data' ? inner : withFallbacks(inner)]),
  );
};

const refused = new Set([
  ValidationEvent.ActionTypeNotAllowed,
  ValidationEvent.ElementTypeNotAllowed,
  ValidationEvent.MissingCardType,
  ValidationEvent.UnknownActionType,
  ValidationEvent.UnknownElementType,
  ValidationEvent.UnsupportedCardVersion,
]);

export const checkCard = (json: unknown): CardCheck => {
  if (!isObject(json) || json.type !== 'AdaptiveCard') return { ok: false, why: 'The card is no AdaptiveCard.' };
  if (typeof json.version !== 'string' || !/^1\.[0-5]$/.test(json.version)) {
    return { ok: false, why: `Card version ${String(json.version)} is not supported: 1.5 at most.` };
  }
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(withFallbacks(json), context);
  const events = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index));
  const refusal = events.find((event) => refused.has(event.event));
  if (refusal) return { ok: false, why: `The card holds what version 1.5 has not: ${refusal.message}` };
  const wrong = card.validateProperties().validationEvents;
  return { ok: true, notes: [...events, ...wrong].map((event) => event.message) };
};
