import type { GatheringRow } from './rows.ts';

/** What frames the days: welcome and farewell, meals, notices. */
const plenary = { kind: 'plenary', level: 'all', rooms: ['main-hall', 'hall-b'] } as const;
const meal = { kind: 'break', by: [], recorded: false } as const;
const notice = { kind: 'notice', by: [], rooms: ['foyer'] } as const;

export const plenaries: readonly GatheringRow[] = [
  { ...plenary, title: 'Welcome to Harbour City', by: ['Rosalind Ferreira-Voss', 'Desmond Achterberg'], day: 2, start: '08:45', minutes: 15, abstract: `Where the exits, the masks and the good coffee are. The conduct team introduces itself, so that you know the faces.` },
  { ...plenary, title: 'Community awards', by: ['Priscila Moura'], day: 3, start: '17:30', minutes: 10, abstract: `Four awards, one sentence each, no speeches. The lantern goes to somebody who does not know yet.` },
  { ...plenary, title: 'Closing, and a key handed over', by: ['Desmond Achterberg', 'Fenella Drummond'], day: 4, start: '15:55', minutes: 30, abstract: `Thanks, numbers, what went wrong and what we will tell the next team. They receive the key to the storage room and the list of lost umbrellas.` },
];

/** The job fair shares the expo hall with the posters on purpose. */
export const jobFair: GatheringRow = {
  kind: 'social', kindLabel: 'Job fair', title: 'Job fair', by: [], level: 'all', recorded: false, day: 4, start: '10:00', minutes: 180, rooms: ['expo-hall'],
  abstract: `Tables J1 to J24 along the window side of the expo hall, posters in the middle. Every employer states salary range and place on a card; those without one are sent to get one.`,
};

export const posterSession: GatheringRow = {
  kind: 'poster', kindLabel: 'Poster session', title: 'Poster session', by: [], level: 'all', recorded: false, day: 4, start: '10:00', minutes: 180, rooms: ['expo-hall'], track: 'community', draw: 4,
  abstract: `Twenty-seven posters and the people who made them. Authors of odd numbers are at their posters in the first half, even ones in the second; all of them at half past eleven.`,
  ko: ['포스터 세션', `포스터 스물일곱 장과 그것을 만든 사람들. 홀수 번호는 전반부에, 짝수 번호는 후반부에 발표자가 자리를 지킵니다.`],
  zh: ['海报展', `二十七张海报和它们的作者。单号作者前半场在场，双号作者后半场在场，十一点半全体在场。`],
};

const allRooms = ['lunch-hall', 'terrace'];

