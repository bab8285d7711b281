import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import land from 'world-atlas/land-110m.json' with { type: 'json' };
import { worldHeight, worldWidth } from './world-frame.ts';

function projection() {
  return geoEqualEarth()
    .scale(175)
    .translate([worldWidth / 2, worldHeight / 2 + 22])
    .precision(0.5);
}

/** Where a place lies in the drawing. */
export function placesOnMap<Pin extends { readonly latitude: number; readonly longitude: number }>(
  pins: readonly Pin[],
): (Pin & { readonly x: number; readonly y: number })[] {
  const project = projection();
  return pins.flatMap((pin) => {
    const at = project([pin.longitude, pin.latitude]);
    return at ? [{ ...pin, x: Math.round(at[0] * 10) / 10, y: Math.round(at[1] * 10) / 10 }] : [];
  });
}

/** The outline of the continents as an SVG document, for a mask: what is drawn takes the page's own colour. */
export function worldOutline(): string {
  const topology = land as unknown as Parameters<typeof feature>[0];
  const outline = topology.objects.land;
  const path = outline ? geoPath(projection()).digits(1)(feature(topology, outline)) : null;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${worldWidth} ${worldHeight}"><path d="${path ?? ''}"/></svg>`;
}
