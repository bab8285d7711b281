import { Outlet } from 'react-router';
import { LinkTabs, PageHead } from '../../design/index.ts';
import { useManage } from './use-manage.ts';

/** The settings' tabs over each of their pages. */
export default function SettingsPage() {
  const { words, name, path, to } = useManage();
  const own = words.house.settings;
  const pages = [
    ['facts', 'settings'],
    ['texts', 'settings/texts'],
    ['look', 'settings/look'],
    ['dates', 'settings/dates'],
    ['seen', 'settings/seen'],
    ['next', 'settings/next'],
  ] as const;
  const tabs = pages.map(([tab, end]) => ({
    label: own.tabs[tab],
    href: to(end),
    current: path === to(end),
  }));
  return (
    <>
      <title>{`${own.title} · ${name}`}</title>
      <PageHead title={own.title} />
      <LinkTabs label={own.title} tabs={tabs} />
      <div className="stack settings">
        <Outlet />
      </div>
    </>
  );
}
