import { data } from 'react-router';
import { Breadcrumb, ButtonLink, Card, KeyValues, Notice, PageHead, Section } from '../../design/index.ts';
import { safeHref } from '../../kernel/links.ts';
import { labelOf } from '../../kernel/safe-link.ts';
import { languageWords, numberWords } from '../../texts/format.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/open-space';
import { HostParts, MergeQuestions, OfferToHost, TeamParts } from './host-parts.tsx';
import { actOnSpace } from './space-act.ts';
import { SpacePress } from './space-card.tsx';
import { loadSpace, type SpaceData } from './space-load.ts';
import { spaceSentence } from './space-refusal.ts';
import './open-spaces.css';

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const page = await loadSpace(houseOf(context), editionOf(context), params.code, new URL(request.url));
  if (!page) throw new Response(null, { status: 404 });
  return data(page);
}

export function action({ context, params, request }: Route.ActionArgs) {
  const key = { editionId: editionOf(context).id, code: params.code };
  return actOnSpace(personOf(context, request), key, request);
}

export function meta({ matches, loaderData }: Route.MetaArgs) {
  return pageMeta(matches, () => loaderData?.space.title ?? '', { noIndex: true });
}

export default function OpenSpace({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug, name, owner } = useFrame();
  const words = texts.openSpaces;
  const { space, done } = loaderData;
  const refusal = actionData?.refusal;
  return (
    <div
      className="wrap-text"
      data-spaces={slug}
      data-own={owner ?? undefined}
      data-waiting={texts.notes.waiting}
    >
      <Breadcrumb
        label={texts.site.nav.here}
        links={[
          { label: name, href: `/${slug}` },
          { label: words.title, href: `/${slug}/open-spaces` },
        ]}
        here={space.title}
      />
      <PageHead eyebrow={texts.site.kinds['open-space']} title={space.title} />
      <div className="stack">
        {done && <Notice id="done" tone="good" role="status" title={words.done[done]} />}
        {refusal && (
          <Notice tone="bad" role="alert" title={words.refused}>
            {spaceSentence(refusal.code, texts)}
          </Notice>
        )}
        <StateNotice {...loaderData} />
        {loaderData.isOffered && <OfferToHost />}
        {loaderData.hosting && <MergeQuestions asking={loaderData.hosting.asking} />}
        <Facts {...loaderData} />
        <Coming {...loaderData} />
        {loaderData.hosting && <HostParts data={loaderData} refusal={refusal} />}
        {loaderData.keepsBoard && !loaderData.isOver && <TeamParts space={space} refusal={refusal} />}
      </div>
      <p className="after">
        <a href={`/${slug}/open-spaces`}>{words.page.all}</a>
      </p>
    </div>
  );
}

/** What there is to know before anything else: it is over, displaced, waits, or went elsewhere. */
function StateNotice({ space, isOver, mergedInto, reason, hosting }: SpaceData) {
  const { texts, slug } = useFrame();
  const words = texts.openSpaces.page;
  if (mergedInto)
    return (
      <Notice
        tone="info"
        title={words.mergedInto(mergedInto)}
        action={
          <ButtonLink look="ghost" href={`/${slug}/${mergedInto.path}`}>
            {mergedInto.title}
          </ButtonLink>
        }
      />
    );
  if (space.state === 'taken-down')
    return (
      <Notice tone="bad" title={words.takenDown}>
        {reason}
      </Notice>
    );
  if (space.state === 'ended') return <Notice tone="warn" title={words.ended} />;
  if (isOver) return <Notice tone="info" title={words.over} />;
  if (space.isDisplaced)
    return (
      <Notice tone="bad" title={words.displaced}>
        {hosting ? words.displacedHost : words.displacedGuest}
      </Notice>
    );
  return space.state === 'new' ? <Notice tone="info" title={words.waiting} /> : null;
}

function Facts({ space, time, host, attends }: SpaceData) {
  const { texts, slug, locale } = useFrame();
  const words = texts.openSpaces.page;
  return (
    <>
      {space.about && <p className="space-about">{space.about}</p>}
      {space.links.map((link) => (
        <p key={link}>
          <a href={safeHref(link)} rel="nofollow noopener">
            {labelOf(link)}
          </a>
        </p>
      ))}
      <KeyValues
        items={[
          { name: words.when, value: time },
          {
            name: words.where,
            value: space.isDisplaced ? (
              <s>{space.roomName}</s>
            ) : (
              <a href={`/${slug}/rooms/${encodeURIComponent(space.room)}`}>{space.roomName}</a>
            ),
          },
          ...(space.isReserved
            ? []
            : [{ name: words.host, value: host ?? (attends ? words.noHost : words.hostHidden) }]),
          ...(space.languages.length > 0
            ? [
                {
                  name: words.languages,
                  value: space.languages.map((tag) => languageWords(tag, locale)).join(', '),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

/** Who comes, and coming oneself. */
function Coming({ space, isOver, attends, guests, clashes, host, press }: SpaceData) {
  const { texts, locale, viewerName, path } = useFrame();
  const words = texts.openSpaces;
  if (space.isReserved) return null;
  const { people, capacity } = space;
  const unnamed = people - guests.length - (host ? 1 : 0);
  return (
    <Section
      title={words.page.who}
      id="who"
      aside={
        capacity === null
          ? words.people({ n: people })
          : words.ofRoom({ n: people, capacity: numberWords(capacity, locale) })
      }
    >
      <Card>
        {guests.length > 0 && (
          <ul className="guests">
            {guests.map(({ key, name }) => (
              <li key={key}>{name}</li>
            ))}
            {unnamed > 0 && <li className="mute">{words.page.others({ n: unnamed })}</li>}
          </ul>
        )}
        {clashes.map((title) => (
          <p key={title} className="small warn-text">
            {words.page.clash({ title })}
          </p>
        ))}
        {!isOver && !space.isMine && space.state === 'on' && viewerName === null && (
          <p className="actions">
            <ButtonLink href={`/sign-in?next=${encodeURIComponent(path)}`}>{words.page.signIn}</ButtonLink>
          </p>
        )}
        {!isOver && !space.isMine && space.state === 'on' && viewerName !== null && (
          <>
            {press && (
              <SpacePress space={space} press={press} loud>
                {press === 'join' && <span className="mute small">{words.page.joinNote}</span>}
              </SpacePress>
            )}
            {!attends && <p className="mute">{words.refusals['not-attending']}</p>}
            {attends && space.isFull && !space.isJoined && (
              <p className="mute">{words.refusals['space-full']}</p>
            )}
          </>
        )}
      </Card>
    </Section>
  );
}
