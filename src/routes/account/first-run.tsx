import { redirect } from 'react-router';
import { createFirstOrganiser, isSetUp } from '#people/server';
import { Button, PageHead, TextInput } from '../../design/index.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/first-run';
import { AnswerNotice } from './answer-notice.tsx';
import { type Answer, answered } from './answers.ts';
import { fieldsOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const { house } = houseOf(context);
  if (await isSetUp(house.db)) throw redirect('/sign-in', 303);
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer, locale } = houseOf(context);
  const field = await fieldsOf(request);
  const made = await createFirstOrganiser(house, viewer, {
    name: field('name'),
    email: field('email'),
    password: field('password'),
    locale,
    next: '/new',
  });
  if (made.ok) throw redirect(made.value.signInPath, 303);
  return answered(made, 'made');
}

export default function FirstRun({ actionData }: Route.ComponentProps) {
  const { words } = useAccount();
  return (
    <>
      <title>{words.firstRun.title}</title>
      <PageHead title={words.firstRun.title} lead={words.firstRun.lead} />
      <AnswerNotice answer={actionData} sentences={{}} />
      <FirstRunForm refusal={actionData?.refusal ?? null} />
    </>
  );
}

function FirstRunForm({ refusal }: { readonly refusal: Answer<string>['refusal'] }) {
  const { words, problem } = useAccount();
  return (
    <form method="post" className="form">
      <TextInput
        name="name"
        autoComplete="name"
        required
        label={words.firstRun.name}
        error={problem(refusal, 'name')}
      />
      <TextInput
        name="email"
        type="email"
        autoComplete="username"
        required
        label={words.signIn.email}
        error={problem(refusal, 'email')}
      />
      <TextInput
        name="password"
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        label={words.firstRun.password}
        hint={words.firstRun.passwordHint}
        error={problem(refusal, 'password')}
      />
      <div>
        <Button>{words.firstRun.create}</Button>
      </div>
    </form>
  );
}
