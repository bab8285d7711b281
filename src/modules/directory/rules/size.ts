/** How many people come: up to 150, 600, 2,000, or more. */
export const sizes = ['small', 'middle', 'large', 'huge'] as const;
export type Size = (typeof sizes)[number];
const sizeLimits: readonly (readonly [number, Size])[] = [
  [150, 'small'],
  [600, 'middle'],
  [2000, 'large'],
];

/** The size that a number of people stands for. */
export function sizeOf(people: number): Size {
  return sizeLimits.find(([limit]) => people <= limit)?.[1] ?? 'huge';
}
