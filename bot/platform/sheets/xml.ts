/**
 * Walks XML in pieces and lets others work between them. Refuses a DTD, so there are no entities but XML's own five,
 * and elements within elements beyond what a workbook has.
 */
import { setImmediate } from 'node:timers/promises';
import { SaxesParser } from 'saxes';
import type { SheetFailure } from './sheet.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Names come without their prefix. What `open` or `close` answers ends the walk. */
export type Walker = {
  open(name: string, attributes: Attributes): SheetFailure | 'enough' | undefined;
  text?(text: string): void;
  close?(name: string): SheetFailure | undefined;
};

const deepest = 64;
const piece = 65_536;

/** Undefined when the walk came to its end or had enough. */
export async function walk(bytes: Uint8Array, walker: Walker): Promise<SheetFailure | undefined> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let ended: SheetFailure | 'enough' | undefined;
  let depth = 0;
  parser.on('error', () => {
    ended ??= { kind: 'broken' };
  });
  parser.on('doctype', () => {
    ended ??= { kind: 'declares-entities' };
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) ended ??= { kind: 'broken' };
    ended ??= walker.open(bare(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    ended ??= walker.close?.(bare(tag.name));
  });
  parser.on('text', (text) => ended ?? walker.text?.(text));
  parser.on('cdata', (text) => ended ?? walker.text?.(text));
  const decoder = new TextDecoder('utf-8');
  for (let at = 0; at < bytes.length && ended === undefined; at += piece) {
    parser.write(decoder.decode(bytes.subarray(at, at + piece), { stream: true }));
    await setImmediate();
  }
  if (ended === undefined) parser.close();
  return ended === 'enough' ? undefined : ended;
}

const bare = (name: string): string => name.slice(name.indexOf(':') + 1);
