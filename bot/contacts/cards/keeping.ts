/** "Stämmer era uppgifter?": each row with what stands there, to be confirmed, changed or taken away in the card itself. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { areaId } from '../../forums/area.ts';
import { type ForumId, forumId } from '../../forums/forum.ts';
import {
  type Button,
  type Card,
  card,
  type Element,
  execute,
  group,
  heading,
  openUrl,
  plain,
  small,
  text,
} from '../../platform/cards/card.ts';
import { bytesOf, mostBytes } from '../../platform/cards/size.ts';
import { hoursInText } from '../../platform/hours/hours.ts';
import type { AskedRow } from '../asking/asked-row.ts';
import { isStale } from '../asking/due-desks.ts';
import { type Contact, contactId } from '../contact.ts';
import { isOverdue } from '../keeping.ts';
import { keeping, removing, told } from '../text/keeping.ts';
import { agesInText, contacts } from '../text.ts';

export const keepingVerbs = {
  show: 'contacts.keep',
  confirm: 'contacts.keep-confirm',
  confirmAll: 'contacts.keep-confirm-all',
  form: 'contacts.keep-form',
  save: 'contacts.keep-save',
  askRemoval: 'contacts.keep-ask-removal',
  remove: 'contacts.keep-remove',
  undo: 'contacts.keep-undo',
} as const;
export type KeepingVerb = (typeof keepingVerbs)[keyof typeof keepingVerbs];

/** Rows on a card; the others wait in the tab. */
export const mostRows = 8;
const mostForums = 8;

const rowMark = z
  .string()
  .regex(/^[a-z0-9-]{1,80}:[\w-]{12}$/)
  .transform((mark) => ({ id: contactId.parse(mark.slice(0, -13)), seen: mark.slice(-12) }));

const listed = z.string().transform((text) => text.split(',').filter((part) => part !== ''));

/** What every button of the card carries: whose list, by which forums, and all rows of the card as they were seen. */
export const onKeeping = z.object({
  area: areaId,
  forums: listed.pipe(z.array(forumId).max(mostForums)),
  rows: listed.pipe(z.array(rowMark).max(mostRows)),
});
export const onRow = onKeeping.extend({ row: contactId });
export const onChange = onRow.extend({ change: z.string().max(80) });

export type Keeping = {
  readonly area: string;
  readonly forums: readonly ForumId[];
  readonly rows: readonly AskedRow[];
  /** Of the rows that were asked about, those for which there was no room. */
  readonly left?: number;
  readonly today: Temporal.PlainDate;
  /** Where the tab shows the list. */
  readonly tabUrl: string;
  /** Above the rows; the usual words to whoever holds the seat where nothing else is said. */
  readonly intro?: string;
};

type Data = Readonly<Record<string, string>>;

export const keepingData = ({ area, forums, rows }: Pick<Keeping, 'area' | 'forums' | 'rows'>): Data => ({
  area,
  forums: forums.slice(0, mostForums).join(','),
  rows: rows.map(({ row, seen }) => `${row.id}:${seen}`).join(','),
});

/** "Samverkanskontakt, rehab": as typed, so that a card escapes it. */
export const rowName = ({ row: { contact, organization }, party }: AskedRow): string =>
  `${contact.title}, ${organization.name || party}`;

/** Characters of what a party does; the whole stands in the form and in the tab. */
const longestText = 200;
const short = (words: string): string =>
  words.length > longestText ? `${words.slice(0, longestText).trim()} …` : words;

const assurance = ({ row, party }: AskedRow, today: Temporal.PlainDate): string => {
  if (row.assured_date === undefined) return keeping.never;
  if (isOverdue(row, today)) return keeping.overdue;
  return keeping.confirmed(Temporal.PlainDate.from(row.assured_date), today, plain(row.assurer ?? party));
};

const lines = ({ phone, schedule, service }: Contact): readonly string[] => {
  const hours = [hoursInText(schedule), phone.description].filter((words) => words !== '').join(', ');
  const ages = agesInText(service.minimum_age, service.maximum_age);
  return [
    phone.number === '' ? keeping.noPhone : keeping.phone(plain(phone.number)),
    hours === '' ? keeping.noHours : contacts.hours(plain(hours)),
    ages === '' ? '' : contacts.ages(ages),
    service.description && contacts.does(plain(short(service.description))),
    service.excludes && contacts.doesNot(plain(short(service.excludes))),
    service.alert && contacts.alert(plain(service.alert)),
  ].filter((line) => line !== '');
};

