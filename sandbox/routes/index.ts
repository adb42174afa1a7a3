import { commentRoutes } from './comments';
import { datacubeRoutes } from './datacube';
import { diagnosticRoutes } from './diagnostics';
import { draftRoutes } from './draft';
import { freepublishRoutes } from './freepublish';
import { massRoutes } from './mass';
import { massMoreRoutes } from './mass-more';
import { materialRoutes } from './material';
import { mediaRoutes } from './media';
import { menuRoutes } from './menu';
import { quotaRoutes } from './quota';
import type { AnyRoute } from './route';
import { tagRoutes } from './tags';
import { temporaryRoutes } from './temporary';
import { tokenRoutes } from './token';
import { userRoutes } from './users';

const areas: AnyRoute[] = [
  ...tokenRoutes,
  ...mediaRoutes,
  ...materialRoutes,
  ...draftRoutes,
  ...freepublishRoutes,
  ...datacubeRoutes,
  ...temporaryRoutes,
  ...massRoutes,
  ...massMoreRoutes,
  ...tagRoutes,
  ...userRoutes,
  ...commentRoutes,
  ...menuRoutes,
  ...diagnosticRoutes,
];

/** Every call of the API, by path. A new area is a file of its own and a line above. */
export const ROUTES: ReadonlyMap<string, AnyRoute> = new Map(
  [...areas, ...quotaRoutes((path) => ROUTES.has(path))].map((route) => [route.path, route]),
);
