/** Lists in and out as files. Mounted before the API's own reading of JSON: a file, and a file's rows, are larger. */
import express, { type ErrorRequestHandler, type Request, Router } from 'express';
import { z } from 'zod';
import { ok, type Result } from '../../failure.ts';
import { type AreaAccess, mayKeepArea } from '../../forums/access.ts';
import { areaAsked, areasOfVisitor, notTheirs } from '../../forums/actions/area-asked.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import { areaName, isRegionArea } from '../../forums/area.ts';
import type { Ports } from '../../platform/ports.ts';
import { limits } from '../../platform/sheets/sheet.ts';
import { failureSentence } from '../../platform/sheets/words.ts';
import {
  type ApiAnswer,
  type ApiFailure,
  apiFailure,
  behind,
  type Door,
  json,
  parsed,
} from '../../platform/web/api.ts';
import { type ExportFormat, exportContacts, exportFormats } from '../actions/export.ts';
import type { ChosenRow } from '../actions/import-plan.ts';
import { previewImport } from '../actions/import-preview.ts';
import { importRows } from '../actions/import-rows.ts';
import { latestImports, undoImport } from '../actions/undo-import.ts';
import { chosenRows } from '../contract/sheets.ts';
import { importRefusals } from '../sheet/import-words.ts';
import {
  presentImport,
  presentImported,
  presentPreview,
  presentUndone,
  refuseImport,
  refusePreview,
  refuseUndo,
} from './presenting-sheets.ts';

/** Of the rows that were chosen, as JSON: more than the largest file that is read. */
const mostChosen = '8mb';

const types: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  vcf: 'text/vcard; charset=utf-8',
};

const fileName = z.string().trim().min(1).max(300);
const importId = z.uuid();

const nameIn = ({ query }: Request): Result<string, ApiFailure> => {
  const name = fileName.safeParse(query.name);
  return name.success
    ? ok(name.data)
    : apiFailure(422, 'no-file-name', importRefusals['no-file-name'], {
        fields: { name: importRefusals['no-file-name'] },
      });
};

/** Said of the file, where the API would speak of a form. */
const tooLarge: ErrorRequestHandler = (error, request, response, next) => {
  if (error?.status !== 413) return void next(error);
  const bytes = Number(error.length ?? request.get('Content-Length') ?? limits.bytes + 1);
  response.status(413).json({ error: { code: 'too-large', sentence: failureSentence({ kind: 'too-large', bytes }) } });
};

export const contactSheetRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { first, reads, writes } = behind(door, ports.log);
  const routes = Router();

  const file = async (
    { region }: Visitor,
    areas: readonly AreaAccess[],
    called: string,
    format: ExportFormat,
  ): Promise<ApiAnswer> => {
    const { bytes, name } = await exportContacts(ports, region, areas, { called, format });
    return ok({ kind: 'file', bytes, name, type: types[format] });
  };

  for (const format of exportFormats) {
    routes.get(
      `/areas/:area/contacts.${format}`,
      reads(async (who, request) => {
        const access = areaAsked(who, request);
        if (!access.ok) return access;
        const { area } = access.value;
        const regions =
          request.query.with === 'region'
            ? areasOfVisitor(who).filter((one) => isRegionArea(one.area) && one.area !== area)
            : [];
        return file(who, [access.value, ...regions], areaName(area, who.region), format);
      }),
    );
    routes.get(
      `/contacts.${format}`,
      reads(async (who) => {
        const areas = areasOfVisitor(who);
        // Whoever helps the region sees all lists; to others some would be missing, and nobody would know.
        const isWhole = who.unanswered === 0 || who.isCoordinator || who.isSupport;
        if (areas.length > 0 && isWhole) return file(who, areas, `alla listor ${who.region.region.name}`, format);
        return notTheirs(who);
      }),
    );
  }

  routes.post(
    '/areas/:area/contacts/import',
    first,
    express.raw({ type: () => true, limit: limits.bytes }),
    writes(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      const name = nameIn(request);
      if (!name.ok) return name;
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const preview = await previewImport(ports, access.value, { bytes, file: name.value });
      return preview.ok
        ? json(presentPreview(ports.random.id(), preview.value, who.region))
        : refusePreview(preview.failure);
    }),
    tooLarge,
  );

  routes.post(
    '/areas/:area/contacts/imports',
    first,
    express.json({ limit: mostChosen }),
    writes(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      // Before the body is looked at: whoever may not is told that, and nothing of their rows.
      if (!mayKeepArea(access.value)) return refuseImport({ kind: 'not-yours' });
      const typed = parsed(chosenRows, request.body);
      if (!typed.ok) return typed;
      const { once, name, rows } = typed.value;
      const chosen = rows.map(({ contact: details, ...row }): ChosenRow => ({ ...row, details }));
      const imported = await importRows(ports, access.value, { once, file: name, rows: chosen });
      if (!imported.ok) return refuseImport(imported.failure);
      return json(presentImported(imported.value), { status: imported.value.head ? 201 : 200 });
    }),
  );

  routes.get(
    '/areas/:area/contacts/imports',
    reads(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      const imports = await latestImports(ports, access.value);
      return json({ imports: imports.map(presentImport), mayImport: mayKeepArea(access.value) });
    }),
  );

  routes.post(
    '/areas/:area/contacts/imports/:id/undo',
    writes(async (who, request) => {
      const access = areaAsked(who, request);
      if (!access.ok) return access;
      const id = importId.safeParse(request.params.id);
      if (!id.success) return refuseUndo({ kind: 'no-such-import' });
      const undone = await undoImport(ports, access.value, id.data);
      return undone.ok ? json(presentUndone(undone.value, who.region)) : refuseUndo(undone.failure);
    }),
  );

  return routes;
};
