// Bundles the plugin into dist/: one small module that Superset loads with every page, and Plotly in a file of
// its own that a browser fetches when it shows the first plot.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { scatter3d: 'src/index.js' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2020',
  minify: true,
  legalComments: 'linked',
  loader: { '.svg': 'dataurl' },
});
