import CalendarRange from 'lucide-react/icons/calendar-range';
import DoorOpen from 'lucide-react/icons/door-open';
import FileInput from 'lucide-react/icons/file-input';
import FileText from 'lucide-react/icons/file-text';
import Handshake from 'lucide-react/icons/handshake';
import History from 'lucide-react/icons/history';
import Mic from 'lucide-react/icons/mic';
import Palette from 'lucide-react/icons/palette';
import Presentation from 'lucide-react/icons/presentation';
import Send from 'lucide-react/icons/send';
import Settings from 'lucide-react/icons/settings';
import Sun from 'lucide-react/icons/sun';
import Users from 'lucide-react/icons/users';
import type { SidebarLink } from '../../design/index.ts';
import type { Command } from '../../design/live/command-palette.tsx';
import { numberWords } from '../../texts/format.ts';
import type { useManage } from './use-manage.ts';

type Frame = ReturnType<typeof useManage>;

/** The organisers' pages that this viewer may use, with where each part stands. */
export function manageLinks(frame: Frame): SidebarLink[] {
  const { nav, notes } = frame.words.frame;
  const { counts, mayEdit, mayOrganise } = frame;
  const number = (value: number) => numberWords(value, frame.locale);
  const all = [
    { label: nav.today, end: '', icon: Sun, shown: true },
    {
      label: nav.sessions,
      end: '/sessions',
      icon: Presentation,
      note: number(counts.sessions),
      shown: mayEdit,
    },
    { label: nav.speakers, end: '/speakers', icon: Mic, note: number(counts.speakers), shown: mayEdit },
    { label: nav.rooms, end: '/rooms', icon: DoorOpen, note: number(counts.rooms), shown: mayEdit },
    { label: nav.tracks, end: '/tracks', icon: Palette, note: number(counts.tracks), shown: mayEdit },
    {
      label: nav.timetable,
      end: '/timetable',
      icon: CalendarRange,
      note: counts.unplaced > 0 ? notes.unplaced({ n: counts.unplaced }) : undefined,
      shown: mayEdit,
    },
    {
      label: nav.release,
      end: '/release',
      icon: Send,
      note: counts.releases > 0 ? notes.releases({ n: counts.releases }) : notes.noRelease,
      shown: mayEdit,
    },
    { label: nav.importing, end: '/import', icon: FileInput, shown: mayEdit },
    { label: nav.pages, end: '/pages', icon: FileText, shown: mayOrganise },
    { label: nav.sponsors, end: '/sponsors', icon: Handshake, shown: mayOrganise },
    { label: nav.team, end: '/team', icon: Users, shown: mayOrganise },
    { label: nav.settings, end: '/settings', icon: Settings, shown: mayOrganise },
    { label: nav.audit, end: '/audit', icon: History, shown: mayOrganise },
  ];
  return all
    .filter((link) => link.shown)
    .map(({ label, end, icon, note }) => ({
      label,
      href: `${frame.home}${end}`,
      icon,
      note,
      current: end === '' ? frame.path === frame.home : isAt(frame.path, `${frame.home}${end}`),
    }));
}

/** What ⌘K finds: every page, and what is done most. */
export function manageCommands(frame: Frame): Command[] {
  const { commands, publicPages } = frame.words.frame;
  const go = manageLinks(frame).map((link) => ({
    id: link.href,
    label: link.label,
    href: link.href,
    icon: link.icon,
  }));
  const made = [
    { id: 'new-session', label: commands.newSession, href: frame.to('sessions/new') },
    { id: 'new-speaker', label: commands.newSpeaker, href: frame.to('speakers/new') },
    { id: 'new-room', label: commands.newRoom, href: frame.to('rooms/new') },
    { id: 'new-track', label: commands.newTrack, href: frame.to('tracks/new') },
    {
      id: 'unplaced',
      label: commands.unplaced,
      href: frame.to('sessions?state=unplaced'),
      words: commands.unplacedWords,
    },
  ];
  return [
    ...go,
    ...(frame.mayEdit ? made : []),
    { id: 'public', label: publicPages, href: `/${frame.slug}` },
  ];
}

function isAt(path: string, page: string): boolean {
  return path === page || path.startsWith(`${page}/`);
}
