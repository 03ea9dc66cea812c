// Registers the cards with Superset; imported for that effect alone.
import { core } from './superset.js';
import { Cards } from './Cards.js';
import { buildQuery } from './buildQuery.js';
import { controlPanel } from './controlPanel.js';
import { transformProps } from './transformProps.js';
import thumbnail from './thumbnail.svg';

const { Behavior, ChartMetadata, ChartPlugin } = core;

new ChartPlugin({
  metadata: new ChartMetadata({
    name: 'Cards',
    description: 'Key figures side by side, asked for by one query, each beside the period before.',
    category: 'KPI',
    tags: ['Business', 'Comparison', 'Trend'],
    behaviors: [Behavior.DrillToDetail],
    thumbnail,
  }),
  buildQuery,
  controlPanel,
  transformProps,
  Chart: Cards,
})
  .configure({ key: 'cards' })
  .register();
