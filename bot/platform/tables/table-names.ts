import type { TableName } from './port.ts';

// Typed by the port's union, so that a table added there and forgotten here does not compile.
const known: Record<TableName, true> = {
  forums: true,
  contacts: true,
  documents: true,
  people: true,
  channels: true,
  regions: true,
  updates: true,
};

export const isTableName = (name: string): name is TableName => Object.hasOwn(known, name);

export const tableNames: readonly TableName[] = Object.keys(known).filter(isTableName);
