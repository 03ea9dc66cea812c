import assert from 'node:assert/strict';
import { test } from 'node:test';

globalThis['__superset__/@superset-ui/core'] = { buildQueryContext: (form, build) => build({ filters: ['f'] }) };
const { buildQuery } = await import('../src/buildQuery.js');

test('all cards are one query with a row for each period', () => {
  const [query, ...others] = buildQuery({ metrics: ['a', 'b'], period: 'until' });
  assert.equal(others.length, 0);
  assert.deepEqual([query.columns, query.metrics, query.orderby], [['until'], ['a', 'b'], [['until', false]]]);
  assert.deepEqual(query.filters, ['f']);
});

test('without periods a single row is asked for', () => {
  const [query] = buildQuery({ metrics: ['a'] });
  assert.deepEqual([query.columns, query.orderby, query.row_limit], [[], [], 1]);
});
