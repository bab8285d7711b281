import { data } from 'react-router';
import { findPage, listPages } from '#directory/server';
import { renderMarkdown } from '#programme/server';
import { Breadcrumb, Notice, PageHead, Prose, Section } from '../../design/index.ts';
import { inLocale } from '../../kernel/locale.ts';
import { languageWords } from '../../texts/format.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/page';
import { editionOf } from './edition-context.ts';
import { pageMeta } from './page-meta.ts';
import { headingsFrom } from './prose-headings.ts';
import { useFrame } from './use-frame.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { house, locale } = houseOf(context);
  const edition = editionOf(context);
  const [page, pages] = await Promise.all([
    findPage(house.db, edition.id, params.page),
    listPages(house.db, edition.id),
  ]);
  if (!page?.isPublic) throw new Response(null, { status: 404 });
  const title = inLocale(page.title, locale);
  const body = inLocale(page.body, locale);
  return data({
    title: title?.text ?? page.slug,
    titleLang: title && title.locale !== locale ? title.locale : null,
    html: body && headingsFrom(renderMarkdown(body.text), 2),
    bodyLang: body && body.locale !== locale ? body.locale : null,
    others: pages
      .filter((each) => each.isPublic && each.slug !== page.slug)
      .map((each) => ({ slug: each.slug, title: inLocale(each.title, locale)?.text ?? each.slug })),
  });
}

export function meta({ matches, loaderData }: Route.MetaArgs) {
  return pageMeta(matches, () => loaderData?.title ?? '');
}

export default function InformationPage({ loaderData }: Route.ComponentProps) {
  const { texts, slug, name, locale } = useFrame();
  const words = texts.site.page;
  return (
    <div className="wrap-text">
      <Breadcrumb
        label={texts.site.nav.here}
        links={[
          { label: name, href: `/${slug}` },
          { label: texts.site.nav.more, href: `/${slug}/more` },
        ]}
        here={loaderData.title}
      />
      <PageHead title={loaderData.title} lang={loaderData.titleLang ?? undefined} />
      {loaderData.bodyLang && (
        <Notice tone="info" title={words.onlyIn({ language: languageWords(loaderData.bodyLang, locale) })} />
      )}
      {loaderData.html && <Prose html={loaderData.html} lang={loaderData.bodyLang ?? undefined} />}
      {loaderData.others.length > 0 && (
        <Section title={words.others} id="others">
          <ul className="card link-list">
            {loaderData.others.map((page) => (
              <li key={page.slug}>
                <a href={`/${slug}/pages/${page.slug}`}>{page.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
