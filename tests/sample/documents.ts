/** The steering documents of the sample: invented texts, each of which says so. */
import { mariestadDocuments } from './documents-mariestad.ts';
import { regionDocuments } from './documents-region.ts';
import type { SampleDocument } from './documents-shape.ts';

export const sampleDocuments: readonly SampleDocument[] = [...regionDocuments, ...mariestadDocuments];
