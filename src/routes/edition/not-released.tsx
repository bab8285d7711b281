import CalendarClock from 'lucide-react/icons/calendar-clock';
import { ButtonLink, EmptyState, PageHead } from '../../design/index.ts';
import { useFrame } from './use-frame.ts';

/** Instead of a page of the programme, before its first release. */
export function NotReleased({ title }: { readonly title: string }) {
  const { texts, slug } = useFrame();
  const words = texts.site.schedule;
  return (
    <>
      <PageHead title={title} />
      <EmptyState
        icon={CalendarClock}
        title={words.notYet}
        action={<ButtonLink href={`/${slug}#tell-me`}>{texts.site.overview.tellMe}</ButtonLink>}
      >
        {words.notYetNext}
      </EmptyState>
    </>
  );
}
