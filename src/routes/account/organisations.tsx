import { redirect } from 'react-router';
import { createOrganisation, listOrganisations } from '#people/server';
import { Badge, Button, Card, EmptyState, PageHead, Section, TextInput } from '../../design/index.ts';
import type { Route } from './+types/organisations';
import { AnswerNotice } from './answer-notice.tsx';
import { answered } from './answers.ts';
import { fieldsOf, personOf } from './person-of.ts';
import { useAccount } from './use-account.ts';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const listed = await listOrganisations(house, viewer);
  return { organisations: listed.ok ? listed.value : [] };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const field = await fieldsOf(request);
  const made = await createOrganisation(house, viewer, { name: field('name') });
  if (made.ok) throw redirect(`/organisations/${encodeURIComponent(made.value.slug)}`, 303);
  return answered(made, 'made');
}

export default function Organisations({ loaderData, actionData }: Route.ComponentProps) {
  const { words, problem } = useAccount();
  return (
    <>
      <title>{words.organisations.title}</title>
      <PageHead title={words.organisations.title} lead={words.organisations.lead} />
      <AnswerNotice answer={actionData} sentences={{}} />
      {loaderData.organisations.length === 0 && <EmptyState title={words.organisations.none} />}
      {loaderData.organisations.map((organisation) => (
        <Card key={organisation.id}>
          <h2>
            <a href={`/organisations/${encodeURIComponent(organisation.slug)}`}>{organisation.name}</a>
          </h2>
          <Badge>{words.organisations.roles[organisation.role].name}</Badge>
        </Card>
      ))}
      <Section title={words.organisations.create} id="new">
        <form method="post" className="form">
          <TextInput
            name="name"
            required
            maxLength={100}
            label={words.organisations.name}
            error={problem(actionData?.refusal, 'name')}
          />
          <div>
            <Button>{words.organisations.create}</Button>
          </div>
        </form>
      </Section>
    </>
  );
}
