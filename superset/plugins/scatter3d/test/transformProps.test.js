import assert from 'node:assert/strict';
import { test } from 'node:test';

const COLOURS = ['red', 'green', 'blue'];

// Colours a label by when it was first asked for, as Superset's scales do.
function newScale() {
  const seen = [];
  return (label) => {
    if (!seen.includes(label)) seen.push(label);
    return COLOURS[seen.indexOf(label)];
  };
}

globalThis['__superset__/@superset-ui/core'] = {
  CategoricalColorNamespace: { getScale: newScale },
  getColumnLabel: (column) => column,
  getNumberFormatter: () => String,
};

const { transformProps } = await import('../src/transformProps.js');
const FORM = { axis_1: 'a', axis_2: 'b', axis_3: 'c', groupby: ['label'], slice_id: 7 };
const row = (label) => ({ a: 1, b: 2, c: 3, label });
const props = (more) => ({ rawFormData: FORM, queriesData: [{ data: [row('x'), row('y')] }], ...more });

test('labels that no dashboard gave a colour differ', () => {
  const { colourOf } = transformProps(props());
  assert.deepEqual(['x', 'y', 'x'].map(colourOf), ['red', 'green', 'red']);
});

test('a click filters only where cross-filters are on', () => {
  const hooks = { setDataMask: () => {} };
  assert.equal(transformProps(props({ hooks, emitCrossFilters: false })).setDataMask, undefined);
  assert.equal(transformProps(props({ hooks, emitCrossFilters: true })).setDataMask, hooks.setDataMask);
});