export const meals: readonly GatheringRow[] = [
  { ...meal, title: 'Coffee', day: 0, start: '08:15', minutes: 45, rooms: ['foyer'], abstract: `Coffee, tea and fruit before the tutorials. Please take cups into the rooms only with a lid.` },
  { ...meal, title: 'Lunch', day: 0, start: '12:30', minutes: 60, rooms: allRooms, abstract: `For holders of a tutorial ticket. Vegetarian by default; the vegan line is the shorter one.` },
  { ...meal, title: 'Coffee', day: 1, start: '08:15', minutes: 45, rooms: ['foyer'], abstract: `Coffee, tea and fruit before the tutorials.` },
  { ...meal, title: 'Lunch', day: 1, start: '12:30', minutes: 60, rooms: allRooms, abstract: `For holders of a tutorial ticket. Today: chickpea stew, flat bread, three salads.` },
  { ...meal, title: 'Breakfast', day: 2, start: '07:30', minutes: 60, rooms: ['lunch-hall'], abstract: `Porridge, bread, eggs, fruit. Tables with a flag are for people who would like company.` },
  { ...meal, title: 'Coffee and expo', day: 2, start: '09:45', minutes: 25, rooms: ['expo-hall', 'foyer'], abstract: `The expo hall opens. Oat milk stands on every table, the decaffeinated pots have green lids.` },
  { ...meal, title: 'Lunch', day: 2, start: '12:00', minutes: 60, rooms: allRooms, abstract: `Ground floor. Ingredients and allergens are on the cards in three languages; the quiet dining corner is behind the plants.` },
  { ...meal, title: 'Afternoon tea', day: 2, start: '14:50', minutes: 30, rooms: ['expo-hall', 'foyer'], abstract: `Tea, cake, and the bakery from across the bridge.` },
  { ...meal, title: 'Breakfast', day: 3, start: '07:30', minutes: 45, rooms: ['lunch-hall'], abstract: `Congee and pickles beside the usual; the runners come at half past seven.` },
  { ...meal, title: 'Coffee and expo', day: 3, start: '09:45', minutes: 25, rooms: ['expo-hall', 'foyer'], abstract: `Second day of the expo. The booth passport prize is drawn at noon.` },
  { ...meal, title: 'Lunch', day: 3, start: '12:00', minutes: 60, rooms: allRooms, abstract: `Dumplings in four kinds, all labelled. PyLadies and friends sit at the long table on the terrace.` },
  { ...meal, title: 'Afternoon tea', day: 3, start: '14:50', minutes: 30, rooms: ['expo-hall', 'foyer'], abstract: `Tea, cake, and a queue that a poster tomorrow will explain.` },
  { ...meal, title: 'Breakfast', day: 4, start: '07:30', minutes: 45, rooms: ['lunch-hall'], abstract: `Late risers: there is bread in the foyer until ten.` },
  { ...meal, title: 'Lunch among the posters', day: 4, start: '12:00', minutes: 60, rooms: allRooms, abstract: `Boxes to carry, so that nobody has to choose between a poster and a sandwich.` },
  { ...meal, title: 'Sprint lunch', day: 5, start: '12:30', minutes: 60, rooms: ['lunch-hall'], abstract: `Soup and bread every sprint day, included.` },
  { ...meal, title: 'Sprint lunch', day: 6, start: '12:30', minutes: 60, rooms: ['lunch-hall'], abstract: `Soup and bread; ask at the door for today's allergens.` },
  { ...meal, title: 'Sprint lunch', day: 7, start: '12:30', minutes: 60, rooms: ['lunch-hall'], abstract: `Soup, bread and the first left-overs.` },
  { ...meal, title: 'Last lunch', day: 8, start: '12:00', minutes: 60, rooms: ['lunch-hall'], abstract: `Everything must be eaten. Bring a box.` },
];

export const notices: readonly GatheringRow[] = [
  { ...notice, title: 'Registration opens', day: 0, start: '07:45', minutes: 0, abstract: `Have your ticket's code ready; the desk on the left has no queue and no stairs.` },
  { ...notice, title: 'Registration opens', day: 1, start: '08:00', minutes: 0, abstract: `Badges for tutorials and, from three o'clock, for the conference.` },
  { ...notice, title: 'Registration opens', day: 2, start: '07:30', minutes: 0, abstract: `Twelve desks. The wait is shortest after the keynote has begun; it is streamed in the foyer.` },
  { ...notice, title: 'Childcare opens', day: 2, start: '08:00', minutes: 0, rooms: ['childcare'], abstract: `Booked places only; bring the form and a favourite thing.` },
  { ...notice, title: 'Registration opens', day: 3, start: '08:00', minutes: 0, abstract: `Day tickets for Saturday are at desk 3.` },
  { ...notice, title: 'Registration opens', day: 4, start: '08:00', minutes: 0, abstract: `Desk 1 only. Luggage can be left in the cloakroom until six.` },
  { ...notice, title: 'Expo hall closes', day: 4, start: '14:00', minutes: 0, rooms: ['expo-hall'], abstract: `Unclaimed prizes and stickers move to the foyer.` },
  { ...notice, title: 'Sprint desk opens', day: 5, start: '08:30', minutes: 0, abstract: `Find your project on the wall, take a coloured badge sticker, ask anyone in a green shirt.` },
];
