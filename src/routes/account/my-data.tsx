import { redirect } from 'react-router';
import { forgetAddress } from '#directory/server';
import { deleteAccount } from '#people/server';
import { Button, ButtonLink, PageHead, Section, TextInput } from '../../design/index.ts';
import type { Route } from './+types/my-data';
import { AnswerNotice } from './answer-notice.tsx';
import { answered } from './answers.ts';
import { fieldsOf, personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export function loader({ context, request }: Route.LoaderArgs) {
  personOf(context, request);
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const field = await fieldsOf(request);
  const outcome = await deleteAccount(house, viewer, { email: field('email') });
  if (outcome.ok) {
    // What the address asked for without an account goes with it.
    await forgetAddress(house.db, viewer.email);
    throw redirect('/', 303);
  }
  return answered(outcome, 'deleted');
}

export default function MyData({ actionData }: Route.ComponentProps) {
  const { words, problem } = useAccount();
  return (
    <>
      <title>{words.data.title}</title>
      <PageHead
        title={words.data.title}
        lead={words.data.lead}
        actions={<ButtonLink href="/me/data.json">{words.data.export}</ButtonLink>}
      />
      <AnswerNotice answer={actionData} sentences={{}} />
      <Section title={words.data.deleteTitle} id="delete">
        <p>{words.data.deleteHint}</p>
        <form method="post" className="form">
          <TextInput
            name="email"
            type="email"
            required
            autoComplete="off"
            label={words.data.confirmEmail}
            error={problem(actionData?.refusal, 'email')}
          />
          <div>
            <Button look="danger">{words.data.delete}</Button>
          </div>
        </form>
      </Section>
    </>
  );
}
