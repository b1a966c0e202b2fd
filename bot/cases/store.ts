/**
 * Rows in `forums`, partition the forum: `case|id` · `case|id|question` (the text alone) · `case|id|consent` ·
 * `case|id|step|n` (history, only ever inserted) · `open|id` · `closed|asker|time|id` · `alias|name` · `draft|person` · `read|time|id` ·
 * `called|id` · `tally|person` · `digest|week`. Every command on a case also writes the case row, so that nothing can land after an erasure.
 */
import type { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ForumId } from '../forums/forum.ts';
import { inTurns } from '../forums/in-turns.ts';
import type { PersonKey } from '../forums/person.ts';
import type { SeatId } from '../forums/seat.ts';
import { invertedTime, rowKey } from '../platform/tables/keys.ts';
import type { Row, Tables, Write } from '../platform/tables/port.ts';
import { writtenOver } from '../platform/tables/written-over.ts';
import { type CaseId, type CaseRequest, caseId, caseRequest } from './case-request.ts';
import { type ConsentRecord, consentRecord } from './consent.ts';
import { type Draft, draft } from './draft.ts';
import type { GatePass } from './gate.ts';
import { QuestionText } from './question-text.ts';
import type { StoredCase } from './stored-case.ts';

const table = 'forums';
const caseKey = (id: CaseId) => rowKey('case', id);

/** The consent is read after the case: whoever changes it writes the case row too, so the case's tag covers both. */
export const loadCase = async (tables: Tables, forum: ForumId, id: CaseId): Promise<StoredCase | undefined> => {
  const row = await tables.get(table, forum, caseKey(id));
  if (!row) return undefined;
  const request = caseRequest.parse(row.body);
  if (request.question.mode === 'consultation') return { request, consent: undefined, etag: row.etag };
  const consent = await tables.get(table, forum, rowKey('case', id, 'consent'));
  return { request, consent: consent && consentRecord.parse(consent.body), etag: row.etag };
};

const questionRow = z.object({ text: z.string() });

/** Nobody gets here without the gate's pass. */
export const loadQuestionText = async (tables: Tables, forum: ForumId, pass: GatePass): Promise<QuestionText> => {
  const row = await tables.get(table, forum, rowKey('case', pass.caseId, 'question'));
  return new QuestionText(row ? questionRow.parse(row.body).text : '');
};

export type CaseWrites = {
  readonly request: CaseRequest;
  readonly etag: string;
  /** What happened, as kinds only. */
  readonly history: { readonly step: string; readonly seat?: SeatId; readonly detail?: string };
  /** Missing when it followed from something else. */
  readonly by?: PersonKey;
  readonly at: Temporal.Instant;
  /** Only to close, and gone when it was closed before. */
  readonly openMark?: Row | undefined;
  /** As it stands after a step that changed it. */
  readonly consent?: ConsentRecord | undefined;
};

/** The history row comes first: it is never written again, so it bears witness after a lost answer. */
export const stepWrites = ({ request, etag, history, by, at, openMark, consent }: CaseWrites): Write[] => {
  const { id, steps, state } = request;
  return [
    { kind: 'insert', key: rowKey('case', id, 'step', steps), body: { ...history, ...(by && { by }), at, state } },
    { kind: 'replace', key: caseKey(id), body: request, etag },
    // The case row's tag guards it: nobody changes a consent without the case.
    ...(consent ? [{ kind: 'put', key: rowKey('case', id, 'consent'), body: consent } as const] : []),
    ...(state === 'closed' && openMark ? closing(request, at, openMark) : []),
  ];
};

/** The row stays, without a word in it. */
export const eraseQuestion = (id: CaseId): Write => ({
  kind: 'put',
  key: rowKey('case', id, 'question'),
  body: { text: '' },
});

/** From the list of open ones to the asker's own list of closed ones. */
const closing = ({ id, asker }: CaseRequest, at: Temporal.Instant, openMark: Row): Write[] => [
  { kind: 'delete', key: openMark.key, etag: openMark.etag },
  { kind: 'insert', key: rowKey('closed', asker.person, invertedTime(at), id), body: { caseId: id, at } },
];

/** Needed to close: it is written when the case is raised and never changed. */
export const loadOpenMark = (tables: Tables, forum: ForumId, id: CaseId): Promise<Row | undefined> =>
  tables.get(table, forum, rowKey('open', id));

/** For what changes where a card stands and nothing else. */
export const caseWrite = ({ request, etag }: Pick<StoredCase, 'request' | 'etag'>): Write => ({
  kind: 'replace',
  key: caseKey(request.id),
  body: request,
  etag,
});

