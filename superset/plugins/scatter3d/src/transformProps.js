import { core } from './superset.js';
import { plotModel } from './points.js';

/** Turns what Superset hands over into what the plot draws. */
export function transformProps(chartProps) {
  const { rawFormData, queriesData, width, height, hooks, filterState, datasource, theme, emitCrossFilters } = chartProps;
  const number = core.getNumberFormatter(',.2~f');
  const answer = queriesData[0] ?? {};
  // One scale for all labels: each new one would begin with the first colour again.
  const scale = core.CategoricalColorNamespace.getScale(rawFormData.color_scheme);
  return {
    width,
    height,
    sliceId: rawFormData.slice_id,
    model: plotModel(answer.data ?? [], rawFormData, {
      labelOf: core.getColumnLabel,
      nameOf: (column) => datasource?.verboseMap?.[column] ?? column,
      format: (value) => (typeof value === 'number' ? number(value) : value),
    }),
    colourOf: (name) => scale(name, rawFormData.slice_id),
    size: rawFormData.point_size ?? 4,
    opacity: rawFormData.point_opacity ?? 0.75,
    selected: filterState?.selectedValues ?? [],
    setDataMask: emitCrossFilters ? hooks?.setDataMask : undefined,
    theme: {
      text: theme?.colorText ?? '#333',
      grid: theme?.colorBorder ?? '#d9d9d9',
      font: theme?.fontFamily ?? 'sans-serif',
    },
  };
}
