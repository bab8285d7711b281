import { ZoneMenu as Menu } from '../zone-menu.tsx';
import { useFrame } from './use-frame.ts';

/** In which zone the page's times are; the address keeps it, so that a link shows the same times to everybody. */
export function ZoneMenu() {
  const { path, search, zone, venueZone, now, locale } = useFrame();
  return <Menu {...{ path, search, zone, venueZone, now, locale }} name="zone" />;
}
