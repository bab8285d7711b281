import type { GatheringRow } from './rows.ts';

const summit = { kind: 'summit', track: 'summits', level: 'all', recorded: false } as const;

/** Eight summits: working meetings that need a seat and are not recorded. */
export const summits: readonly GatheringRow[] = [
  { ...summit, title: 'Interpreters’ summit', by: [['Torvald Ekdahl', 'he/him', 'Norrsken Actuarial', `Torvald chairs meetings that end early.`]], day: 0, start: '09:00', minutes: 480, rooms: ['room-315'],
    abstract: `A day for those who write Python implementations, compilers and the C API. Six topics, submitted beforehand; decisions leave the room as public notes on the same evening.` },
  { ...summit, title: 'Packaging summit', by: ['Hee-jin Yoo', 'Baltasar Quiroga'], day: 1, start: '09:00', minutes: 480, rooms: ['room-315'],
    abstract: `Index operators, tool authors and redistributors at one table. Morning: what broke this year. Afternoon: three proposals and a whiteboard. Newcomers who maintain a build are very welcome.` },
  { ...summit, title: 'Maintainers’ summit', by: [['Halina Sobczak', 'she/her', 'Moss & Granite', `Halina has handed over three projects and kept the friends.`]], day: 2, start: '10:10', minutes: 110, rooms: ['room-315'], draw: 5,
    abstract: `Not recorded: be there. Two hours for people who answer issues on Sunday evenings. We talk about saying no, succession, funding and the strange loneliness of being depended upon; what is said here stays here.`,
    ko: ['메인테이너 서밋', `녹화하지 않습니다. 일요일 저녁에 이슈에 답하는 사람들을 위한 두 시간. 거절과 승계, 후원, 그리고 의존받는다는 것의 묘한 외로움을 이야기합니다.`],
    zh: ['维护者峰会', `不录像，请到现场。为那些在周日晚上回复 issue 的人准备的两小时：谈拒绝、接班、资金，以及被依赖的那种奇特的孤独。`] },
  { ...summit, title: 'Education summit', by: [['Wambui Kariuki', 'she/her', 'Lakeside Polytechnic', `Wambui trains teachers and is trained by them.`]], day: 2, start: '13:00', minutes: 210, rooms: ['room-315'], draw: 3,
    abstract: `Teachers from primary school to prison library compare what they do on Monday mornings. Short demonstrations, long breaks, and one shared page of exercises that anybody may use.` },
  { ...summit, title: 'Typing summit', by: ['Sindhu Ramanathan', ['Hyacinth Morel', 'she/her', 'Plainspoken', `Hyacinth documents type systems for people in a hurry.`]], day: 3, start: '13:00', minutes: 110, rooms: ['room-315'],
    abstract: `Checker authors and the people who run them over too much code. We bring the ten most confusing error messages and leave with at least three better ones.` },
  { ...summit, title: 'Translators’ summit · 번역 · 翻译', by: ['Trịnh Bảo Châu', '문지안'], day: 3, start: '10:10', minutes: 110, rooms: ['room-316'],
    abstract: `Glossaries, credit, tools and tone. For everyone who translates documentation or interfaces, in any language; we work in small groups by language and share what we found at the end.`,
    ko: ['번역가 서밋', `용어집, 기여 인정, 도구, 어조. 문서나 인터페이스를 번역하는 모든 분을 위한 자리입니다. 언어별로 나누어 작업하고 마지막에 함께 나눕니다.`],
    zh: ['译者峰会', `术语表、署名、工具与语气。欢迎所有翻译文档或界面的人；我们按语言分组讨论，最后一起分享。`] },
  { ...summit, title: 'Supply chain summit', by: ['Ngaire Whitcombe', ['Vuk Stanojević', 'he/him', 'Kvarner Hosting', `Vuk mirrors other people's packages and signs for them.`]], day: 3, start: '13:00', minutes: 210, rooms: ['room-316'],
    abstract: `Signatures, provenance, bills of materials, and the volunteer who is asked to produce all three. We look at requirements from the side of a project with two maintainers and write down what it can honestly promise.` },
  { ...summit, title: 'Organisers’ summit', by: ['Priscila Moura', ['Cosmin Lazarescu', 'he/him', 'Python Serra', `Cosmin books rooms, chairs and, once, a brass band.`]], day: 4, start: '10:10', minutes: 110, rooms: ['room-315'],
    abstract: `People who run conferences, meetups and workshops exchange budgets, run sheets and regrets. Next year's team of this conference is in the room, listening.` },
];

