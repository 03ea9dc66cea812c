// Names of the form's fields in one place. None may be called x, y or series: Superset would take it for a metric.
export const AXES = ['axis_1', 'axis_2', 'axis_3'];
export const AXIS_SHARES = ['axis_1_share', 'axis_2_share', 'axis_3_share'];
export const AXIS_TITLES = ['axis_1_title', 'axis_2_title', 'axis_3_title'];
// A dashboard hands over the labels of those columns only that it finds in fields of these names.
export const COLOUR = 'groupby';
export const POINT = 'entity';
export const HOVER = 'all_columns';

const asList = (value) => (Array.isArray(value) ? value : [value]).filter(Boolean);

/** The first column of a field: Superset keeps some single choices as lists. */
export const single = (value) => asList(value)[0];

/** Every column that the plot needs, each once. */
export function neededColumns(formData) {
  const fields = [...AXES, ...AXIS_SHARES, COLOUR, POINT, HOVER];
  const columns = fields.flatMap((field) => asList(formData[field]));
  const seen = new Set();
  return columns.filter((column) => {
    const key = typeof column === 'string' ? column : column.label;
    return seen.has(key) ? false : seen.add(key);
  });
}
