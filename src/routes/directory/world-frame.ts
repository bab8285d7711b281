import type { Continent } from '#directory';

/** Pixels of the drawing: the Equal Earth projection (Šavrič, Patterson, Jenny 2018) keeps areas true. */
export const worldWidth = 960;
export const worldHeight = 440;

/** A part of the drawing: `x y width height`, all of its own shape. */
export type Crop = readonly [x: number, y: number, width: number, height: number];

/** Where the parts of the world lie in the drawing; `catalogue.css` shows the outline of the same. */
export const crops: Readonly<Record<Continent, Crop>> = {
  africa: [248, 113, 551, 252],
  asia: [461, 61, 479, 220],
  europe: [418, 27, 214, 98],
  'latin-america': [0, 128, 642, 294],
  'north-america': [36, 27, 361, 165],
  oceania: [597, 235, 363, 166],
};

/** The whole drawing. */
export const wholeWorld: Crop = [0, 0, worldWidth, worldHeight];
