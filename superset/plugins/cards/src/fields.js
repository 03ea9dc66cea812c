// Names of the chart's settings, as they stand in its form data.
export const METRICS = 'metrics';
export const PERIOD = 'period';
export const NOTES = 'notes';
export const SUFFIX = 'compare_suffix';
export const FEWER_IS_BETTER = 'fewer_is_better';
export const SIGNED = 'signed';