export const raiseWrites = (
  request: CaseRequest,
  text: QuestionText,
  consent: ConsentRecord | undefined,
  drafted: { readonly etag: string } | undefined,
): Write[] => {
  const { id, alias, asker, raisedAt } = request;
  const history = { step: 'raise', seat: asker.seat, by: asker.person, at: raisedAt, state: request.state };
  return [
    { kind: 'insert', key: rowKey('case', id, 'step', 0), body: history },
    { kind: 'insert', key: caseKey(id), body: request },
    { kind: 'insert', key: rowKey('case', id, 'question'), body: { text: text.reveal() } },
    { kind: 'insert', key: rowKey('alias', alias), body: { caseId: id } },
    { kind: 'insert', key: rowKey('open', id), body: { caseId: id } },
    ...(consent ? [{ kind: 'insert', key: rowKey('case', id, 'consent'), body: consent } as const] : []),
    ...(drafted ? [{ kind: 'delete', key: draftKey(asker.person), etag: drafted.etag } as const] : []),
  ];
};

const mark = z.object({ caseId });

/** Rows that cannot be read are left out. */
const casesOf = async (tables: Tables, forum: ForumId, rows: readonly Row[]): Promise<readonly CaseRequest[]> => {
  const ids = rows.flatMap(({ body }) => mark.safeParse(body).data?.caseId ?? []);
  const found = await inTurns(ids, (id) => tables.get(table, forum, caseKey(id)));
  return found.flatMap((row) => caseRequest.safeParse(row?.body).data ?? []);
};

/** Open cases of a team: one range, then a point read each. */
export const listOpenCases = async (tables: Tables, forum: ForumId): Promise<readonly CaseRequest[]> =>
  casesOf(tables, forum, await tables.list(table, forum, `${rowKey('open')}|`));

/** The latest that somebody's own questions have come to, newest first. */
export const listClosedOf = async (
  tables: Tables,
  forum: ForumId,
  person: PersonKey,
  most: number,
): Promise<readonly CaseRequest[]> => {
  const rows = await tables.list(table, forum, `${rowKey('closed', person)}|`);
  return casesOf(tables, forum, rows.slice(0, most));
};

export const draftKey = (person: PersonKey) => rowKey('draft', person);

export type StoredDraft = { readonly draft: Draft; readonly etag: string };

export const loadDraft = async (
  tables: Tables,
  forum: ForumId,
  person: PersonKey,
): Promise<StoredDraft | undefined> => {
  const row: Row | undefined = await tables.get(table, forum, draftKey(person));
  const parsed = row && draft.safeParse(row.body);
  return row && parsed?.success ? { draft: parsed.data, etag: row.etag } : undefined;
};

export const draftWrite = (person: PersonKey, changed: Draft, etag: string | undefined): Write =>
  writtenOver(etag, draftKey(person), changed);

/** One line of the read log: which party opened which question when. */
export const readWrite = (read: {
  id: string;
  caseId: CaseId;
  alias: string;
  seat: SeatId;
  person: PersonKey;
  at: Temporal.Instant;
}): Write => ({ kind: 'insert', key: rowKey('read', invertedTime(read.at), read.id), body: read });

/** "Vi ringde, det räckte": the day and the party, nothing else; the id makes a second press the same. */
export const calledWrite = (id: string, seat: SeatId, on: Temporal.PlainDate): Write => ({
  kind: 'insert',
  key: rowKey('called', id),
  body: { seat, on },
});

const tallyRow = z.object({ day: z.string(), count: z.int() });

/** How many questions somebody has put to the team on a day, and the write that counts one more. */
export const tally = async (
  tables: Tables,
  forum: ForumId,
  person: PersonKey,
  day: Temporal.PlainDate,
): Promise<{ readonly count: number; readonly oneMore: Write }> => {
  const key = rowKey('tally', person);
  const row = await tables.get(table, forum, key);
  const read = tallyRow.safeParse(row?.body);
  const count = read.success && read.data.day === day.toString() ? read.data.count : 0;
  const body = { day: day.toString(), count: count + 1 };
  return { count, oneMore: writtenOver(row?.etag, key, body) };
};

/** Told, or passed over in silence: inserted once, so that of two rounds one owes the digest. */
export const digestWrite = (week: string, at: Temporal.Instant): Write => ({
  kind: 'insert',
  key: rowKey('digest', week),
  body: { at },
});

export const hasDigest = async (tables: Tables, forum: ForumId, week: string): Promise<boolean> =>
  (await tables.get(table, forum, rowKey('digest', week))) !== undefined;
