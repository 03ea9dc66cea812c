import { controls, core } from './superset.js';
import { AXES, AXIS_SHARES, AXIS_TITLES, COLOUR, HOVER, POINT } from './fields.js';

const { sharedControls } = controls;
const { validateNonEmpty } = core;

const column = (name, label, description, extra = {}) => [
  {
    name,
    config: {
      ...sharedControls.entity,
      default: null,
      validators: [],
      clearable: true,
      label,
      description,
      ...extra,
    },
  },
];

const text = (name, label, description) => [
  { name, config: { type: 'TextControl', label, description, default: '', renderTrigger: true } },
];

const required = { validators: [validateNonEmpty], clearable: false };

const axis = (name, i) => [
  column(name, `Axis ${i + 1}`, 'A column of numbers that places the points along this axis', required),
  text(AXIS_TITLES[i], `Title of axis ${i + 1}`, 'Written along the axis; the name of the column if empty'),
  column(AXIS_SHARES[i], `Share of variance of axis ${i + 1}`,
    'A column with the same number from 0 to 1 in every row, added to the title as a percentage'),
];

const hover = [
  { name: HOVER, config: { ...sharedControls.groupby, label: 'Hover columns', description: 'Shown beside a point' } },
];

export const controlPanel = {
  controlPanelSections: [
    {
      label: 'Query',
      expanded: true,
      controlSetRows: [
        ...AXES.flatMap(axis),
        column(COLOUR, 'Colour by', 'Points with the same value share a colour and a line of the legend', { multi: false }),
        column(POINT, 'Name of a point', 'Such as a customer or session; the first line beside a point'),
        hover,
        ['adhoc_filters'],
        ['row_limit'],
      ],
    },
    {
      label: 'Appearance',
      expanded: true,
      controlSetRows: [
        ['color_scheme'],
        [{
          name: 'point_size',
          config: {
            type: 'SliderControl', label: 'Size of points', description: 'In pixels',
            default: 4, min: 1, max: 12, step: 1, renderTrigger: true,
          },
        }],
        [{
          name: 'point_opacity',
          config: {
            type: 'SliderControl', label: 'Opacity', description: '1 hides what is behind a point',
            default: 0.75, min: 0.1, max: 1, step: 0.05, renderTrigger: true,
          },
        }],
      ],
    },
  ],
  controlOverrides: { row_limit: { default: 10000 } },
};