const panel = { kind: 'panel', level: 'all' } as const;

/** Four panels. */
export const panels: readonly GatheringRow[] = [
  { ...panel, title: 'Panel: aprender juntas', by: [['Carmela Iturbe', 'ella', 'Red de Mentoras', `Organiza mentorías y siempre llega con fruta.`], 'Valentina Ortiz', 'Rocío Belmonte', 'Dolores Santamarina'], language: 'es', track: 'espanol', day: 2, start: '13:00', minutes: 60, rooms: ['room-302'], draw: 3,
    abstract: `Cuatro mujeres que llegaron tarde a la programación, cada una por una puerta distinta, conversan sobre grupos de estudio, cuidado de hijos, primeras entrevistas y la alegría de entender algo a los cincuenta.` },
  { ...panel, title: 'Who pays for the commons?', by: ['Anjali Vaidya', [`Bartholomew Osei`, 'he/him', 'Open Quay Foundation', `Bartholomew gives away other people's money with conditions he can explain.`], 'Halina Sobczak', 'Desmond Achterberg'], track: 'community', day: 3, start: '13:00', minutes: 60, rooms: ['room-306'], draw: 4,
    abstract: `A funder, a treasurer, a maintainer and an economist of small sums. What makes a grant useful, what makes it a second job, and what a company that depends on a project actually owes it. Questions are collected on paper beforehand.` },
  { ...panel, title: 'Five languages, one interpreter', by: ['Mirela Popa', '顾清和', 'Oisín Halloran', '문지안', 'Yamila Ferreyra'], track: 'languages', day: 3, start: '15:20', minutes: 60, rooms: ['room-306'],
    abstract: `Keywords are English, people are not. Developers who think in Romanian, Chinese, Irish, Korean and Spanish on names, comments, documentation and the jokes that do not travel. Each answers in a language of their choice; captions do the rest.` },
  { ...panel, title: 'What we switched off', by: ['Aoife Brannigan', 'Matthijs Oosterhuis', 'Elif Demirtaş', 'Jorunn Bakke'], track: 'networks', day: 4, start: '13:00', minutes: 60, rooms: ['room-306'], draw: 4,
    abstract: `Four people each present one system that they removed and the day after. No replacements are announced; the point is the silence.` },
];

const lightning = { kind: 'lightning-talk', track: 'community', level: 'all', minutes: 40, rooms: ['main-hall', 'hall-b'] } as const;

/** Four blocks of lightning talks. */
export const lightningTalks: readonly GatheringRow[] = [
  { ...lightning, title: 'Lightning talks: Friday evening', by: [['Fenella Drummond', 'she/her', 'Harbour City team', `Fenella holds the gong.`]], day: 2, start: '17:40', draw: 4,
    abstract: `Seven people, five minutes each, one gong. The list opens at eight in the morning in the foyer and is full by nine. First-time speakers go first.` },
  { ...lightning, title: 'Lightning talks: Saturday morning', by: ['Fenella Drummond'], day: 3, start: '08:15',
    abstract: `The gentle edition, with coffee: no slides allowed, props encouraged. Last year somebody explained floating point with herrings.` },
  { ...lightning, title: 'Lightning talks: Saturday evening', by: ['Fenella Drummond'], day: 3, start: '17:40', draw: 4,
    abstract: `Half of tonight's places are drawn by lot among those who have never spoken at a conference. You may clap at any time except over the gong.` },
  { ...lightning, title: 'Lightning talks: Sunday morning', by: ['Fenella Drummond'], day: 4, start: '08:15',
    abstract: `What came out of the weekend: bugs fixed in corridors, projects that met their users, and one correction of a keynote, by its speaker.` },
];

