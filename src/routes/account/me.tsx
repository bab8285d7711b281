import { listEditionsById } from '#directory/server';
import { mayManage, type Role, roles } from '#people';
import {
  Avatar,
  Badge,
  Button,
  ButtonLink,
  Card,
  EmptyState,
  PageHead,
  Section,
} from '../../design/index.ts';
import type { Route } from './+types/me';
import { OwnPagesList } from './own-pages.tsx';
import { personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const editions = await listEditionsById(house.db, [
    ...new Set(viewer.grants.map((grant) => grant.editionId)),
  ]);
  return {
    name: viewer.name,
    email: viewer.email,
    photo: viewer.photo,
    isSteward: viewer.steward,
    editions: editions.map((edition) => ({
      slug: edition.slug,
      name: edition.name,
      manages: mayManage(viewer, edition.id),
      roles: roles.filter((role) =>
        viewer.grants.some((grant) => grant.editionId === edition.id && grant.role === role),
      ),
    })),
  };
}

export default function Me({ loaderData }: Route.ComponentProps) {
  const { words, texts } = useAccount();
  const { name, email, photo, editions, isSteward } = loaderData;
  return (
    <>
      <title>{words.me.title}</title>
      <PageHead
        title={name || words.me.title}
        lead={email}
        eyebrow={<Avatar name={name || email} picture={photo && `/files/${photo}`} size="l" />}
        actions={
          <>
            {isSteward && (
              <>
                <ButtonLink look="ghost" href="/steward">
                  {texts.steward.desk.title}
                </ButtonLink>
                <ButtonLink href="/new">{texts.steward.desk.newEdition}</ButtonLink>
              </>
            )}
            <form method="post" action="/api/auth/sign-out">
              <Button look="ghost">{words.signIn.signOut}</Button>
            </form>
          </>
        }
      />
      <OwnPagesList />
      <Section title={words.me.conferences} id="conferences">
        <div className="stack">
          {editions.length === 0 && (
            <EmptyState title={words.me.noConferences}>{words.me.noConferencesNext}</EmptyState>
          )}
          {editions.map((edition) => (
            <EditionRow key={edition.slug} edition={edition} manage={texts.site.nav.manage} />
          ))}
        </div>
      </Section>
    </>
  );
}

function EditionRow(props: {
  readonly edition: { slug: string; name: string; manages: boolean; roles: readonly Role[] };
  readonly manage: string;
}) {
  const { words } = useAccount();
  const { edition } = props;
  return (
    <Card>
      <h3>
        <a href={`/${edition.slug}`}>{edition.name}</a>
      </h3>
      <p>
        {edition.roles.map((role) => (
          <Badge key={role}>{words.roles[role].name}</Badge>
        ))}{' '}
        {edition.manages && <a href={`/${edition.slug}/manage`}>{props.manage}</a>}
      </p>
    </Card>
  );
}
