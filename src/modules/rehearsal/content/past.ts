import type { GatheringRow } from './rows.ts';

/** Title, speaker, track, level, abstract, language if not English. */
export type PastTalkRow = readonly [title: string, by: string, track: string, level: 'beginner' | 'intermediate' | 'advanced' | 'all', abstract: string, language?: string];

/** Talks of the edition before; all recorded unless they were not to be. */
export const pastTalks: readonly PastTalkRow[] = [
  ['Small allocations, large bills', 'Mirela Popa', 'languages', 'intermediate', `Ten million tuples, looked at one by one until the cloud invoice makes sense. With the first of the memory drawings.`],
  ['Annotations nobody asked for', 'Sindhu Ramanathan', 'languages', 'intermediate', `Year four of typing a railway, told by the week in which we nearly stopped.`],
  ['How a wheel finds its platform', 'Hee-jin Yoo', 'languages', 'advanced', `Tags, fallbacks and the machine in the corner that is three platforms at once.`],
  ['The with statement deserves better', 'Oisín Halloran', 'languages', 'beginner', `Context managers beyond files: timers, undo, temporary truths and one that apologises.`],
  ['Eleven kinds of None', 'Wren Abernathy', 'languages', 'all', `Missing, unknown, not yet, never, refused: what we mean when we return nothing.`],
  ['A test suite that fits in a coffee break', '서하윤', 'languages', 'intermediate', `Cutting the first twenty minutes, before the hard part began.`],
  ['Grammar changes and how to survive them', 'Dagny Solberg', 'languages', 'advanced', `Soft keywords, deprecations, and configuration files that refuse to die.`],
  ['Iterators for knitters', 'Morwenna Pascoe', 'languages', 'beginner', `Generators explained with two needles and a ball of wool. Samples went round the room.`],
  ['When C says no', 'Kwabena Asante-Reyes', 'languages', 'advanced', `Reference leaks in extension modules and the comfort of a good sanitizer.`],
  ['写给读者的代码注释', '沈知微', 'languages', 'all', `注释不是给机器看的。从三个真实项目中挑出好注释与坏注释，逐条改写。`, 'zh-Hans'],
  ['A date library turns eighteen', 'Adaeze Mbanefo', 'languages', 'all', `What one learns from eighteen years of strangers' calendars.`],
  ['Query plans as detective stories', 'Ewelina Gajda', 'data', 'intermediate', `The index was in the library all along.`],
  ['Charts for the colour-blind, by one of them', 'Obinna Ezeani', 'data', 'all', `Red and green are both brown. Patterns, labels and the courage to use fewer colours.`],
  ['Forecasting umbrellas', 'Jun Takemura', 'data', 'beginner', `A seasonal model, a wet June and an honest apology to a shop.`],
  ['The fish that were counted twice', 'Gudrun Aasen', 'data', 'intermediate', `Record linkage when everybody spells a boat differently.`],
  ['Parquet, opened', 'Rafael Castellanos', 'data', 'advanced', `Pages, encodings, footers: reading a column file with a hex editor.`],
  ['버스 정류장의 이름들', '강도윤', 'data', 'all', `같은 자리, 다섯 개의 이름. 정류장 이름을 하나로 모으다 배운 것들.`, 'ko'],
  ['Dice, cards and confidence', 'Anselm Grünewald', 'data', 'beginner', `The whole idea of an interval, with props.`],
  ['A museum in a database', 'Soledad Brito', 'data', 'intermediate', `Nine thousand objects, three inventories, one cat that belongs to all of them.`],
  ['Trees that explain themselves', 'Teodora Vasileva', 'data', 'intermediate', `Decision trees for a clinic that must say why.`],
  ['The day the clocks went back', 'Tomasz Wilk', 'networks', 'intermediate', `Conference Wi-Fi, four access points and a log with two half past twos.`],
  ['Backpressure for beginners', 'Aoife Brannigan', 'networks', 'beginner', `Buckets, hoses and a small flood on stage. The carpet has recovered.`],
  ['A certificate authority in a shoebox', 'Marko Ilić', 'networks', 'intermediate', `How trust works, built from the standard library and cardboard.`],
  ['IPv6 at the allotment', 'Dmytro Savchuk', 'networks', 'all', `Sensors in a garden, each with an address of its own, and the neighbour's questions.`],
  ['Pages at three, tea at four', 'Folasade Akande', 'networks', 'all', `Humane on-call for teams of five.`],
  ['Community networks and the people who climb', 'Camille Deschamps', 'networks', 'all', `Lamp posts, permissions and a choir.`],
  ['The form that ate a town hall', 'Maren Oldenburg', 'web', 'all', `Ninety-four questions about a dog. We got it down to six.`],
  ['HTML is a programming language for documents', 'Kofi Boateng-Marsh', 'web', 'beginner', `Half an hour of elements that you forgot.`],
  ['Keyboard first', 'Caoimhe Delaney', 'web', 'all', `The mouse was taken away for thirty minutes. Nobody was hurt.`],
  ['Signals, and when not to send them', 'Efua Darko', 'web', 'intermediate', `Implicit code in Django, its charm and its invoices.`],
  ['Push without spam', 'Elif Demirtaş', 'web', 'intermediate', `Notifications that a hospital would allow.`],
  ['Right to left, from the start', 'Hafsa El Amrani', 'web', 'all', `Logical properties, mirrored icons and numbers that go the other way.`],
  ['A website for forty years', 'Ottilie Baumgartner', 'web', 'all', `Addresses, formats and habits for an archive that outlives its team.`],
  ['The empty chair: when speakers cancel', 'Fenella Drummond', 'community', 'all', `What we do with a free half hour, and why it was the best of the year.`],
  ['How to leave a project', 'Halina Sobczak', 'community', 'all', `A goodbye in five commits.`],
  ['Interpreting code', 'Dorotea Krajnc', 'community', 'all', `Signing a live demonstration: spelling, space and a shared glossary.`],
  ['번역가의 하루', '문지안', 'community', 'beginner', `한 문단을 옮기는 데 하루가 걸린 이야기.`, 'ko'],
  ['A treasurer reads the licence', 'Desmond Achterberg', 'community', 'all', `Associations, donations and the word "may".`],
  ['Lessons without a projector', 'Tendai Mukombe', 'education', 'all', `Teaching loops with a rope, in a yard.`],
  ['Marking with kindness', 'Okello Wanjala', 'education', 'all', `Feedback that a student reads twice.`],
  ['Robots that draw badly', 'Fabienne Rochat', 'education', 'beginner', `Error as a subject, with crayons.`],
  ['Reading groups for source code', 'Charlotte Mbeki-Stone', 'education', 'all', `The pilot of twelve weeks: what we read and who stayed.`],
  ['Mapas que hablan de agua', 'Dolores Santamarina', 'espanol', 'all', `Primeras diez gráficas de un embalse, antes de la gran sequía.`, 'es'],
  ['Un taller entre estanterías', 'Valentina Ortiz', 'espanol', 'beginner', `El primer año de programación en la biblioteca.`, 'es'],
  ['Errores en tres lenguas', 'Amaru Quispe', 'espanol', 'beginner', `Mensajes de error en castellano, quechua y gestos.`, 'es'],
  ['Radio, sol y Linux', 'Nayeli Hernández Cruz', 'espanol', 'all', `Cómo se mantiene una red con energía prestada.`, 'es'],
];

