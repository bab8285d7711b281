import { useRouteLoaderData } from 'react-router';
import type { Locale } from '../../kernel/locale.ts';
import type { loader } from '../root.tsx';
import { ZoneMenu } from '../zone-menu.tsx';

/** The choice of the zone in which deadlines are shown, kept for all of them. */
export function DeadlineZone(props: {
  readonly path: string;
  readonly search: string;
  readonly locale: Locale;
}) {
  const root = useRouteLoaderData<typeof loader>('root');
  if (!root) return null;
  const { path, search, locale } = props;
  return (
    <div className="deadline-zone">
      <ZoneMenu
        {...{ path, search, locale }}
        zone={root.ownZone}
        venueZone={null}
        now={root.now}
        name="keep-zone"
      />
    </div>
  );
}
