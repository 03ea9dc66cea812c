import { core } from './superset.js';
import { SUFFIX } from './fields.js';
import { cards } from './model.js';

/** Turns what Superset hands over into what the cards show. */
export function transformProps({ rawFormData, queriesData, width, height, hooks, datasource, theme }) {
  const metrics = new Map((datasource?.metrics ?? []).map((one) => [one.metric_name, one]));
  const formats = datasource?.columnFormats ?? {};
  const day = core.getTimeFormatter('%d %b %Y');
  return {
    width,
    height,
    suffix: rawFormData[SUFFIX] ?? '',
    cards: cards(queriesData[0]?.data ?? [], rawFormData, {
      labelOf: core.getMetricLabel,
      describe: (key) => ({
        label: datasource?.verboseMap?.[key] ?? key,
        definition: metrics.get(key)?.description ?? '',
      }),
      format: (key, value) =>
        (value === null ? 'no data' : core.getNumberFormatter(metrics.get(key)?.d3format ?? formats[key])(value)),
    }),
    percent: core.getNumberFormatter('+.1%'),
    date: (value) => day(new Date(value)),
    onContextMenu: hooks?.onContextMenu,
    theme: {
      text: theme?.colorText ?? '#000000d9',
      faint: theme?.colorTextSecondary ?? '#00000073',
      good: theme?.colorSuccessActive ?? '#1b7837',
      bad: theme?.colorErrorActive ?? '#c0392b',
      line: theme?.colorPrimary ?? '#20607f',
      font: theme?.fontFamily ?? 'sans-serif',
      border: theme?.colorBorderSecondary ?? '#f0f0f0',
    },
  };
}
