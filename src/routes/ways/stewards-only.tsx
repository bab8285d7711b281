import { EmptyState, PageHead } from '../../design/index.ts';
import { useWays } from './use-ways.ts';

/** What somebody sees who does not look after the installation. */
export function StewardsOnly() {
  const { words } = useWays();
  return (
    <>
      <title>{words.desk.noAccess.title}</title>
      <PageHead title={words.desk.title} />
      <EmptyState title={words.desk.noAccess.title}>{words.desk.noAccess.body}</EmptyState>
    </>
  );
}
