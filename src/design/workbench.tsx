import { ManageScreen } from './workbench/manage-screen.tsx';
import { NowScreen } from './workbench/now-screen.tsx';
import { PartsScreen } from './workbench/parts-screen.tsx';
import { ScheduleScreen } from './workbench/schedule-screen.tsx';

export const workbenchScreens = ['parts', 'now', 'schedule', 'manage'] as const;
export type WorkbenchScreen = (typeof workbenchScreens)[number];

const screens = { parts: PartsScreen, now: NowScreen, schedule: ScheduleScreen, manage: ManageScreen };

/** Everything that the design has, to look at: single parts, and three whole screens made of them. */
export function Workbench(props: { readonly screen?: WorkbenchScreen }) {
  const Screen = screens[props.screen ?? 'parts'];
  return <Screen />;
}
