import type { Room, Track } from '../../programme/rules/programme.ts';

type RoomRow = readonly [code: string, name: string, capacity: number, floor: string, description: string, accessibility: string, x: number, y: number];

const rows: readonly RoomRow[] = [
  ['main-hall', 'Main hall', 1200, 'Ground floor', 'Keynotes, the largest talks and lightning talks. Streamed; captions on both side screens.', 'Step-free from the foyer. Wheelchair spaces in rows A, F and M, companions beside them. Hearing loop in the front half.', 300, 560],
  ['hall-b', 'Hall B', 400, '1st floor', 'Talks, and overflow for keynotes. Two screens, so that the back row reads code as well.', 'Lift A. Spaces in front and in the last row. Hearing loop throughout.', 520, 300],
  ['room-301', 'Room 301', 250, '3rd floor', 'Talks and tutorials. Power at every second seat.', 'Lift A or B. Two wheelchair spaces by the door; more if you tell us.', 180, 170],
  ['room-302', 'Room 302', 180, '3rd floor', 'The Spanish-language track. Interpretation into English by headset.', 'Lift A or B. Headsets have a neck loop.', 300, 170],
  ['room-303', 'Room 303', 120, '3rd floor', 'Tutorials, and the set-up clinic during the sprints.', 'Lift A or B. Tables can be raised; ask the room host.', 420, 170],
  ['room-304', 'Room 304', 220, '3rd floor', 'Talks and tutorials.', 'Lift B. Four wheelchair spaces.', 540, 170],
  ['room-305', 'Room 305', 200, '3rd floor', 'Talks and tutorials. The windows open, which counts.', 'Lift B. Four wheelchair spaces; strong daylight in the morning.', 660, 170],
  ['room-306', 'Room 306', 80, '3rd floor', 'Panels and tutorials, chairs in a half circle.', 'Lift B. Microphone at chair height.', 780, 170],
  ['room-307', 'Room 307', 60, '3rd floor', 'Speakers rehearse here until Sunday; sprints afterwards.', 'Lift B. The door is narrow (78 cm); a wider one is opened on request.', 880, 170],
  ['room-315', 'Room 315', 90, '3rd floor', 'Summits. A seat is needed; the door closes when the room is full.', 'Lift B. One long table with room for chairs on all sides; loop on the table.', 880, 420],
  ['room-316', 'Room 316', 64, '3rd floor', 'Smaller summits.', 'Lift B. Carpeted and quiet.', 780, 420],
  ['room-201', 'Room 201', 80, '2nd floor', 'Sponsor workshops.', 'Lift A. Power at all tables.', 200, 300],
  ['room-202', 'Room 202', 80, '2nd floor', 'Sponsor workshops.', 'Lift A. Power at all tables.', 320, 300],
  ['lab', 'Hardware lab', 48, '2nd floor', 'Benches, irons and drawers with labels. Sit down, something will light up.', 'Lift A. Two benches of adjustable height; fumes are drawn off.', 700, 300],
  ['expo-hall', 'Expo hall', 1500, 'Ground floor', 'Sponsors, posters, the job fair and most of the coffee.', 'Step-free. Aisles of 2.4 m; a low-noise corner behind the lighthouse model.', 640, 620],
  ['foyer', 'Foyer', 600, 'Ground floor', 'Registration, help desk, lost and found.', 'Step-free from tram and car park. Seating every ten metres.', 460, 800],
  ['open-spaces', 'Open spaces', 120, '1st floor', 'Eight tables under the skylight; the board beside the stairs shows who sits where.', 'Lift A. Table 5 has the quietest corner, table 2 the widest access.', 740, 460],
  ['terrace', 'Terrace', 300, '1st floor', 'Outside, with the cranes. Lunch when it is dry.', 'Ramp from the open spaces. Wind is part of it.', 900, 620],
  ['lunch-hall', 'Lunch hall', 900, 'Ground floor', 'Breakfast and lunch in two sittings that nobody enforces.', 'Step-free. Staff carry trays; a quiet corner behind the plants.', 840, 780],
  ['quiet-room', 'Quiet room', 20, '2nd floor', 'No talking, no screens with sound, no photographs. Stay as long as you like.', 'Lift A. Dimmed light, beanbags and two couches.', 460, 300],
  ['childcare', 'Childcare', 30, '2nd floor', 'For booked children from six months to twelve years.', 'Lift A. Changing table and a room for feeding next door.', 560, 300],
  ['green-room', 'Speakers’ room', 24, '1st floor', 'Tea, a mirror, a spare of every adapter.', 'Lift A. A couch for lying down.', 380, 430],
  ['boathouse', 'Boathouse', 350, 'Across the bridge', 'Socials in the evening, six minutes along the quay; follow the lanterns.', 'Ramp at the water side. The bridge is level; a shuttle with lift runs every fifteen minutes.', 120, 900],
];

/** All 23 rooms of the venue. */
export const rooms: readonly Room[] = rows.map(([code, name, capacity, floor, description, accessibility, x, y]) => ({
  code,
  name,
  capacity,
  floor,
  description,
  accessibility,
  pin: { x, y },
}));

export const tracks: readonly Track[] = [
  { code: 'languages', name: 'Languages', description: 'Interpreters, types, packaging, tests: the language and its tools.', colour: 1 },
  { code: 'data', name: 'Data', description: 'Storing, counting, learning, drawing.', colour: 2 },
  { code: 'networks', name: 'Networks', description: 'What happens between machines, and at three in the morning.', colour: 3 },
  { code: 'espanol', name: 'Español', description: 'Charlas y paneles en español, con interpretación al inglés.', colour: 4 },
  { code: 'community', name: 'Community', description: 'Meetups, maintainers, money and care.', colour: 5 },
  { code: 'summits', name: 'Summits', description: 'Working meetings; seats needed, not recorded.', colour: 6 },
  { code: 'web', name: 'Web', description: 'Servers, pages and the people in front of them.', colour: 7 },
  { code: 'education', name: 'Education', description: 'Teaching and learning, at every age.', colour: 8 },
];
