import type { DoorCode } from '#community/server';
import { ButtonLink, EmptyState, PageHead } from '../../design/index.ts';
import { useFrame } from '../edition/use-frame.ts';

/** What stands in place of a page of those who take part, for somebody who does not. */
export function ClosedDoor({ code, title }: { readonly code: DoorCode; readonly title: string }) {
  const { texts, slug, sellsTickets } = useFrame();
  const words = texts.community.door[code];
  return (
    <>
      <PageHead title={title} />
      <EmptyState
        title={words.title}
        action={
          sellsTickets && <ButtonLink href={`/${slug}/tickets`}>{texts.community.openTickets}</ButtonLink>
        }
      >
        {words.next}
      </EmptyState>
    </>
  );
}
