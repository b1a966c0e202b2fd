/** A zip that says of its parts what a test wants it to say (APPNOTE.TXT 4.3). */
export type RawPart = {
  readonly name: string;
  /** As it lies in the zip, packed by DEFLATE. */
  readonly packed: Uint8Array;
  /** What the zip says it is unpacked; at most 4 GB. */
  readonly says: number;
  readonly crc?: number;
  readonly flags?: number;
};

export function rawZip(parts: readonly RawPart[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(part.flags ?? 0, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(part.crc ?? 0, 10);
    facts.writeUInt32LE(part.packed.length, 14);
    facts.writeUInt32LE(part.says, 18);
    facts.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, part.packed]);
    const end = Buffer.alloc(14);
    end.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, end, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}