const rowButtons = (one: AskedRow, data: Data, isOpen: boolean): readonly Button[] => {
  const own = { ...data, row: one.row.id };
  const button = (title: string, verb: KeepingVerb) =>
    execute(title, verb, own, { associatedInputs: 'none', tooltip: keeping.ofRow(title, rowName(one)) });
  return [
    ...(isOpen ? [button(keeping.right, keepingVerbs.confirm)] : []),
    button(keeping.change, keepingVerbs.form),
    ...(isOpen ? [button(keeping.gone, keepingVerbs.askRemoval)] : []),
  ];
};

const rowPart = (one: AskedRow, data: Data, today: Temporal.PlainDate): Element =>
  group(
    [
      text(plain(rowName(one)), { weight: 'Bolder' }),
      ...lines(one.row).map((line) => text(line, { spacing: 'None' })),
      small(assurance(one, today)),
      { type: 'ActionSet', actions: [...rowButtons(one, data, isStale(one.row, today))] },
    ],
    { separator: true },
  );

const drawn = (shown: Keeping, count: number): Card => {
  const { today, tabUrl, intro } = shown;
  const rows = shown.rows.slice(0, count);
  const data = keepingData({ ...shown, rows });
  const left = (shown.left ?? 0) + shown.rows.length - count;
  const open = rows.filter(({ row }) => isStale(row, today));
  const words = open.length > 0 ? (intro ?? keeping.why) : rows.length > 0 ? keeping.thanks : keeping.none;
  return card(
    [
      heading(keeping.heading),
      text(words),
      ...rows.map((one) => rowPart(one, data, today)),
      ...(left > 0 ? [text(keeping.more(left), { separator: true })] : []),
    ],
    [
      ...(open.length > 1
        ? [execute(keeping.allRight, keepingVerbs.confirmAll, data, { associatedInputs: 'none', style: 'positive' })]
        : []),
      openUrl(contacts.openInTab, tabUrl),
    ],
  );
};

/** What does not fit is counted, and waits in the tab. */
export const keepingCard = (shown: Keeping): Card => {
  for (let count = Math.min(shown.rows.length, mostRows); count > 0; count -= 1) {
    const card = drawn(shown, count);
    if (bytesOf(card) < mostBytes - 2048) return card;
  }
  return drawn(shown, 0);
};

export const undoButton = (shown: Keeping, row: string, change: string): Element => ({
  type: 'ActionSet',
  actions: [
    execute(keeping.undo, keepingVerbs.undo, { ...keepingData(shown), row, change }, { associatedInputs: 'none' }),
  ],
});

export const backButton = (shown: Keeping): Button =>
  execute(keeping.back, keepingVerbs.show, keepingData(shown), { associatedInputs: 'none' });

/** What goes is shown before it goes. */
export const removalCard = (shown: Keeping, one: AskedRow): Card =>
  card(
    [
      heading(removing.question(plain(rowName(one)))),
      ...lines(one.row).map((line) => text(line, { spacing: 'None' })),
      text(removing.consequence),
    ],
    [
      execute(
        removing.confirm,
        keepingVerbs.remove,
        { ...keepingData(shown), row: one.row.id },
        { style: 'destructive', associatedInputs: 'none' },
      ),
      backButton(shown),
    ],
  );

/** To a convener: what nobody has confirmed, though they were asked. */
export const overdueCard = (
  rows: readonly AskedRow[],
  on: Temporal.PlainDate,
  { today, tabUrl }: Pick<Keeping, 'today' | 'tabUrl'>,
): Card => {
  const names = rows.slice(0, mostRows).map((one) => plain(rowName(one)));
  const left = rows.length - names.length;
  return card(
    [
      heading(told.heading),
      text(told.overdue(rows.length, names)),
      ...(left > 0 ? [text(keeping.more(left))] : []),
      text(told.asked(on, today)),
    ],
    [openUrl(contacts.openInTab, tabUrl)],
  );
};
