import { redirect } from 'react-router';
import { nextPath } from '#people';
import { findProfile, updateProfile } from '#people/server';
import { Button, ButtonLink, Card, PageHead, TextInput } from '../../design/index.ts';
import type { Route } from './+types/name';
import { AnswerNotice } from './answer-notice.tsx';
import { answered } from './answers.ts';
import { fieldsOf, personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

/** Whoever signed in by a link passes here: an account that is new has no name yet, all others are sent on. */
export async function loader({ context, request, url }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const next = nextPath(url.searchParams.get('next'));
  const profile = await findProfile(house.db, viewer.personId);
  if (!profile || profile.name) throw redirect(next, 303);
  return { next };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const field = await fieldsOf(request);
  const profile = await findProfile(house.db, viewer.personId);
  if (!profile) throw redirect('/sign-in', 303);
  const named = await updateProfile(house, viewer, {
    ...profile,
    name: field('name'),
    locale: viewer.locale,
  });
  return named.ok ? redirect(nextPath(field('next')), 303) : answered(named, 'saved');
}

export default function NamePage({ loaderData, actionData }: Route.ComponentProps) {
  const { words, problem } = useAccount();
  const own = words.newcomer;
  const refusal = actionData?.refusal ?? null;
  return (
    <>
      <title>{own.title}</title>
      <PageHead title={own.title} lead={own.lead} />
      <AnswerNotice answer={actionData} sentences={{}} />
      <Card as="section">
        <form method="post" className="form">
          <input type="hidden" name="next" value={loaderData.next} />
          <TextInput
            name="name"
            autoComplete="name"
            required
            maxLength={100}
            label={own.name}
            hint={own.nameHint}
            error={problem(refusal, 'name')}
          />
          <div className="actions">
            <Button>{own.goOn}</Button>
            <ButtonLink look="quiet" href={loaderData.next}>
              {own.later}
            </ButtonLink>
          </div>
        </form>
      </Card>
    </>
  );
}
