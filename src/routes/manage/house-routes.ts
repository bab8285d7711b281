import { index, type RouteConfigEntry, route } from '@react-router/dev/routes';

/** The organisers' pages beside the programme: today, import, settings, pages, team, audit log, sponsors, jobs. */
export const houseRoutes: RouteConfigEntry[] = [
  index('manage/today.tsx'),
  route('import', 'manage/import.tsx'),
  route('import/:import', 'manage/import-detail.tsx'),
  route('settings', 'manage/settings.tsx', [
    index('manage/settings-facts.tsx'),
    route('texts', 'manage/settings-texts.tsx'),
    route('look', 'manage/settings-look.tsx'),
    route('dates', 'manage/settings-dates.tsx'),
    route('seen', 'manage/settings-seen.tsx'),
    route('next', 'manage/settings-next.tsx'),
  ]),
  route('pages', 'manage/pages.tsx'),
  route('pages/:page', 'manage/pages-edit.tsx'),
  route('team', 'manage/team.tsx'),
  route('audit', 'manage/audit.tsx'),
  route('sponsors', 'manage/sponsors.tsx'),
  route('sponsors/:sponsor', 'manage/sponsors-edit.tsx'),
  route('jobs', 'manage/jobs.tsx'),
  route('jobs/:job', 'manage/jobs-edit.tsx'),
];
