import { PageHead } from '../../design/index.ts';
import { useManage } from './use-manage.ts';

export default function SessionsPage() {
  const { words } = useManage();
  return <PageHead title={words.frame.nav.sessions} />;
}