const keynote = { kind: 'keynote', level: 'all', minutes: 45, rooms: ['main-hall', 'hall-b'] } as const;
const meal = { kind: 'break', by: [], recorded: false, rooms: ['lunch-hall'] } as const;

/** Keynotes and what framed the three days. */
export const pastGatherings: readonly GatheringRow[] = [
  { ...keynote, title: 'Software for weather', by: ['Tevita Fonokalafi'], day: 0, start: '09:00', abstract: `What a storm taught a small island about dependencies.` },
  { ...keynote, title: 'Repair is a feature', by: ['Marisol Etcheverry'], day: 1, start: '09:00', abstract: `Opening things, with permission and without.` },
  { ...keynote, title: 'The commons needs a caretaker', by: ['Bartholomew Osei'], day: 2, start: '09:00', abstract: `Nine hundred small grants and what became of them.` },
  { kind: 'summit', title: 'Maintainers’ summit', by: ['Halina Sobczak'], track: 'summits', level: 'all', recorded: false, day: 0, start: '10:10', minutes: 110, rooms: ['room-315'], abstract: `The first one. Forty seats, sixty people, one window.` },
  { kind: 'lightning-talk', title: 'Lightning talks', by: ['Fenella Drummond'], track: 'community', level: 'all', day: 0, start: '16:45', minutes: 45, rooms: ['main-hall'], abstract: `Eight speakers, a gong and a herring.` },
  { kind: 'lightning-talk', title: 'Lightning talks, second helping', by: ['Fenella Drummond'], track: 'community', level: 'all', day: 1, start: '16:45', minutes: 45, rooms: ['main-hall'], abstract: `Nine speakers, the same gong.` },
  { kind: 'panel', title: 'Twenty years of small meetups', by: ['Priscila Moura', 'Cosmin Lazarescu', 'Gaurav Thapa'], track: 'community', level: 'all', day: 1, start: '15:20', minutes: 45, rooms: ['room-302'], abstract: `Three organisers, four cities, no sponsors.` },
  { ...meal, title: 'Lunch', day: 0, start: '12:00', minutes: 60, abstract: `Soup in paper boats.` },
  { ...meal, title: 'Lunch', day: 1, start: '12:00', minutes: 60, abstract: `The famous dumplings.` },
  { ...meal, title: 'Lunch', day: 2, start: '12:00', minutes: 60, abstract: `Everything that was left, and it was good.` },
  { kind: 'social', title: 'Boat trip, with rain', by: [], level: 'all', recorded: false, day: 0, start: '19:00', minutes: 150, rooms: ['boathouse'], abstract: `Blankets were provided and needed.` },
  { kind: 'social', title: 'Charity auction', by: [], level: 'all', recorded: false, day: 1, start: '18:45', minutes: 90, rooms: ['foyer'], abstract: `Raised eleven travel grants.` },
  { kind: 'plenary', title: 'Closing', by: ['Desmond Achterberg'], level: 'all', day: 2, start: '15:10', minutes: 30, rooms: ['main-hall'], abstract: `Numbers, thanks, umbrellas.` },
  { kind: 'sprint', title: 'Sprint day', by: [], level: 'all', recorded: false, day: 3, start: '09:00', minutes: 480, rooms: ['room-301', 'room-302'], abstract: `One day, nine projects, 41 pull requests, three of them to the tea list.` },
];
