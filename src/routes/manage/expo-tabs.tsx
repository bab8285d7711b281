import { LinkTabs } from '../../design/index.ts';
import { useManage } from './use-manage.ts';

/** Sponsors and jobs stand beside each other. */
export function ExpoTabs() {
  const { words, path, to } = useManage();
  const tabs = [
    { label: words.house.sponsors.title, href: to('sponsors') },
    { label: words.house.jobs.title, href: to('jobs') },
  ];
  return (
    <LinkTabs
      label={words.house.sponsors.title}
      tabs={tabs.map((tab) => ({ ...tab, current: path === tab.href }))}
    />
  );
}
