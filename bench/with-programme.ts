const themes = ['Networks', 'Data', 'Teaching', 'Security', 'Web', 'Languages', 'Hardware', 'Community'];
const verbs = [
  'Measuring',
  'Untangling',
  'Growing',
  'Teaching',
  'Debugging',
  'Replacing',
  'Explaining',
  'Sharing',
];
const things = [
  'slow queries',
  'old parsers',
  'small teams',
  'big maps',
  'quiet sensors',
  'type checkers',
  'mailing lists',
];

const minutes = (from: number) =>
  `${String(Math.floor(from / 60)).padStart(2, '0')}:${String(from % 60).padStart(2, '0')}`;

/**
 * A frab schedule of a made-up conference with so many sessions, the same text every time: two days, as many rooms as it takes,
 * a talk every half hour from 9:00, one or two speakers each.
 */
export function frabSchedule(sessions: number, title = 'BenchConf'): string {
  const perDay = Math.ceil(sessions / 2);
  const days = [0, 1].map((day) => {
    const numbers = Array.from({ length: sessions }, (_, index) => index).slice(
      day * perDay,
      (day + 1) * perDay,
    );
    return dayOf(day, numbers);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<schedule><version>bench</version>
<conference><acronym>bench</acronym><title>${title}</title><start>2027-02-06</start><end>2027-02-07</end><days>2</days><timeslot_duration>00:05</timeslot_duration><time_zone_name>Europe/Brussels</time_zone_name></conference>
${days.join('\n')}
</schedule>
`;
}

function dayOf(day: number, numbers: readonly number[]): string {
  const date = `2027-02-0${6 + day}`;
  const slotsPerRoom = 16;
  const rooms = Math.ceil(numbers.length / slotsPerRoom);
  const blocks = Array.from({ length: rooms }, (_, room) => {
    const own = numbers.slice(room * slotsPerRoom, (room + 1) * slotsPerRoom);
    return `<room name="Room ${room + 1}">${own.map((number, slot) => eventOf(number, date, slot, room)).join('')}</room>`;
  });
  return `<day index="${day + 1}" date="${date}" start="${date}T09:00:00+01:00" end="${date}T18:00:00+01:00">${blocks.join('\n')}</day>`;
}

function eventOf(number: number, date: string, slot: number, room: number): string {
  const start = minutes(9 * 60 + slot * 30);
  const theme = themes[number % themes.length];
  const name = `${verbs[number % verbs.length]} ${things[number % things.length]} (${number + 1})`;
  const guid = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const people = [number, ...(number % 3 === 0 ? [number + 5000] : [])]
    .map((id) => `<person id="${id + 1}">Speaker ${id + 1}</person>`)
    .join('');
  const text = `What we learned about ${things[(number + 3) % things.length]} while ${verbs[(number + 1) % verbs.length]?.toLowerCase()} ${things[(number + 5) % things.length]}. `;
  return `<event guid="${guid}" id="${number + 1}"><date>${date}T${start}:00+01:00</date><start>${start}</start><duration>00:25</duration><room>Room ${room + 1}</room><slug>bench-${number + 1}</slug><url>https://example.org/bench/${number + 1}</url><title>${name}</title><subtitle></subtitle><track>${theme}</track><type>talk</type><language>en</language><abstract>${text.repeat(2)}</abstract><description>${text.repeat(6)}</description><persons>${people}</persons><links></links></event>`;
}

/** Words that people would look for in it, some with a slip of the finger. */
export const searchWords: readonly string[] = [
  'parsers',
  'queries',
  'sensor',
  'teachng',
  'speaker 12',
  'room',
  'maps',
];
