import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cards, change, verdict } from '../src/model.js';

const TOOLS = {
  labelOf: (metric) => metric,
  describe: (key) => ({ label: key.toUpperCase(), definition: `what ${key} is` }),
  format: (key, value) => (value === null ? 'no data' : `${value}`),
};
const FORM = { metrics: ['orders', 'lost'], period: 'until', notes: 'orders\n of carts ', fewer_is_better: ['lost'] };
const row = (until, orders, lost) => ({ until, orders, lost });

test('the newest period is shown, wherever it stands, and compared with the one before', () => {
  const [orders, lost] = cards([row(2, 8, '3'), row(3, 10, '6'), row(1, 1, '1')], FORM, TOOLS);
  assert.deepEqual([orders.shown, orders.change, orders.until], ['10', 0.25, 3]);
  assert.deepEqual(orders.line, [1, 8, 10]);
  assert.deepEqual([lost.shown, lost.change], ['6', 1]);
  assert.deepEqual([orders.note, lost.note, lost.label], ['orders', 'of carts', 'LOST']);
});

test('a rise is good, and bad where fewer is better', () => {
  const [orders, lost] = cards([row(1, 8, 3), row(2, 10, 6)], FORM, TOOLS);
  assert.deepEqual([orders.judged.change, lost.judged.change], ['good', 'bad']);
});

test('without a period before nothing is compared', () => {
  const [orders] = cards([row(1, 8, 3)], FORM, TOOLS);
  assert.deepEqual([orders.change, orders.compared, orders.judged.change], [null, true, null]);
});

test('a period of nothing, or of no number, has no change', () => {
  assert.equal(change(5, 0), null);
  assert.equal(change(null, 5), null);
  assert.equal(change(-2, -4), 0.5);
});

test('without periods there is one row, and no line', () => {
  const [orders] = cards([{ orders: 4, lost: 0 }], { metrics: ['orders'] }, TOOLS);
  assert.deepEqual([orders.shown, orders.compared, orders.line], ['4', false, []]);
});

test('a metric that is null says so', () => {
  assert.equal(cards([{ orders: null }], { metrics: ['orders'] }, TOOLS)[0].shown, 'no data');
});

test('a number may be good or bad by its sign', () => {
  assert.deepEqual(verdict(-0.1, null, { signed: true }), { value: 'bad', change: null });
  assert.deepEqual(verdict(0, null, { signed: true }), { value: 'good', change: null });
  assert.deepEqual(verdict(null, null, { signed: true }), { value: null, change: null });
});
