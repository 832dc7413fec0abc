import { createReadStream, createWriteStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';

const OUT = join(import.meta.dirname, '../../dist/web');

export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2020',
    // The content security policy knows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // GraphiQL is large, and is loaded by nobody but those who ask for it.
    chunkSizeWarningLimit: 1_200,
    rolldownOptions: {
      checks: { moduleLevelDirective: false, pluginTimings: false },
      input: { trivium: join(import.meta.dirname, 'index.html'), graphiql: join(import.meta.dirname, 'graphiql.html') },
      // Pages that are made without Vite use the style sheet and the mark too, so their names stay.
      output: { assetFileNames: 'style/[name][extname]' },
    },
  },
  resolve: { alias: [{ find: /^fflate$/, replacement: join(import.meta.dirname, 'src/ui/files/zip-in-page.ts') }] },
  css: { preprocessorOptions: { scss: { loadPaths: ['node_modules'], quietDeps: true } } },
  plugins: [compressed()],
});

/** Lays a .gz beside each script and style sheet, so that the server compresses nothing. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    async closeBundle() {
      const files = readdirSync(OUT, { recursive: true, encoding: 'utf8' });
      await Promise.all(files.filter((name) => /\.(js|css|svg)$/.test(name)).map((name) => gzipped(join(OUT, name))));
    },
  };
}

const gzipped = (path: string) =>
  pipeline(createReadStream(path), createGzip({ level: 9 }), createWriteStream(`${path}.gz`));