const table = { kind: 'open-space', track: 'community', level: 'all', recorded: false, rooms: ['open-spaces'] } as const;

/** Twelve open spaces; eight tables share one room. */
export const openSpaces: readonly GatheringRow[] = [
  { ...table, title: '오픈소스와 번역', subtitle: 'Table 4', by: ['문지안'], language: 'ko', day: 2, start: '10:10', minutes: 60, abstract: `번역 기여를 시작하고 싶은 분, 이미 하고 있는 분 모두 환영합니다. 용어집 하나를 함께 다듬어 봅시다. 한국어가 서툴러도 괜찮습니다.` },
  { ...table, title: 'First conference? Sit here', subtitle: 'Table 2', by: ['Fenella Drummond'], day: 2, start: '10:45', minutes: 45, draw: 3, abstract: `No agenda, good biscuits. Old hands answer anything: where to sit, whom to ask, whether it is all right to skip a talk. It is.` },
  { ...table, title: 'Board games and benchmarks', subtitle: 'Table 1', by: ['Emeka Okafor-Lund'], day: 2, start: '13:00', minutes: 60, abstract: `Write a player for a small card game, play against the others, look at the profile. Losing is instructive and very quick.` },
  { ...table, title: 'Parents who code at night', subtitle: 'Table 6', by: ['Samira Haddad', ['Temperance Oduya', 'she/her', 'Gather & Co-op', `Temperance ships between bedtime and midnight.`]], day: 2, start: '14:20', minutes: 50, abstract: `Children welcome and probably louder than we are. Bring tricks, calendars and sympathy.` },
  { ...table, title: '中文用户见面会', subtitle: 'Table 3', by: ['沈知微'], language: 'zh-Hans', day: 2, start: '15:20', minutes: 60, abstract: `说中文的朋友来坐坐：聊聊各地社区、开源贡献和时差。不会说中文但想认识大家的朋友同样欢迎。` },
  { ...table, title: 'Blind and low-vision developers', subtitle: 'Table 5', by: ['Jemima Ashcroft', '한소라'], day: 3, start: '10:45', minutes: 60, abstract: `Editors, terminals, conference food labels: what works for you this year? Allies may listen; the first half hour is ours.` },
  { ...table, title: 'Climate data, swapped', subtitle: 'Table 7', by: ['Tevita Fonokalafi', ['Signe Holm-Abara', 'she/her', 'Bureau of Small Numbers', `Signe keeps climate records in formats that outlive their authors.`]], day: 3, start: '13:00', minutes: 60, abstract: `Bring one data set and one complaint about its format. Leave with a neighbour's.` },
  { ...table, title: 'Choir of the terminals: rehearsal', subtitle: 'Table 8', by: ['Vendela Åkerblom'], day: 3, start: '14:20', minutes: 50, abstract: `Four voices, no experience needed, one song about semicolons. We perform before the last lightning talks.` },
  { ...table, title: 'Self-hosters anonymous', subtitle: 'Table 4', by: ['Bram Tielemans', '백서준'], day: 3, start: '15:20', minutes: 60, abstract: `Show a picture of your server. Confess its last backup. Nobody will judge, somebody will help.` },
  { ...table, title: 'Alte Häfen, neue Karten', subtitle: 'Table 2', by: ['Anselm Grünewald'], language: 'de', day: 3, start: '16:00', minutes: 40, abstract: `Historische Seekarten entzerren und übereinanderlegen: Wir bringen Scans mit, ihr bringt Neugier. Auf Deutsch, gern auch gemischt.` },
  { ...table, title: 'Ask a lawyer about licences (no advice given)', subtitle: 'Table 1', by: ['Bartholomew Osei'], day: 4, start: '10:45', minutes: 60, abstract: `General talk about licences, trademarks and inbound contributions with someone who is careful about every sentence.` },
  { ...table, title: 'Next year, where?', subtitle: 'Table 3', by: ['Desmond Achterberg'], day: 4, start: '14:20', minutes: 40, abstract: `The team of 2028 wants to hear what you would keep, drop and try. Sticky notes are provided and will really be read.` },
];

