import { ButtonLink, EmptyState, SiteHeader } from '../design/index.ts';
import type { Locale } from '../kernel/locale.ts';
import { textsFor } from '../texts/texts.ts';

/** A whole page for what could not be shown: not there, not allowed, or our fault. */
export function ErrorPage(props: { readonly status: number; readonly locale: Locale }) {
  const { common } = textsFor(props.locale);
  const words =
    props.status === 404 ? common.notFound : props.status === 403 ? common.notAllowed : { ...common.failed };
  return (
    <div className="page">
      <title>{`${words.title} · Hallway`}</title>
      <SiteHeader name="Hallway" home="/" nav={[]} navLabel="" />
      <main className="wrap" id="content">
        <EmptyState
          title={<h1>{words.title}</h1>}
          action={
            props.status === 403 ? (
              <ButtonLink href="/sign-in">{common.signIn}</ButtonLink>
            ) : (
              <ButtonLink href="/">{common.notFound.next}</ButtonLink>
            )
          }
        >
          <p>{words.body}</p>
        </EmptyState>
      </main>
    </div>
  );
}
