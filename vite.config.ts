import { join } from 'node:path';
import { reactRouter } from '@react-router/dev/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';

const texts = join(import.meta.dirname, 'src/texts');

/** A browser gets the texts of its page's language only; the server has all of them. */
const oneLanguage: Plugin = {
  name: 'one-language',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (this.environment.name !== 'client' || !/(?:^|\/)texts\.ts$/.test(source)) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found?.id === join(texts, 'texts.ts') ? join(texts, 'texts-in-browser.ts') : found;
  },
};

export default defineConfig({
  plugins: [oneLanguage, tailwindcss(), reactRouter()],
  build: { assetsInlineLimit: 0, target: 'es2022' },
  server: { middlewareMode: true },
});
