import { data } from 'react-router';
import { sendLostLinks } from '#tickets/server';
import { Button, ButtonLink, Card, Notice, PageHead, TextInput } from '../../design/index.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import { textOf } from '../form-fields.ts';
import { houseOf } from '../request-house.ts';
import type { Route } from './+types/lost';

export async function action({ context, request }: Route.ActionArgs) {
  const { house, locale, caller } = houseOf(context);
  const email = textOf(await request.formData(), 'email');
  const sent = await sendLostLinks(house, editionOf(context), {
    ...{ email, locale, clientAddress: caller.clientAddress },
  });
  if (sent.ok) return data({ code: null, email });
  const { code } = sent.refusal;
  return data({ code, email }, { status: code === 'too-many' ? 429 : 400 });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.ownTickets.lost.title, { noIndex: true });
}

/** Links to one's orders and tickets, by mail. The answer is the same whether or not there are any. */
export default function Lost({ actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.ownTickets.lost;
  const path = `/${slug}/tickets/lost`;
  if (actionData?.code === null)
    return (
      <>
        <PageHead title={words.title} />
        <Notice
          tone="good"
          role="status"
          title={words.sent}
          action={
            <ButtonLink look="ghost" href={path}>
              {words.title}
            </ButtonLink>
          }
        >
          {words.sentBody}
        </Notice>
      </>
    );
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {actionData?.code === 'too-many' && <Notice tone="bad" role="alert" title={words.many} />}
      <Card>
        <form method="post" action={path} className="form">
          <TextInput
            name="email"
            type="email"
            label={words.email}
            required
            autoComplete="email"
            maxLength={254}
            defaultValue={actionData?.email ?? ''}
            error={
              actionData?.code === 'email-not-valid' ? texts.tickets.refusals['email-not-valid']() : undefined
            }
          />
          <div>
            <Button>{words.send}</Button>
          </div>
        </form>
      </Card>
    </>
  );
}
