// Bundles the plugin into dist/cards.js, which Superset loads with every page.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { cards: 'src/index.js' },
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  target: 'es2020',
  minify: true,
  loader: { '.svg': 'dataurl' },
});
