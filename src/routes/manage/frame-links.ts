import CalendarRange from 'lucide-react/icons/calendar-range';
import DoorOpen from 'lucide-react/icons/door-open';
import FileInput from 'lucide-react/icons/file-input';
import FileText from 'lucide-react/icons/file-text';
import Handshake from 'lucide-react/icons/handshake';
import History from 'lucide-react/icons/history';
import Megaphone from 'lucide-react/icons/megaphone';
import Mic from 'lucide-react/icons/mic';
import Palette from 'lucide-react/icons/palette';
import Presentation from 'lucide-react/icons/presentation';
import Send from 'lucide-react/icons/send';
import Settings from 'lucide-react/icons/settings';
import ShieldAlert from 'lucide-react/icons/shield-alert';
import Sun from 'lucide-react/icons/sun';
import Ticket from 'lucide-react/icons/ticket';
import Users from 'lucide-react/icons/users';
import type { SidebarLink } from '../../design/index.ts';
import type { Command } from '../../design/live/command-palette.tsx';
import { numberWords } from '../../texts/format.ts';
import type { useManage } from './use-manage.ts';

type Frame = ReturnType<typeof useManage>;

type Link = Pick<SidebarLink, 'label' | 'icon' | 'note'> & {
  /** Where it leads, after the address of the organisers' pages; or its whole address. */
  readonly end: string;
  readonly href?: string;
  readonly shown: boolean;
};

/** Every page of the organisers, with who of them it is for. */
function allLinks(frame: Frame): readonly Link[] {
  const { nav, notes } = frame.words.frame;
  const { counts, mayEdit, mayOrganise } = frame;
  const [announcements, reports] = [frame.texts.announce.manage.nav, frame.texts.conduct.manage.title];
  const number = (value: number) => numberWords(value, frame.locale);
  const rooms = { href: `/${frame.slug}/how-full`, end: '/how-full', icon: DoorOpen };
  return [
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
    { label: frame.texts.ask.rooms.nav, ...rooms, shown: frame.leadsRooms },
    { label: frame.texts.remote.manage.title, end: '/remote', icon: Presentation, shown: mayOrganise },
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
    { label: announcements, end: '/announcements', icon: Megaphone, shown: mayEdit },
    { label: frame.texts.lightning.title, end: '/lightning', icon: Mic, shown: frame.keepsBoard },
    { label: frame.texts.openSpaces.title, end: '/open-spaces', icon: Users, shown: frame.keepsBoard },
    { label: frame.texts.manageTickets.title, end: '/tickets', icon: Ticket, shown: mayOrganise },
    { label: nav.importing, end: '/import', icon: FileInput, shown: mayEdit },
    { label: nav.pages, end: '/pages', icon: FileText, shown: mayOrganise },
    { label: frame.texts.meetings.manage.title, end: '/meeting-places', icon: Handshake, shown: mayOrganise },
    { label: frame.texts.groups.title, end: '/groups', icon: Users, shown: mayOrganise },
    { label: nav.sponsors, end: '/sponsors', icon: Handshake, shown: mayOrganise },
    { label: nav.team, end: '/team', icon: Users, shown: mayOrganise },
    { label: reports, end: '/conduct', icon: ShieldAlert, shown: frame.isOwner },
    { label: nav.settings, end: '/settings', icon: Settings, shown: mayOrganise },
    { label: nav.audit, end: '/audit', icon: History, shown: mayOrganise },
  ];
}

/** The organisers' pages that this viewer may use, with where each part stands. */
export function manageLinks(frame: Frame): SidebarLink[] {
  return allLinks(frame)
    .filter((link) => link.shown)
    .map(({ label, end, href, icon, note }) => ({
      label,
      href: href ?? `${frame.home}${end}`,
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
