import { redirect } from 'react-router';
import { listEditionsById } from '#directory/server';
import { mayCreateEditions, mayOrganise } from '#people';
import { createRehearsalEdition } from '#rehearsal/server';
import { Button, ButtonLink, Card, Notice, PageHead, Section } from '../../design/index.ts';
import { personOf } from '../account/person-of.ts';
import { houseAnswer } from '../manage/house-answer.tsx';
import type { Route } from './+types/new';
import { useWays } from './use-ways.ts';
import { WaysNotice } from './ways-notice.tsx';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const own = viewer.grants.filter((grant) => mayOrganise(viewer, grant.editionId));
  const editions = await listEditionsById(house.db, [...new Set(own.map((grant) => grant.editionId))]);
  return {
    may: mayCreateEditions(viewer),
    before: editions
      .filter((edition) => !edition.isRehearsal || house.config.mode === 'rehearsal')
      .map(({ slug, name }) => ({ slug, name }))
      .reverse(),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, texts } = personOf(context, request);
  const conferenceName = texts.steward.start.conferenceOfRehearsal;
  const made = await createRehearsalEdition(house, viewer, { conferenceName });
  return made.ok ? redirect(`/${made.value.slug}/manage`, 303) : houseAnswer(made, '', {});
}

/** Three ways to begin, with a sentence each. */
export default function NewPage({ loaderData, actionData }: Route.ComponentProps) {
  const own = useWays().words.start;
  return (
    <>
      <title>{own.title}</title>
      <PageHead title={own.title} lead={own.lead} />
      <div className="stack">
        <WaysNotice answer={actionData} />
        {loaderData.may ? (
          <Ways />
        ) : (
          <Notice tone="info" title={own.notYours.title}>
            {own.notYours.body}
          </Notice>
        )}
        {loaderData.before.length > 0 && (
          <Section title={own.copyTitle} id="copy">
            <Card>
              <p className="mute">{own.copyBody}</p>
              <div className="actions ways-list">
                {loaderData.before.slice(0, 6).map(({ slug, name }) => (
                  <ButtonLink key={slug} look="ghost" href={`/${slug}/manage/settings/next`}>
                    {own.copy({ edition: name })}
                  </ButtonLink>
                ))}
              </div>
            </Card>
          </Section>
        )}
      </div>
    </>
  );
}

function Ways() {
  const own = useWays().words.start;
  return (
    <div className="ways">
      <Card as="section">
        <h2>{own.rehearse.title}</h2>
        <p>{own.rehearse.body}</p>
        <form method="post" className="stack">
          <div>
            <Button>{own.rehearse.action}</Button>
          </div>
          <p className="mute small">{own.rehearse.made}</p>
          <p className="mute small">{inCode(own.rehearse.clock)}</p>
        </form>
      </Card>
      <Card as="section">
        <h2>{own.import.title}</h2>
        <p>{own.import.body}</p>
        <ButtonLink href="/new/import">{own.import.action}</ButtonLink>
      </Card>
      <Card as="section">
        <h2>{own.create.title}</h2>
        <p>{own.create.body}</p>
        <ButtonLink href="/new/edition">{own.create.action}</ButtonLink>
      </Card>
    </div>
  );
}

/** Words between backquotes are typed as they are. */
function inCode(text: string) {
  return text.split('`').map((part, at) => (at % 2 === 1 ? <code key={part}>{part}</code> : part));
}
