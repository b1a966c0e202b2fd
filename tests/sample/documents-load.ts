/** The sample's documents as rows, as their publishers would have made them. */
import { Temporal } from 'temporal-polyfill';
import { type Doer, documentId, type SteeringDocument, type Version } from '../../bot/documents/document.ts';
import { rowsOf, textWrites } from '../../bot/documents/store/texts.ts';
import { deedWrite, documentWrite } from '../../bot/documents/store.ts';
import { type AreaId, areaId, regionArea } from '../../bot/forums/area.ts';
import type { Ports } from '../../bot/platform/ports.ts';
import type { SampleDocument, SampleVersion } from './documents-shape.ts';
import type { Sample } from './sample.ts';

const regionId = 'skaraborg';

const areaOf = ({ shelf }: SampleDocument): AreaId =>
  shelf === 'region' ? regionArea(regionId) : areaId.parse(`municipality:${regionId}:${shelf}`);

const doerOf = (sample: Sample, { shelf }: SampleDocument): Doer => {
  if (shelf === 'region') return { as: 'coordinator' };
  const group = sample.forums.find((forum) => forum.kind === 'group' && forum.municipality === shelf);
  return { as: 'convener', ...(group && { name: group.name }) };
};

const dayFrom = (day: string) => Temporal.PlainDate.from(day);
const morningOf = (day: string) => Temporal.Instant.from(`${day}T07:00:00Z`);

const versionFrom = (document: SampleDocument, from: SampleVersion, n: number, by: Doer): Version => {
  const { kind, title, summary, owner, shelf, reviewOn } = document;
  const facts = {
    n,
    kind,
    title,
    summary,
    owner: { function: owner, office: shelf === 'region' ? ('coordinator' as const) : ('convener' as const) },
    text: { rows: rowsOf(from.text), characters: from.text.length },
    asksToBeRead: from.asksToBeRead ?? false,
    ...(from.link !== undefined && { link: from.link }),
    ...(from.to !== undefined && { validTo: dayFrom(from.to) }),
    ...(reviewOn !== undefined && { reviewOn: dayFrom(reviewOn) }),
  };
  return from.from === undefined
    ? { ...facts, state: 'draft' }
    : {
        ...facts,
        state: 'published',
        validFrom: dayFrom(from.from),
        // What is to begin later was published in the autumn.
        publishedAt: morningOf(from.from > '2026-11-01' ? '2026-11-02' : from.from),
        publishedBy: by,
      };
};

export const documentFrom = (sample: Sample, from: SampleDocument): SteeringDocument => {
  const by = doerOf(sample, from);
  const versions = from.versions.map((version, index) => versionFrom(from, version, index + 1, by));
  const [first] = from.versions;
  return {
    id: documentId.parse(from.id),
    revision: versions.length,
    versions,
    ...(from.reviewOn !== undefined && { review: { on: dayFrom(from.reviewOn), mark: 'sample' } }),
    ...(from.isExample && first?.from !== undefined && { sharedAsExample: { at: morningOf(first.from), by } }),
  };
};

/** What is there already stays as it is. */
export const loadDocuments = async (
  { tables, random }: Pick<Ports, 'tables' | 'random'>,
  sample: Sample,
  documents: readonly SampleDocument[],
): Promise<void> => {
  await Promise.all(
    documents.map(async (from) => {
      const document = documentFrom(sample, from);
      const deeds = document.versions.flatMap((one) =>
        one.state === 'published'
          ? [
              deedWrite(
                document.id,
                { at: one.publishedAt, did: 'published', by: one.publishedBy, n: one.n },
                random.id(),
              ),
            ]
          : [],
      );
      const texts = from.versions.flatMap(({ text }, index) => textWrites(document.id, index + 1, text));
      const writes = [documentWrite(document), ...deeds, ...texts];
      await tables.commit({ table: 'documents', partition: areaOf(from), op: random.id(), writes });
    }),
  );
};
