import type { Temporal } from 'temporal-polyfill';
import {
  type Button,
  type Card,
  card,
  type Element,
  group,
  heading,
  openUrl,
  plain,
  small,
  text,
} from '../platform/cards/card.ts';
import { bytesOf, mostBytes } from '../platform/cards/size.ts';
import { date } from '../platform/time/swedish.ts';
import type { Published } from './document.ts';
import { documents, review } from './text.ts';
import { kindWords } from './words.ts';

/** A document in force. `tabUrl`: where the tab shows it, if Teams can be told. */
export type Shown = {
  readonly version: Published;
  readonly isRegion: boolean;
  readonly snippet?: string;
  readonly tabUrl?: string;
};

const buttonsOf = ({ version, tabUrl }: Shown): readonly Button[] => [
  ...(tabUrl === undefined ? [] : [openUrl(documents.openInTab, tabUrl)]),
  ...(version.link === undefined ? [] : [openUrl(documents.open, version.link)]),
];

const facts = ({ version, isRegion }: Shown, today: Temporal.PlainDate): string =>
  [
    kindWords[version.kind],
    ...(isRegion ? [documents.forAll] : []),
    documents.since(date(version.validFrom, today)),
    ...(version.validTo ? [documents.until(date(version.validTo, today))] : []),
  ].join(', ');

const lines = (shown: Shown, today: Temporal.PlainDate): Element => {
  const about = shown.version.summary ?? shown.snippet ?? '';
  const buttons = buttonsOf(shown);
  return group(
    [
      text(`**${plain(shown.version.title)}**`),
      small(plain(facts(shown, today))),
      ...(about === '' ? [] : [text(plain(about), { size: 'Small', spacing: 'Small' })]),
      small(plain(documents.owner(shown.version.owner.function))),
      ...(buttons.length > 0 ? [{ type: 'ActionSet' as const, actions: [...buttons] }] : []),
    ],
    { separator: true, spacing: 'Medium' },
  );
};

/** More than these is no answer but a list. */
const mostFound = 5;

/** The best, in order. What is left out is counted, never cut in silence. */
export const foundCard = (found: readonly Shown[], words: string, today: Temporal.PlainDate): Card => {
  const draw = (count: number) =>
    card([
      heading(documents.found(plain(words))),
      ...found.slice(0, count).map((shown) => lines(shown, today)),
      ...(found.length > count ? [small(documents.more(found.length - count))] : []),
    ]);
  let count = Math.min(mostFound, found.length);
  while (count > 1 && bytesOf(draw(count)) > mostBytes) count -= 1;
  return draw(count);
};

const line = ({ version, isRegion, tabUrl }: Shown): string => {
  const title = plain(version.title);
  const url = tabUrl ?? version.link;
  const words = url === undefined ? `**${title}**` : `[${title}](${url})`;
  return `${words}, ${kindWords[version.kind].toLocaleLowerCase('sv')}${isRegion ? `, ${documents.forAll}` : ''}`;
};

/** All that is in force, a line each, as far as the card holds. */
export const listCard = (all: readonly Shown[], tabUrl?: string): Card => {
  const draw = (count: number) =>
    card(
      [
        heading(documents.heading),
        ...all.slice(0, count).map((shown) => text(line(shown), { spacing: 'Small' })),
        small(all.length > count ? documents.more(all.length - count) : documents.howToSearch),
      ],
      tabUrl === undefined ? [] : [openUrl(documents.all, tabUrl)],
    );
  let count = all.length;
  while (count > 1 && bytesOf(draw(count)) > mostBytes) count -= 1;
  return draw(count);
};

export const reviewCard = (
  { title }: Pick<Published, 'title'>,
  on: Temporal.PlainDate,
  today: Temporal.PlainDate,
  tabUrl?: string,
): Card =>
  card(
    [heading(review.heading), text(review.sentence(plain(title), date(on, today))), text(review.whatToDo)],
    tabUrl === undefined ? [] : [openUrl(documents.openInTab, tabUrl)],
  );
