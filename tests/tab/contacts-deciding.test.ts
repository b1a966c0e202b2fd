import { describe, expect, it } from 'vitest';
import { importPreview, type PreviewedRow, previewedRow } from '../../bot/contacts/contract/sheets.ts';
import { contactDetails } from '../../bot/contacts/contract.ts';
import { chosenOf, type Decisions, optionsOf } from '../../tab/pages/contacts/import/deciding.ts';

const contact = contactDetails.parse({
  organization: { party: 'rehab' },
  contact: { title: 'Samverkanskontakt' },
  service: {},
  phone: {},
  schedule: [],
  service_area: { extent: 'municipality' },
});
const row = (line: number, kind: PreviewedRow['kind'], more: Partial<PreviewedRow> = {}): PreviewedRow =>
  previewedRow.parse({
    line,
    kind,
    label: 'Samverkanskontakt',
    reasons: [],
    contact,
    differs: [],
    choices: [],
    besides: [],
    asks: [],
    ...more,
  });
const chosen = (rows: PreviewedRow[], decisions: Decisions = {}) =>
  chosenOf(
    importPreview.parse({
      once: '00000000-0000-4000-8000-000000000000',
      warnings: [],
      notInFile: 0,
      rows,
    }),
    decisions,
  );

describe('the rows of a file that are sent', () => {
  it('are the new and the changed, until somebody says otherwise', () => {
    const rows = [row(2, 'new'), row(3, 'changed', { id: 'a', etag: 'one' }), row(4, 'same'), row(5, 'refused')];
    expect(chosen(rows)).toMatchObject([
      { kind: 'new', line: 2 },
      { kind: 'changed', line: 3, id: 'a', etag: 'one' },
    ]);
    expect(chosen(rows, { 2: { as: 'leave' } })).toMatchObject([{ line: 3 }]);
  });

  it('take nothing away by themselves: an empty cell may be one that nobody has filled in', () => {
    const emptied = row(2, 'changed', {
      id: 'a',
      etag: 'one',
      differs: [{ field: 'service.email', header: 'E-post', from: 'a@example.se', to: '' }],
    });
    expect(chosen([emptied])).toEqual([]);
    expect(chosen([emptied], { 2: { as: 'take' } })).toMatchObject([{ kind: 'changed', id: 'a' }]);
  });

  it('are none of the unclear, until somebody has chosen', () => {
    const other = { id: 'b', etag: 'two', label: 'Kurator', contact, differs: [] };
    const unclear = row(2, 'unclear', { choices: [other], besides: ['b'] });
    expect(chosen([unclear])).toEqual([]);
    expect(optionsOf(unclear).map(({ as }) => as)).toEqual(['b', 'new']);
    expect(chosen([unclear], { 2: { as: 'b' } })).toMatchObject([{ kind: 'changed', id: 'b', etag: 'two' }]);
    expect(chosen([unclear], { 2: { as: 'new' } })).toMatchObject([{ kind: 'new', besides: ['b'] }]);
  });

  it('say which words are nobody’s name', () => {
    expect(chosen([row(2, 'unclear', { asks: ['Ek'] })], { 2: { as: 'new' } })).toMatchObject([{ notNames: ['Ek'] }]);
  });

  it('wait until their hours can be read', () => {
    const unclear = row(2, 'unclear', { hours: 'när vi kan' });
    expect(chosen([unclear], { 2: { as: 'new' } })).toEqual([]);
    expect(chosen([unclear], { 2: { as: 'new', hours: 'må 8-9' } })).toMatchObject([
      { contact: { schedule: [{ byday: 'MO', opens_at: '08:00', closes_at: '09:00' }] } },
    ]);
  });
});
