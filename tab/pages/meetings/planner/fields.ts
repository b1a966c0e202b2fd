// The fields that something can be wrong with, in the order of the form, and which of them an answer means.

export const fieldIds = [
  'kind',
  'name',
  'often',
  'from',
  'dates',
  'terms',
  'onDayOff',
  'start',
  'end',
  'place',
  'link',
  'attendees',
  'visits',
  'quorum',
  'chair',
  'calling',
  'daysBefore',
  'exceptions',
] as const;
export type FieldId = (typeof fieldIds)[number];

export type Wrong = Readonly<Partial<Record<FieldId, string>>>;

/** The bot's paths are those of the plan: 'rhythm.dates.0', 'visits.2.minutes'. */
const fieldAt = (path: string): FieldId => {
  if (path.startsWith('rhythm.dates')) return 'dates';
  if (path.startsWith('rhythm.from')) return 'from';
  const [first = ''] = path.split('.');
  return fieldIds.find((id) => id === first) ?? 'often';
};

/** The first sentence of each. */
export function wrongFrom(fields: Readonly<Record<string, string>>): Wrong {
  const wrong: Partial<Record<FieldId, string>> = {};
  for (const [path, sentence] of Object.entries(fields)) wrong[fieldAt(path)] ??= sentence;
  return wrong;
}

export const wrongIn = (wrong: Wrong): readonly (readonly [FieldId, string])[] =>
  fieldIds.flatMap((id) => (wrong[id] === undefined ? [] : [[id, wrong[id]] as const]));