const social = { kind: 'social', level: 'all', recorded: false, by: [] } as const;

/** Eight socials; one of them ends past midnight. */
export const socials: readonly GatheringRow[] = [
  { ...social, title: 'First-timers’ orientation', day: 1, start: '16:45', minutes: 40, rooms: ['hall-b'], abstract: `How badges work, what the coloured stickers mean, where the quiet room is, and how to enter a circle of people who are talking. You meet four others before you leave.` },
  { ...social, title: 'Opening reception', day: 1, start: '17:30', minutes: 120, rooms: ['expo-hall'], abstract: `Sponsors, soup and the first stickers. There is a low-noise corner behind the lighthouse model; drinks without alcohol stand first in line.` },
  { ...social, title: 'Board games night', day: 2, start: '20:00', minutes: 270, rooms: ['boathouse'], abstract: `Sixty games, two tables for quiet ones, hot chocolate at eleven. Ends half an hour past midnight, when the last tram leaves from the quay.` },
  { ...social, title: 'Harbour run, slow and slower', day: 3, start: '06:30', minutes: 60, rooms: ['terrace'], abstract: `Five kilometres along the water or two with a pushchair. The slow group has the better view. Showers at the boathouse until eight.` },
  { ...social, title: 'Charity auction', day: 3, start: '18:45', minutes: 105, rooms: ['foyer'], abstract: `A signed keyboard, a hand-knitted linked list, dinner cooked by a core developer. All proceeds go to travel grants for the next edition.` },
  { ...social, title: 'Karaoke with captions', day: 3, start: '21:00', minutes: 180, rooms: ['boathouse'], abstract: `Songs in nine languages, words on the wall for everyone. Earplugs at the door; the balcony is for talking.` },
  { ...social, title: 'Farewell tea', day: 4, start: '16:40', minutes: 50, rooms: ['terrace'], abstract: `Tea, left-over cake and addresses exchanged. The lost-and-found table holds its annual exhibition.` },
  { ...social, title: 'Sprinters’ dinner', day: 5, start: '19:00', minutes: 150, rooms: ['lunch-hall'], abstract: `Long tables and one pot of everything. Projects introduce themselves between courses; vegan and halal by default.` },
];

const workshop = { kind: 'workshop', kindLabel: 'Sponsor workshop', minutes: 60, level: 'all', recorded: false, day: 1 } as const;

