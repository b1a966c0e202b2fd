/** What the tab sends as the nouns know it. The schema has made sure that each day is one. */
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Writing } from '../actions/draft.ts';
import type { documentInput } from '../contract.ts';
import { office } from '../document.ts';

const dayFrom = (text: string | undefined): Temporal.PlainDate | undefined =>
  text === undefined ? undefined : Temporal.PlainDate.from(text);

export const writingFrom = (input: z.output<typeof documentInput>): Writing => ({
  ...input,
  owner: { ...input.owner, office: office.parse(input.owner.office) },
  validFrom: dayFrom(input.validFrom),
  validTo: dayFrom(input.validTo),
  reviewOn: dayFrom(input.reviewOn),
});
