// What a plot shows, worked out without a browser.
import { AXES, AXIS_SHARES, AXIS_TITLES, COLOUR, HOVER, POINT, single } from './fields.js';

const NO_VALUE = '(none)';

const isNumber = (value) => value !== null && value !== '' && Number.isFinite(Number(value));

/** The title of an axis, with the share of the variance it explains if that is the same in all rows. */
export function axisTitle(title, share) {
  return share === undefined ? title : `${title} · ${(100 * share).toFixed(1)} % of variance`;
}

/** The value of a column if all rows agree on it. */
export function constant(rows, column) {
  if (!column || rows.length === 0) return undefined;
  const first = rows[0][column];
  return isNumber(first) && rows.every((row) => row[column] === first) ? Number(first) : undefined;
}

/** Rows that can be placed, grouped by the value that colours them: largest group first, so that it is drawn first. */
export function groupRows(rows, axes, colour) {
  const groups = new Map();
  let left_out = 0;
  for (const row of rows) {
    if (!axes.every((axis) => isNumber(row[axis]))) {
      left_out += 1;
    } else {
      const name = colour ? String(row[colour] ?? NO_VALUE) : '';
      if (!groups.has(name)) groups.set(name, []);
      groups.get(name).push(row);
    }
  }
  const ordered = [...groups].sort(([a, left], [b, right]) => right.length - left.length || a.localeCompare(b));
  return { groups: ordered.map(([name, members]) => ({ name, rows: members })), leftOut: left_out };
}

// Plotly understands a few tags in its texts, so that a value with < would vanish.
const escape = (value) => String(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The lines beside a point. */
export function hoverText(row, { point, hover, nameOf, format }) {
  const value = (column) => (row[column] === null || row[column] === undefined ? '–' : format(row[column]));
  const lines = hover.map((column) => `${escape(nameOf(column))}: ${escape(value(column))}`);
  return point ? [`<b>${escape(nameOf(point))} ${escape(row[point])}</b>`, ...lines] : lines;
}

/** All that is drawn, from the form's fields and the rows of the answer. */
export function plotModel(rows, formData, { labelOf, nameOf, format }) {
  const axes = AXES.map((field) => single(formData[field])).map((column) => column && labelOf(column));
  if (axes.some((axis) => !axis)) {
    return { problem: 'Choose a column for each of the three axes.' };
  }
  const label = (field) => single(formData[field]) && labelOf(single(formData[field]));
  const colour = label(COLOUR);
  const { groups, leftOut } = groupRows(rows, axes, colour);
  if (groups.length === 0) {
    return {
      problem: rows.length === 0
        ? 'No point matches the filters; widen them to see some.'
        : `None of ${rows.length} rows has numbers for all three axes; choose other columns.`,
    };
  }
  const point = label(POINT);
  const hover = (formData[HOVER] ?? []).map(labelOf);
  return {
    colour,
    colourColumn: single(formData[COLOUR]),
    leftOut,
    titles: axes.map((axis, i) =>
      axisTitle(formData[AXIS_TITLES[i]] || nameOf(axis), constant(rows, label(AXIS_SHARES[i])))),
    groups: groups.map((group) => ({
      name: group.name,
      value: colour ? group.rows[0][colour] : undefined,
      places: axes.map((axis) => group.rows.map((row) => Number(row[axis]))),
      texts: group.rows.map((row) => hoverText(row, { point, hover, nameOf, format }).join('<br>')),
    })),
  };
}
