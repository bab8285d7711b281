import type { SessionRow } from './rows.ts';

/** The poster session's 27 posters; all hang in the expo hall at the same time. */
export const posters: readonly SessionRow[] = [
  {
    title: 'Every bus stop in one SVG',
    by: ['강도윤'],
    abstract: `Four thousand stops, one file, zero tiles. A print two metres wide with a lens on a string.`,
  },
  {
    title: 'Knitting patterns as regular languages',
    by: [['Morwenna Pascoe', 'she/her', 'Yarn & Automata', `Morwenna knits state machines and wears them.`]],
    abstract: `Repeat, mirror, decrease: a knitting chart is nearly a regular expression. Samples may be touched; one is a working binary counter.`,
  },
  {
    title: 'How our typing coverage moved in five years, one dot a day',
    by: ['Luísa Duarte'],
    abstract: `1,826 dots, two valleys and the meetings that caused them. Companion to the talk, with more embarrassment.`,
  },
  {
    title: 'Tide tables for a pocket computer',
    by: [['Ailani Kekona', 'she/her', 'Outrigger Collective', `Ailani surfs, solders and predicts tides.`]],
    abstract: `Harmonic analysis that fits in 40 kilobytes. Guess the next high water and win a pencil.`,
  },
  {
    title: 'Who answers first? A year of a help channel',
    by: ['Gaurav Thapa'],
    abstract: `Eleven thousand questions from a public help channel, by hour, topic and kindness of the first answer. Anonymised with care; method on the left side.`,
  },
  {
    title: 'A seed library run by a script',
    by: [['Bronagh McIlroy', 'she/her', 'Glebe Gardens', `Bronagh lends beans.`]],
    abstract: `Borrow beans in spring, return beans in autumn. Two hundred lines of Python keep 600 gardeners honest, more or less.`,
  },
  {
    title: 'Sorting algorithms as quilts',
    by: ['Fabienne Rochat'],
    abstract: `Nine quilts made by pupils of twelve; each row is a step. Merge sort is the prettiest and took the longest, naturally.`,
  },
  {
    title: 'Detecting leaks in village water pipes by ear',
    by: ['Nayeli Hernández Cruz'],
    abstract: `A microphone, a magnet and a spectrogram. Listen to five pipes with headphones and find the leak before the model does.`,
  },
  {
    title: 'Mapping every bench in the city',
    by: [
      ['Elspeth Rennie', 'she/her', 'Sit Down Society', `Elspeth has sat on 1,204 benches and rated them.`],
    ],
    abstract: `Older people plan walks by benches, so we mapped 1,204. Contains a heat map of shade and a competition for the best view.`,
  },
  {
    title: 'Reproducing ten papers from their own repositories',
    by: ['Gudrun Aasen'],
    abstract: `Three ran, four ran with help from the authors, three will never run again. What made the difference, as a flow chart.`,
  },
  {
    title: '점자 파이썬: 한 줄에 담기는 코드',
    by: ['한소라'],
    abstract: `점자 단말기의 40칸에 코드를 어떻게 담을까요? 들여쓰기와 기호를 줄이는 표기법을 직접 만져 보세요.`,
    language: 'ko',
  },
  {
    title: 'A museum guide without accounts',
    by: ['Lucjan Zawadzki'],
    abstract: `One web page on a kiosk, running Python in the browser. No cookies, no tracking, 61,000 visits counted by a light barrier.`,
  },
  {
    title: 'Bird songs, sorted by a scout group',
    by: [['Kjersti Myhre', 'she/her', 'Nordhav Institute', `Kjersti leads scouts and clusters owls.`]],
    abstract: `Scouts aged ten to fourteen labelled 3,000 recordings. They disagree less than the experts do; the confusion matrix is embroidered.`,
  },
  {
    title: 'What do people name their variables?',
    by: ['Ilse van Houten'],
    abstract: `The most popular variable is \`i\`, the loneliest is \`definitely_not_none_here\`. Statistics from 500 packages.`,
  },
  {
    title: 'Low-cost air sensors, high-cost mistakes',
    by: [
      [
        'Ikaika Palakiko',
        'he/him',
        'Clean Harbour',
        `Ikaika calibrates cheap things against expensive ones.`,
      ],
    ],
    abstract: `Twelve sensors beside one reference station for a year. Humidity is the villain; a correction with two coefficients is the hero.`,
  },
  {
    title: 'Accessible mathematics in notebooks',
    by: ['Jemima Ashcroft'],
    abstract: `The same equation read by three screen readers, with transcripts. One of them sings.`,
  },
  {
    title: '旧报纸里的天气',
    by: ['陆念安'],
    abstract: `从 1890 年至 1930 年的港口日报里抽取天气记录，重建四十年的降雨曲线。可以现场查找你外婆出生那天的天气。`,
    language: 'zh-Hans',
  },
  {
    title: 'Volunteers and shifts: a matching problem',
    by: ['Desmond Achterberg'],
    abstract: `How 140 people got 610 shifts with nobody double-booked and almost everybody happy. The unhappy ones are shown as well, with permission.`,
  },
  {
    title: 'Scheduling a school with 61 rules',
    by: ['Ádám Szekeres'],
    abstract: `Every rule was once somebody's bad Tuesday. We wrote each in one sentence and let a solver argue.`,
  },
  {
    title: 'Mapa sonoro del puerto',
    by: ['Inés Caballero-Nduka'],
    abstract: `Veinticuatro horas de sonidos del puerto en un mapa que se toca. Incluye la campana, las gaviotas y una discusión sobre fútbol.`,
    language: 'es',
  },
  {
    title: 'The smallest useful language model',
    by: ['Joaquín Etxeberria'],
    abstract: `It completes timetable questions and nothing else, on a computer that costs less than lunch. Try to make it talk about poetry.`,
  },
  {
    title: 'Carbon cost of a test suite',
    by: [['Matilde Sørensen', 'she/her', 'Norrsken Actuarial', `Matilde meters things that hum.`]],
    abstract: `We put a meter on the build machine. One flaky test costs as much each year as 41 kettles; which one will surprise you.`,
  },
  {
    title: 'Restoring a 1987 bulletin board',
    by: ['백서준'],
    abstract: `Two floppy disks, one lost password and a community of 90 people who recognised their own jokes. Log in at the terminal beside the poster.`,
  },
  {
    title: 'Contributor maps for projects under ten people',
    by: ['Anjali Vaidya'],
    abstract: `Who knows what, who could replace whom, and where the only key is. A drawing exercise that takes an hour and prevents a crisis.`,
  },
  {
    title: 'Sign language glossary for programming',
    by: [
      ['Dorotea Krajnc', 'she/her', 'Tiha Koda', `Dorotea is a deaf developer and signs in two languages.`],
    ],
    abstract: `How does one sign "closure"? 214 terms agreed by deaf developers from six countries, as short films with an open licence.`,
  },
  {
    title: 'Predicting the queue for lunch',
    by: [['Obinna Ezeani', 'he/him', 'Signal Garden', `Obinna counts people who are hungry.`]],
    abstract: `A camera that counts shoes, never faces, and a model that told last year's attendees when to go. It was right on two days and delicious on all three.`,
  },
  {
    title: 'Fonts for code, tested on tired people',
    by: ['Ottilie Baumgartner'],
    abstract: `Sixty readers, nine typefaces, before and after a night shift. The differences are small, except for one letter.`,
  },
];
