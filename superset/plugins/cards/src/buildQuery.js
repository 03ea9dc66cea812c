import { core } from './superset.js';
import { METRICS, PERIOD } from './fields.js';

// As many points of a line as a card can show.
const MOST_PERIODS = 1000;

/** One query for all cards: a row for each period, or a single row. */
export function buildQuery(formData) {
  const period = formData[PERIOD];
  return core.buildQueryContext(formData, (query) => [
    {
      ...query,
      columns: period ? [period] : [],
      metrics: formData[METRICS],
      orderby: period ? [[period, false]] : [],
      row_limit: period ? MOST_PERIODS : 1,
    },
  ]);
}
