// What the cards say, worked out from the answer to their query.
import { FEWER_IS_BETTER, METRICS, NOTES, PERIOD, SIGNED } from './fields.js';

const number = (value) => (value === null || value === undefined || value === '' ? null : Number(value));

/** How much more it is than before, as a share of what was before; null where that says nothing. */
export function change(now, before) {
  return now === null || before === null || before === 0 ? null : (now - before) / Math.abs(before);
}

/** Whether a number is good, bad or neither: by its sign, or by where it went. */
export function verdict(value, moved, { signed, fewerIsBetter }) {
  if (signed) return { value: value === null ? null : value < 0 ? 'bad' : 'good', change: null };
  const direction = Math.sign(moved ?? 0) * (fewerIsBetter ? -1 : 1);
  return { value: null, change: direction > 0 ? 'good' : direction < 0 ? 'bad' : null };
}

/** Rows from the oldest period to the newest. */
function inOrder(rows, period) {
  return period ? [...rows].sort((a, b) => (a[period] < b[period] ? -1 : 1)) : rows.slice(0, 1);
}

/** A card for each metric. */
export function cards(rows, form, { labelOf, describe, format }) {
  const period = form[PERIOD];
  const ordered = inOrder(rows, period);
  const notes = (form[NOTES] ?? '').split('\n');
  return (form[METRICS] ?? []).map((metric, place) => {
    const key = labelOf(metric);
    const line = ordered.map((row) => number(row[key]));
    const value = line.at(-1) ?? null;
    const moved = period ? change(value, line.length > 1 ? line.at(-2) : null) : null;
    const judged = verdict(value, moved, {
      signed: (form[SIGNED] ?? []).includes(key),
      fewerIsBetter: (form[FEWER_IS_BETTER] ?? []).includes(key),
    });
    return {
      key,
      ...describe(key),
      shown: format(key, value),
      note: (notes[place] ?? '').trim(),
      compared: Boolean(period),
      change: moved,
      judged,
      line: period ? line : [],
      until: period ? ordered.at(-1)?.[period] ?? null : null,
    };
  });
}
