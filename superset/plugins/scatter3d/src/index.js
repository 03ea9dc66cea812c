// Registers the plot with Superset; imported for that effect alone.
import { core } from './superset.js';
import { Scatter3D } from './Scatter3D.js';
import { buildQuery } from './buildQuery.js';
import { controlPanel } from './controlPanel.js';
import { transformProps } from './transformProps.js';
import thumbnail from './thumbnail.svg';

const { Behavior, ChartMetadata, ChartPlugin } = core;

new ChartPlugin({
  metadata: new ChartMetadata({
    name: '3-D scatter plot',
    description: 'Points in space, coloured by a dimension. Drag to turn, scroll to zoom, hover to read a point.',
    category: 'Correlation',
    tags: ['3D', 'Scatter', 'Comparison'],
    behaviors: [Behavior.InteractiveChart],
    thumbnail,
  }),
  buildQuery,
  controlPanel,
  transformProps,
  Chart: Scatter3D,
})
  .configure({ key: 'scatter3d' })
  .register();
