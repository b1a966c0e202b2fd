import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

// Both read what JSON.stringify makes of a Temporal value. The string is checked before Temporal sees it, so that a bad
// one is an issue among the others of its row and never a throw.

/** "2026-11-24T12:00:00Z" ↔ Temporal.Instant. An offset is read, but UTC is what is written. */
export const instant = z.codec(z.iso.datetime({ offset: true }), z.instanceof(Temporal.Instant), {
  decode: (text) => Temporal.Instant.from(text),
  encode: (value) => value.toString(),
});

/** "2026-11-24" ↔ Temporal.PlainDate: a calendar day without an hour or a zone. */
export const plainDate = z.codec(z.iso.date(), z.instanceof(Temporal.PlainDate), {
  decode: (text) => Temporal.PlainDate.from(text),
  encode: (value) => value.toString(),
});
