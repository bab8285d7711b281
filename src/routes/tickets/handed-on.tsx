import { ButtonLink, Notice, PageHead } from '../../design/index.ts';
import { pageMeta } from '../edition/page-meta.ts';
import { useFrame } from '../edition/use-frame.ts';
import type { Route } from './+types/handed-on';

export function meta({ matches }: Route.MetaArgs) {
  return pageMeta(matches, (texts) => texts.ownTickets.transfer.done, { noIndex: true });
}

/** Where somebody comes to who gave a ticket away: its own page is not theirs any more. */
export default function HandedOn() {
  const { texts, slug, name } = useFrame();
  const words = texts.ownTickets.transfer;
  return (
    <>
      <PageHead title={words.done} />
      <Notice
        tone="good"
        role="status"
        title={words.doneBody}
        action={
          <ButtonLink look="ghost" href={`/${slug}`}>
            {name}
          </ButtonLink>
        }
      />
    </>
  );
}
