import { data, redirect } from 'react-router';
import { answerCard, openCard } from '#community/server';
import { Button, ButtonLink, Card, Notice, PageHead } from '../../design/index.ts';
import { personOf } from '../account/person-of.ts';
import { editionOf } from '../edition/edition-context.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Route } from './+types/meet-card';
import { ClosedDoor } from './closed-door.tsx';
import { fieldNames, GiveFields } from './give-fields.tsx';
import './community.css';

const statusOf = { 'not-attending': 403, 'not-signed-in': 403, 'too-many': 429 } as const;

function status(code: string): number {
  return code in statusOf ? statusOf[code as keyof typeof statusOf] : 404;
}

/** Looking gives nothing: a code is used by the button alone, as scanners and previews open addresses too. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { house, viewer } = personOf(context, request);
  const opened = await openCard(house, viewer, { editionId: editionOf(context).id, code: params.code });
  if (opened.ok) return data({ refused: null, card: opened.value });
  const { code } = opened.refusal;
  return data({ refused: code, card: null }, { status: status(code) });
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { house, viewer } = personOf(context, request);
  const { id: editionId, slug } = editionOf(context);
  const gives = (await request.formData()).getAll('give').map(String);
  const answered = await answerCard(house, viewer, { editionId, code: params.code, gives });
  if (answered.ok) return redirect(`/${slug}/people/meet`, 303);
  return data({ code: answered.refusal.code }, { status: status(answered.refusal.code) });
}

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.community.meet.title, { noIndex: true });
}

export default function MeetCard({ loaderData, actionData }: Route.ComponentProps) {
  const { texts, slug } = useFrame();
  const words = texts.community;
  const { card } = loaderData;
  const refused = loaderData.refused ?? actionData?.code;
  if (refused === 'not-attending') return <ClosedDoor code={refused} title={words.meet.title} />;
  if (!card)
    return (
      <div className="wrap-text">
        <PageHead title={words.meet.title} />
        <Notice
          tone="bad"
          role="alert"
          title={words.refused}
          action={<ButtonLink href={`/${slug}/people/meet`}>{words.meet.back}</ButtonLink>}
        >
          {words.refusals[refused ?? 'code-unknown']}
        </Notice>
      </div>
    );
  const { name } = card;
  return (
    <div className="wrap-text">
      <PageHead title={words.meet.opened({ name })} lead={words.meet.afterBoth} />
      <Card as="section">
        <form method="post" className="form">
          <div>
            <h2>{words.meet.offers({ name })}</h2>
            <p>{fieldNames(words, card.offers)}</p>
          </div>
          <GiveFields
            words={words}
            id="give"
            label={words.meet.giveTitle}
            mine={card.mine}
            ticked={card.mine.filter((field) => card.offers.includes(field))}
          />
          <div className="actions">
            <Button>{words.meet.answer}</Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
