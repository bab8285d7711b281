import type { ReactNode } from 'react';
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from 'react-router';
import '../design/styles.css';
import { momentInZone } from '../texts/format.ts';
import type { Route } from './+types/root';
import { ErrorPage } from './error-page.tsx';
import { houseOf } from './request-house.ts';

/** What every page needs of its request. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { locale, scriptUrl, viewerName, rehearsalOffsetMs, house, ownZone } = houseOf(context);
  const url = new URL(request.url);
  return {
    locale,
    viewerName,
    path: `${url.pathname}${url.search}`,
    script: scriptUrl('site'),
    ownZone,
    now: house.clock.now(),
    rehearsal:
      rehearsalOffsetMs === null
        ? null
        : { moment: momentInZone(house.clock.now(), 'UTC', locale), offsetMs: rehearsalOffsetMs },
  };
}

export const shouldRevalidate = () => true;

/** The document around every page; scripts of React only where a page asks to hydrate. */
export function Layout({ children }: { children: ReactNode }) {
  const matches = useMatches();
  const data = useRouteLoaderData<typeof loader>('root');
  const hydrate = matches.some((match) => (match.handle as { hydrate?: boolean } | undefined)?.hydrate);
  const accent = matches
    .map((match) => (match.loaderData as { accentHref?: string } | undefined)?.accentHref)
    .find(Boolean);
  const manifest = matches
    .map((match) => (match.loaderData as { manifestHref?: string } | undefined)?.manifestHref)
    .find(Boolean);
  return (
    <html lang={data?.locale ?? 'en'} data-clock={data?.rehearsal?.offsetMs}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#111318" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href={manifest ?? '/manifest.webmanifest'} />
        <Meta />
        <Links />
        {import.meta.env.DEV && <link rel="stylesheet" href="/src/design/styles.css" />}
        {import.meta.env.DEV && <link rel="stylesheet" href="/src/design/organisers.css" />}
        {import.meta.env.DEV && <link rel="stylesheet" href="/src/design/directory.css" />}
        {accent && <link rel="stylesheet" href={accent} />}
        {data?.script && <script type="module" src={data.script} async />}
      </head>
      <body>
        {children}
        {hydrate && <ScrollRestoration />}
        {hydrate && <Scripts />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Says what happened, in the reader's language where it is known. */
export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const data = useRouteLoaderData<typeof loader>('root');
  const status = isRouteErrorResponse(error) ? error.status : 500;
  return <ErrorPage status={status} locale={data?.locale ?? 'en'} />;
}
