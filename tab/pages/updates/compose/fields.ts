// An update as the form has it: texts and lists of texts, which is what the window keeps of it.
import {
  type AudienceChosen,
  askKinds,
  type ContentInput,
  type ContentView,
  teamStates,
  type UpdateInput,
} from '../../../../bot/updates/contract/compose.ts';
import type { UpdateView } from '../../../../bot/updates/contract/update.ts';

export type Fields = {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  /** '<area> <id>', or '' of none: neither has a space in it. */
  readonly document: string;
  readonly documentTitle: string;
  readonly asks: string;
  readonly by: string;
  readonly choices: readonly string[];
  readonly groups: boolean;
  readonly groupsWith: readonly string[];
  readonly teams: boolean;
  readonly network: boolean;
  readonly forums: readonly string[];
  readonly listName: string;
};

export type Draft = Fields & {
  /** Of the update as one saw it when one began; '' of a new one. */
  readonly version: string;
  /** Its fields then, as JSON. */
  readonly base: string;
  /** Words that the screening has asked about, and that point to nobody. */
  readonly notNames: readonly string[];
};

export const noFields: Fields = {
  title: '',
  text: '',
  link: '',
  document: '',
  documentTitle: '',
  asks: 'read',
  by: '',
  choices: ['', ''],
  groups: false,
  groupsWith: [],
  teams: false,
  network: false,
  forums: [],
  listName: '',
};

export const documentKey = ({ area, id }: { readonly area: string; readonly id: string }): string => `${area} ${id}`;

const contentFields = ({ title, text, link, document, asks }: ContentView) => ({
  title,
  text,
  link: link ?? '',
  document: document ? documentKey(document) : '',
  documentTitle: document?.title ?? '',
  asks: asks.kind,
  by: asks.kind === 'know' ? '' : (asks.by ?? ''),
  choices: asks.kind === 'choose' && asks.choices.length > 0 ? asks.choices : noFields.choices,
});

export const audienceFields = ({ groups, groupsWith, teams, network, forums, listName }: Partial<AudienceChosen>) => ({
  groups: groups ?? false,
  groupsWith: groupsWith ?? [],
  teams: teams ?? false,
  network: network ?? false,
  forums: (forums ?? []).toSorted(),
  listName: listName ?? '',
});

export const fieldsOf = ({ content, audience }: Pick<UpdateView, 'content' | 'audience'>): Fields => ({
  ...contentFields(content),
  ...audienceFields(audience),
});

export const draftOf = (view: UpdateView): Draft => {
  const fields = fieldsOf(view);
  return { ...fields, version: `${view.version}`, base: JSON.stringify(fields), notNames: [] };
};

export const newDraftTo = (forum: string | undefined): Draft => {
  const fields: Fields = { ...noFields, forums: forum === undefined ? [] : [forum] };
  return { ...fields, version: '', base: JSON.stringify(fields), notNames: [] };
};

export const newDraft: Draft = newDraftTo(undefined);

const day = (by: string) => (by === '' ? {} : { by });

const asksFrom = ({ asks, by, choices }: Fields): ContentInput['asks'] => {
  switch (askKinds.find((one) => one === asks)) {
    case 'act':
      return { kind: 'act', ...day(by) };
    case 'choose':
      return { kind: 'choose', choices: choices.map((one) => one.trim()), ...day(by) };
    case 'know':
      return { kind: 'know' };
    default:
      return { kind: 'read', ...day(by) };
  }
};

export const contentFrom = (fields: Fields): ContentInput => {
  const [area, id] = fields.document.split(' ');
  return {
    title: fields.title.trim(),
    text: fields.text,
    link: fields.link.trim(),
    ...(area && id && { document: { area, id } }),
    asks: asksFrom(fields),
  };
};

export const audienceFrom = ({ groups, groupsWith, teams, network, forums, listName }: Fields): AudienceChosen => ({
  groups,
  groupsWith: teamStates.filter((state) => groupsWith.includes(state)),
  teams,
  network,
  forums: [...forums],
  ...(listName !== '' && { listName }),
});

export const inputFrom = (draft: Draft, forum: string | undefined): UpdateInput => ({
  ...(forum !== undefined && { forum }),
  content: contentFrom(draft),
  audience: audienceFrom(draft),
  notNames: [...draft.notNames],
});

/** What would be saved is not what was there when one began. */
export const isChanged = (draft: Draft): boolean => {
  const base: Fields = { ...noFields, ...JSON.parse(draft.base) };
  const written = (fields: Fields): string => JSON.stringify([contentFrom(fields), audienceFrom(fields)]);
  return written(base) !== written(draft);
};
