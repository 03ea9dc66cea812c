import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sparkline } from '../src/sparkline.js';

test('the line starts at zero and ends at the right edge', () => {
  assert.deepEqual(sparkline([0, 5, 10], 100, 20), ['0.0,20.0 50.0,10.0 100.0,0.0']);
});

test('a gap stays a gap', () => {
  assert.deepEqual(sparkline([10, 10, null, 5, 5], 100, 20), ['0.0,0.0 25.0,0.0', '75.0,10.0 100.0,10.0']);
});

test('what falls below zero has room', () => {
  assert.deepEqual(sparkline([-5, 5], 100, 20), ['0.0,20.0 100.0,0.0']);
});

test('one number, or nothing but zeros, is no line', () => {
  assert.deepEqual([sparkline([4], 100, 20), sparkline([0, 0], 100, 20), sparkline([null, 4], 100, 20)], [[], [], []]);
});
