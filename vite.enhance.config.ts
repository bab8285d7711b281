import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const outDir = join(import.meta.dirname, 'build/client');

/** Writes build/client/enhance.json: name of a script to its address, for the pages to name. */
function scriptAddresses(): Plugin {
  return {
    name: 'script-addresses',
    writeBundle(_options, bundle) {
      const scripts = Object.values(bundle).flatMap((part) =>
        part.type === 'chunk' && part.isEntry && part.name !== 'sw' ? [[part.name, `/${part.fileName}`]] : [],
      );
      writeFileSync(join(outDir, 'enhance.json'), JSON.stringify(Object.fromEntries(scripts)));
    },
  };
}

/** The small scripts of public pages and the offline worker; runs after the pages' own build, into the same folder. */
export default defineConfig({
  plugins: [scriptAddresses()],
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    // What is loaded late is kept by the worker, which finds it by its name in the script.
    modulePreload: false,
    rollupOptions: {
      input: {
        site: 'src/enhance/site.ts',
        'waiting-room': 'src/enhance/waiting-room.ts',
        sw: 'src/enhance/worker/sw.ts',
      },
      output: {
        // The worker's name is fixed, since its address decides what it may answer; the rest is named by content.
        entryFileNames: (chunk) => (chunk.name === 'sw' ? 'sw.js' : 'assets/[name]-[hash].js'),
        chunkFileNames: 'assets/[name]-[hash].js',
      },
    },
  },
});
