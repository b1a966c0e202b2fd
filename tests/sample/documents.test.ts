import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { screenLong } from '../../bot/documents/actions/screening.ts';
import { faceOn, inForceOn, isReviewDue, stateOn } from '../../bot/documents/in-force.ts';
import { kinds } from '../../bot/documents/kind.ts';
import { isSafeLink } from '../../bot/documents/link.ts';
import { sampleDocuments } from './documents.ts';
import { documentFrom } from './documents-load.ts';
import { skaraborgSample as sample } from './skaraborg-sample.ts';

const today = Temporal.PlainDate.from('2026-11-20');
const texts = sampleDocuments.flatMap(({ id, title, versions }) =>
  versions.map(({ text }, index) => [`${id} ${index + 1}`, `${title}. ${text}`, text] as const),
);
const documents = sampleDocuments.map((one) => documentFrom(sample, one));

describe('the documents of the sample', () => {
  it.each(texts)('%s says that it is invented, and passes the screening', async (_which, whole, text) => {
    expect(text.startsWith('Det här är ett påhittat exempel.')).toBe(true);
    expect((await screenLong(whole, [])).kind).toBe('clean');
  });

  it('are of each kind that the groups have, with ids of their own', () => {
    const there = new Set(sampleDocuments.map(({ kind }) => kind));
    expect(kinds.filter((kind) => !there.has(kind))).toEqual(['other']);
    expect(new Set(sampleDocuments.map(({ id }) => id)).size).toBe(sampleDocuments.length);
    for (const { versions } of sampleDocuments)
      for (const { link } of versions) expect(link === undefined || isSafeLink(link)).toBe(true);
  });

  it('show every state that somebody may want to see', () => {
    const states = documents.map((document) =>
      document.versions.map((one) => stateOn(document, one, today)).join(', '),
    );
    expect(new Set(states)).toEqual(new Set(['replaced, in-force', 'in-force, coming', 'in-force', 'draft']));
    expect(documents.filter((document) => isReviewDue(document, today)).map(({ id }) => id)).toEqual([
      'handlingsplan-mariestad',
    ]);
    expect(documents.filter((document) => inForceOn(document, today)?.asksToBeRead).map(({ id }) => id)).toEqual([
      'riktlinje-sip',
    ]);
    expect(documents.filter(({ sharedAsExample }) => sharedAsExample).map(({ id }) => id)).toEqual([
      'gott-exempel-forsta-kvarten',
    ]);
    expect(documents.every((document) => faceOn(document, today) !== undefined)).toBe(true);
  });
});
