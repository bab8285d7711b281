import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Font files for pictures that Hallway draws, in the order in which they are asked for a character. */
export type PictureFontFiles = {
  readonly bold: readonly Uint8Array[];
  readonly plain: readonly Uint8Array[];
};

/**
 * Reads the font files from disk, about 10 MB: keep the answer as long as the process. The system's fonts are not used: a bare
 * machine has none, and pictures would differ from one to the next. Bricolage Grotesque for letters, Do Hyeon for
 * Hangul, ZCOOL QingKe HuangYou for Han.
 */
export function readPictureFonts(): PictureFontFiles {
  const require = createRequire(import.meta.url);
  const latin = {
    bold: [
      require.resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-700-normal.woff'),
      require.resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-700-normal.woff'),
      require.resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-vietnamese-700-normal.woff'),
    ],
    plain: [
      require.resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-500-normal.woff'),
      require.resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-latin-ext-500-normal.woff'),
      require.resolve('@fontsource/bricolage-grotesque/files/bricolage-grotesque-vietnamese-500-normal.woff'),
    ],
  };
  const wide = [
    require.resolve('@expo-google-fonts/do-hyeon/400Regular/DoHyeon_400Regular.ttf'),
    require.resolve('@expo-google-fonts/zcool-qingke-huangyou/400Regular/ZCOOLQingKeHuangYou_400Regular.ttf'),
  ].map((path) => readFileSync(path));
  return {
    bold: [...latin.bold.map((path) => readFileSync(path)), ...wide],
    plain: [...latin.plain.map((path) => readFileSync(path)), ...wide],
  };
}
