import { arrangePages, findPage, listPages, movePage, removePage, savePages } from '#directory/server';
import {
  Badge,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Notice,
  PageHead,
  Section,
} from '../../design/index.ts';
import { inLocale, type LocalisedText, locales } from '../../kernel/locale.ts';
import { refuse } from '../../kernel/refusal.ts';
import { languageNames } from '../../texts/language-names.ts';
import { textOf } from '../form-fields.ts';
import type { Route } from './+types/pages';
import { ArrangedRow } from './arranged-row.tsx';
import { HouseNotice, houseAnswer } from './house-answer.tsx';
import { organisedOf } from './manage-context.ts';
import { useManage } from './use-manage.ts';
import { wantedPages } from './wanted-pages.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house, edition, locale } = organisedOf(context);
  const pages = await listPages(house.db, edition.id);
  return {
    pages: pages.map(({ slug, title, body, isPublic }) => ({
      slug,
      isPublic,
      title: inLocale(title, locale)?.text ?? slug,
      languages: locales.filter((one) => body[one]?.trim()).map((one) => languageNames[one]),
    })),
    wanted: wantedPages.filter((slug) => !pages.some((page) => page.slug === slug)),
  };
}

/** A page that was just removed, carried by the page itself until its Undo. */
type RemovedPage = {
  readonly slug: string;
  readonly title: LocalisedText;
  readonly body: LocalisedText;
  readonly isPublic: boolean;
  readonly order: readonly string[];
};

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, edition } = organisedOf(context);
  const editionId = edition.id;
  const form = await request.formData();
  const slug = textOf(form, 'id');
  const nothing: RemovedPage | null = null;
  switch (textOf(form, 'act')) {
    case 'up':
    case 'down': {
      const by = textOf(form, 'act') === 'up' ? -1 : 1;
      return houseAnswer(await movePage(house, viewer, { editionId, slug, by }), '', { removed: nothing });
    }
    case 'remove': {
      const page = await findPage(house.db, editionId, slug);
      if (!page) return houseAnswer(refuse('not-found'), '', { removed: nothing });
      const order = (await listPages(house.db, editionId)).map((one) => one.slug);
      const removed: RemovedPage | null = { ...page, order };
      return houseAnswer(await removePage(house, viewer, { editionId, slug }), '', { removed });
    }
    default:
      return houseAnswer(await bringBack(form, house, viewer, editionId), 'undone', { removed: nothing });
  }
}

type Context = ReturnType<typeof organisedOf>;

async function bringBack(
  form: FormData,
  house: Context['house'],
  viewer: Context['viewer'],
  editionId: Context['edition']['id'],
) {
  const text = (part: string) =>
    Object.fromEntries(locales.map((one) => [one, textOf(form, `${part}-${one}`)]));
  const page = {
    slug: textOf(form, 'slug'),
    title: text('title'),
    body: text('body'),
    isPublic: textOf(form, 'isPublic') === 'yes',
  };
  const saved = await savePages(house, viewer, { editionId, pages: [page] });
  if (!saved.ok) return saved;
  return arrangePages(house, viewer, { editionId, slugs: form.getAll('order').map(String) });
}

export default function PagesPage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, name, to } = useManage();
  const own = words.house.pages;
  const { pages, wanted } = loaderData;
  return (
    <>
      <title>{`${own.title} · ${name}`}</title>
      <PageHead
        title={own.title}
        lead={own.lead}
        actions={<ButtonLink href={to('pages/new')}>{own.new}</ButtonLink>}
      />
      <div className="stack">
        <HouseNotice answer={actionData} sentences={{ undone: words.house.undone, '': '' }} />
        {actionData?.removed && !actionData.refusal && <UndoRemoval page={actionData.removed} />}
        {pages.length === 0 && <EmptyState title={own.none}>{own.noneNext}</EmptyState>}
        {pages.length > 0 && (
          <Card as="ul" flush className="todos">
            {pages.map((page, at) => (
              <ArrangedRow
                key={page.slug}
                id={page.slug}
                name={page.title}
                href={to(`pages/${page.slug}`)}
                isFirst={at === 0}
                isLast={at === pages.length - 1}
                note={
                  <>
                    {!page.isPublic && <Badge tone="warn">{own.hidden}</Badge>}{' '}
                    {page.languages.length > 0 && own.languages({ names: page.languages.join(', ') })}
                  </>
                }
              />
            ))}
          </Card>
        )}
        {wanted.length > 0 && <Wanted wanted={wanted} />}
      </div>
    </>
  );
}

function UndoRemoval({ page }: { readonly page: RemovedPage }) {
  const { words, locale } = useManage();
  const name = inLocale(page.title, locale)?.text ?? page.slug;
  return (
    <Notice
      tone="good"
      role="status"
      title={words.house.removed({ name })}
      action={
        <form method="post" encType="multipart/form-data">
          <input type="hidden" name="act" value="undo" />
          <input type="hidden" name="slug" value={page.slug} />
          <input type="hidden" name="isPublic" value={page.isPublic ? 'yes' : 'no'} />
          {page.order.map((slug) => (
            <input key={slug} type="hidden" name="order" value={slug} />
          ))}
          {locales.map((one) => (
            <span key={one}>
              <input type="hidden" name={`title-${one}`} value={page.title[one] ?? ''} />
              <textarea hidden readOnly name={`body-${one}`} value={page.body[one] ?? ''} />
            </span>
          ))}
          <Button look="ghost">{words.house.undo}</Button>
        </form>
      }
    />
  );
}

function Wanted({ wanted }: Pick<Route.ComponentProps['loaderData'], 'wanted'>) {
  const { words, to } = useManage();
  const own = words.house.pages;
  return (
    <Section title={own.suggested} id="suggested">
      <Card as="ul" flush className="todos">
        {wanted.map((slug) => (
          <li key={slug} className="todo arranged">
            <div className="todo-words">
              <p className="title">{words.templates[slug].title}</p>
            </div>
            <div className="actions">
              <ButtonLink look="ghost" href={to(`pages/new?from=${slug}`)}>
                {own.start}
              </ButtonLink>
            </div>
          </li>
        ))}
      </Card>
    </Section>
  );
}