/** Eight workshops given by sponsors, on the second tutorial day. */
export const workshops: readonly GatheringRow[] = [
  { ...workshop, title: 'Ship logs to insights with Beaconry', by: [['Ingeborg Natvig', 'she/her', 'Beaconry', `Ingeborg shows products by using them.`]], track: 'data', start: '09:30', rooms: ['room-201'], abstract: `Send your first structured event, ask it a question, share the answer. Free accounts for the day; everything also runs on the open-source edition.` },
  { ...workshop, title: 'Zero-downtime schema changes at Northpier', by: [['Casimir Adeyinka', 'he/him', 'Northpier Cloud', `Casimir moves databases while people use them.`]], track: 'web', start: '11:00', rooms: ['room-201'], abstract: `We run the same migration well and badly on a managed database with live traffic, and look at what users saw. Bring a laptop with psql.` },
  { ...workshop, title: 'Notebook to service in one hour', by: [['Philippa Stroud', 'she/her', 'Gullwing', `Philippa writes quick starts that are quick.`]], track: 'data', start: '13:30', rooms: ['room-201'], abstract: `Take a notebook with a model, leave with an endpoint, a test and a bill of zero. We say aloud when our product is the wrong tool.` },
  { ...workshop, title: 'Threat modelling with paper boats', by: [['Uchenna Ibe', 'he/him', 'Breakwater Security', `Uchenna facilitates pessimism.`]], track: 'networks', start: '15:00', rooms: ['room-201'], abstract: `Fold a system, sink it, fold it better. A threat model in sixty minutes for teams that never found the time. No software, no sales.` },
  { ...workshop, title: 'Faster test suites with Capstan', by: [['Aurelia Novotná', 'she/her', 'Capstan CI', `Aurelia waits for builds so that you need not.`]], track: 'languages', start: '09:30', rooms: ['room-202'], abstract: `Split, cache, quarantine. We take three open-source projects from the audience and try to halve their wait on stage. The results are published either way.` },
  { ...workshop, title: 'Document search that cites its sources', by: [['Benedikt Halász', 'he/him', 'Moorings AI', `Benedikt builds search engines that admit when they do not know.`]], track: 'data', start: '11:00', rooms: ['room-202'], abstract: `Build retrieval over the harbour's public minutes, evaluate it with thirty real questions, and find out which answers should have been "nothing found".` },
  { ...workshop, title: 'Accessible components, hands on', by: [['Sunniva Kallio', 'she/her', 'Marlin UI', `Sunniva breaks components for a living.`]], track: 'web', start: '13:30', rooms: ['room-202'], abstract: `A menu, a dialog and a table, driven by keyboard and screen reader until they behave. The component library is ours; the techniques are everybody's.` },
  { ...workshop, title: 'Reading an open-source licence in an hour', by: [['Honorata Wiśniak', 'she/her', 'Keelhaul Legal', `Honorata is the lawyer that engineers invite to lunch.`]], track: 'community', start: '15:00', rooms: ['room-202'], abstract: `Four licences, read sentence by sentence, with a highlighter. You will know what "derivative" does not mean.` },
];

const lab = { kind: 'lab', kindLabel: 'Hardware lab', level: 'all', recorded: false, rooms: ['lab'] } as const;

/** Labs: drop in, things on the table. */
export const labs: readonly GatheringRow[] = [
  { ...lab, title: 'Solder your badge', by: ['罗小满'], track: 'education', day: 2, start: '10:10', minutes: 110, draw: 3, abstract: `Two lights, one button, a very small program. Soldering irons for 24 people at a time; children from eight with an adult.` },
  { ...lab, title: 'Tide gauge from scrap', by: ['Ailani Kekona'], track: 'data', day: 2, start: '13:00', minutes: 110, abstract: `A float, a wheel and a sensor from an old printer. The gauges are hung on the quay at five and report until Sunday.` },
  { ...lab, title: 'Sew a circuit', by: ['Morwenna Pascoe'], track: 'education', day: 2, start: '15:20', minutes: 70, abstract: `Conductive thread, felt and patience. You leave with a fish whose eye glows.` },
  { ...lab, title: 'Repair café', by: ['Marisol Etcheverry'], track: 'community', day: 3, start: '10:10', minutes: 110, abstract: `Bring something broken: headphones, a keyboard, a function. We look at it together and usually one of us learns something.` },
  { ...lab, title: 'Listen with a hydrophone', by: [['Rangi Parata', 'he/him', 'Pacific Tide Network', `Rangi records what boats say to each other.`]], track: 'data', day: 3, start: '13:00', minutes: 110, abstract: `Build a waterproof microphone and drop it off the terrace. We plot the harbour live; somebody always hears a crab.` },
  { ...lab, title: 'MicroPython for the very impatient', by: ['Kalani Nakoa'], track: 'languages', day: 3, start: '15:20', minutes: 70, delivery: 'hybrid', abstract: `From box to blinking in nine minutes, from blinking to useful in sixty. The instructor is on the wall; the helpers are in the room.` },
];
