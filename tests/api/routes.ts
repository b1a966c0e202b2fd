/** Every route that Express serves under /api, as "GET /areas/:area/contacts": read from the routers, not from a list. */
import type { Router } from 'express';

type Layer = Router['stack'][number];

const isRouter = (handle: unknown): handle is Router => typeof handle === 'function' && 'stack' in handle;

/** What stands under a path of its own would be told without it: there must be none. */
const ofRouter = (router: Router): readonly string[] =>
  router.stack.flatMap((layer: Layer): readonly string[] => {
    const { route, handle } = layer;
    if (route) return route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`);
    if (!isRouter(handle)) return [];
    if (!('slash' in layer) || layer.slash !== true)
      throw new Error('a router under a path, whose routes nobody lists');
    return ofRouter(handle);
  });

/** `api`: as the app uses it, with the one router at `/api`. */
export const routesOf = (api: Router): readonly string[] => {
  const mounted = api.stack.flatMap(({ handle }) => (isRouter(handle) ? [handle] : []));
  return [...new Set(mounted.flatMap(ofRouter))];
};
