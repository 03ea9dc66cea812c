import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisTitle, groupRows, hoverText, plotModel } from '../src/points.js';

const FORM = {
  axis_1: 'pc1', axis_2: 'pc2', axis_3: 'pc3', axis_1_title: 'First', axis_1_share: 'share',
  groupby: ['label'], entity: 'id', all_columns: ['price'],
};
const TOOLS = { labelOf: (column) => column, nameOf: (column) => column.toUpperCase(), format: (value) => `${value}` };
const row = (id, label, pc3 = 0.5) => ({ id, label, pc1: 1, pc2: '2', pc3, price: 9.5, share: 0.4327 });

test('the largest group comes first, and equal ones by name', () => {
  const names = groupRows([row(1, 'b'), row(2, 'c'), row(3, 'c'), row(4, 'a')], ['pc1'], 'label').groups.map((g) => g.name);
  assert.deepEqual(names, ['c', 'a', 'b']);
});

test('a row without a number on some axis is left out and counted', () => {
  const model = plotModel([row(1, 'a'), row(2, 'a', null), row(3, 'a', 'x')], FORM, TOOLS);
  assert.equal(model.leftOut, 2);
  assert.deepEqual(model.groups[0].places, [[1], [2], [0.5]]);
});

test('the share of variance is in the title where all rows agree on it', () => {
  assert.deepEqual(plotModel([row(1, 'a')], FORM, TOOLS).titles, ['First · 43.3 % of variance', 'PC2', 'PC3']);
  const mixed = [row(1, 'a'), { ...row(2, 'a'), share: 0.5 }];
  assert.equal(plotModel(mixed, FORM, TOOLS).titles[0], 'First');
  assert.equal(axisTitle('PC 1', 0), 'PC 1 · 0.0 % of variance');
});

test('the text beside a point names it and shows what is asked for, with nothing read as markup', () => {
  const options = { ...TOOLS, point: 'id', hover: ['price', 'label'] };
  assert.deepEqual(hoverText({ ...row(7, '<b>'), price: null }, options), ['<b>ID 7</b>', 'PRICE: –', 'LABEL: &lt;b&gt;']);
});

test('without rows, without axes and without numbers a sentence says so', () => {
  assert.match(plotModel([], FORM, TOOLS).problem, /No point matches/);
  assert.match(plotModel([row(1, 'a')], { ...FORM, axis_2: null }, TOOLS).problem, /three axes/);
  assert.match(plotModel([row(1, 'a', null)], FORM, TOOLS).problem, /None of 1 rows/);
});

test('a missing colour value is a group of its own', () => {
  assert.deepEqual(groupRows([row(1, null)], ['pc1'], 'label').groups.map((g) => g.name), ['(none)']);
});
