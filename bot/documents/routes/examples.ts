/** Good examples over HTTP, for those who publish and those who help them. Copying one is done on the shelf that it comes to. */
import { Router } from 'express';
import { mayPublish, maySeeExamples } from '../../forums/access.ts';
import { areasOfVisitor } from '../../forums/actions/area-asked.ts';
import type { Visitor } from '../../forums/actions/visitor.ts';
import type { Ports } from '../../platform/ports.ts';
import { dayOf } from '../../platform/time/clock.ts';
import { apiFailure, behind, type Door, json } from '../../platform/web/api.ts';
import { listExamples, openExample } from '../actions/examples.ts';
import type { DocumentList, ExampleDetail } from '../contract.ts';
import { refusals } from '../refusals.ts';
import { exampleAsked, noDocument } from './checks.ts';
import { type Frame, presentExample } from './presenting.ts';

const notForAll = apiFailure(403, 'examples-are-for-conveners', refusals['examples-are-for-conveners']);

export const exampleRoutes = (ports: Ports, door: Door<Visitor>): Router => {
  const { reads } = behind(door, ports.log);
  const frame = ({ region }: Visitor): Frame => ({ region, today: dayOf(ports.clock.now()) });
  const routes = Router();

  routes.get(
    '/examples',
    reads(async (who) => {
      if (!maySeeExamples(who)) return notForAll;
      const now = frame(who);
      const documents = (await listExamples(ports, who.regionId)).map((example) => presentExample(example, now));
      return json({ documents, mayPublish: areasOfVisitor(who).some(mayPublish) } satisfies DocumentList);
    }),
  );

  routes.get(
    '/examples/:area/:id',
    reads(async (who, { params }) => {
      if (!maySeeExamples(who)) return notForAll;
      const at = exampleAsked(params);
      const opened = at && (await openExample(ports, who.regionId, at));
      if (!opened?.ok) return noDocument;
      return json({ ...presentExample(opened.value, frame(who)), text: opened.value.text } satisfies ExampleDetail);
    }),
  );

  return routes;
};
