import { controls, core } from './superset.js';
import { FEWER_IS_BETTER, METRICS, NOTES, PERIOD, SIGNED, SUFFIX } from './fields.js';

const { sharedControls } = controls;
const { validateNonEmpty } = core;

const names = (name, label, description) => [{
  name,
  config: {
    type: 'SelectControl', freeForm: true, multi: true, choices: [], default: null, clearable: true,
    renderTrigger: true, label, description,
  },
}];

export const controlPanel = {
  controlPanelSections: [
    {
      label: 'Query',
      expanded: true,
      controlSetRows: [
        [{
          name: METRICS,
          config: {
            ...sharedControls.metrics, label: 'Cards', validators: [validateNonEmpty],
            description: 'A card for each metric, with its label, format and definition',
          },
        }],
        [{
          name: PERIOD,
          config: {
            ...sharedControls.entity, default: null, validators: [], clearable: true, label: 'Period',
            description: 'A column that tells periods apart: the newest is shown and compared with the one before. '
              + 'Without it there is no comparison',
          },
        }],
        ['adhoc_filters'],
      ],
    },
    {
      label: 'Appearance',
      expanded: true,
      controlSetRows: [
        [{
          name: NOTES,
          config: {
            type: 'TextAreaControl', label: 'Notes', default: '', renderTrigger: true,
            description: 'A line for each card, in their order: units, or how to read the number',
          },
        }],
        [{
          name: SUFFIX,
          config: {
            type: 'TextControl', label: 'Words after the change', default: 'vs. period before', renderTrigger: true,
            description: 'What the newest period is compared with',
          },
        }],
        names(FEWER_IS_BETTER, 'Fewer is better', 'Names of metrics whose fall is good news'),
        names(SIGNED, 'Good above zero', 'Names of metrics that are green from zero on and red below'),
      ],
    },
  ],
};
