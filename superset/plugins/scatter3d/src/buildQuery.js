import { core } from './superset.js';
import { neededColumns } from './fields.js';

/** Asks for rows as they are: each one is a point. */
export function buildQuery(formData) {
  return core.buildQueryContext(formData, (query) => [
    { ...query, columns: neededColumns(formData), metrics: undefined, orderby: [] },
  ]);
}
