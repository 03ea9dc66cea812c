import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataMask } from '../src/crossFilter.js';
import { neededColumns } from '../src/fields.js';
import { layout, traces } from '../src/figure.js';

const MODEL = {
  colour: 'label',
  titles: ['one', 'two', 'three'],
  groups: ['a', 'b'].map((name) => ({ name, value: name, places: [[1], [2], [3]], texts: [name] })),
};
const LOOK = { colourOf: (name) => `colour of ${name}`, size: 4, opacity: 0.8, selected: [] };
const PAGE = { width: 100, height: 50, theme: { text: '#333', grid: '#ddd', font: 'sans' } };

test('each colour is a trace with its own line in the legend', () => {
  const drawn = traces(MODEL, LOOK);
  assert.deepEqual(drawn.map((trace) => trace.name), ['a (1)', 'b (1)']);
  assert.deepEqual(drawn.map((trace) => trace.marker.color), ['colour of a', 'colour of b']);
});

test('what a cross-filter does not select fades', () => {
  assert.deepEqual(traces(MODEL, { ...LOOK, selected: ['b'] }).map((trace) => trace.opacity), [0.12, 0.8]);
});

test('a camera that was kept is used, and otherwise all are shown the same first', () => {
  const camera = { eye: { x: 1, y: 2, z: 3 } };
  assert.deepEqual(layout(MODEL, { ...PAGE, camera }).scene.camera, camera);
  assert.deepEqual(layout(MODEL, PAGE).scene.camera, layout(MODEL, { ...PAGE, width: 9 }).scene.camera);
  assert.equal(layout(MODEL, PAGE).scene.zaxis.title.text, 'three');
});

test('every column is asked for once', () => {
  const form = { axis_1: 'pc1', axis_2: ['pc2'], axis_3: 'pc3', entity: 'id', all_columns: ['id', 'price'], x: 'no' };
  assert.deepEqual(neededColumns(form), ['pc1', 'pc2', 'pc3', 'id', 'price']);
});

test('choosing a colour filters by it, and choosing it again takes the filter back', () => {
  assert.deepEqual(dataMask('label', 'a', []).extraFormData, { filters: [{ col: 'label', op: 'IN', val: ['a'] }] });
  assert.deepEqual(dataMask('label', 'b', ['a']).filterState.selectedValues, ['b']);
  assert.deepEqual(dataMask('label', 'a', ['a']), {
    extraFormData: {}, filterState: { label: undefined, value: null, selectedValues: null },
  });
});
