import type { Config } from '@react-router/dev/config';

export default {
  appDirectory: 'src/routes',
  buildDirectory: 'build',
  ssr: true,
  // Organisers' pages load their routes from the manifest of the page; no extra public address is needed.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
