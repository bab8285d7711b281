import type { EditionFormat } from '../rules/listing.ts';
import type { StarterPlace } from './starter-places.ts';

/** First day, last day, place or `online`, website of the edition, and `hybrid` where one could take part from afar. */
export type StarterEdition = readonly [
  startsOn: string,
  endsOn: string,
  place: StarterPlace | 'online',
  website?: string,
  mode?: 'hybrid',
];

export type StarterSeries = {
  readonly name: string;
  readonly website: string;
  readonly topics: readonly string[];
  /** Languages on stage, where it is not English alone. */
  readonly languages?: readonly string[];
  readonly formats?: readonly EditionFormat[];
  readonly aidOffered?: true;
  /** Editions by their year; the name of one is the series' with the year. */
  readonly editions: readonly StarterEdition[];
  /** The next edition is announced with its town, or only known to come: its dates are not. */
  readonly undated?: { readonly year?: number; readonly place: StarterPlace | null };
};

const large: readonly EditionFormat[] = ['talks', 'tutorials', 'sprints', 'lightning-talks'];

/** Raised whenever something below changes, so that installations take it over. */
export const starterVersion = 1;

/**
 * Well-known conferences, written down by us from what their own sites announce; an edition whose dates we are not sure of is
 * left out. The seven of the second half of 2022 that a guide for technical leaders named are among them.
 */
export const starterSeries: readonly StarterSeries[] = [
  // Python
  {
    name: 'PyCon US',
    website: 'https://us.pycon.org/',
    topics: ['python'],
    languages: ['en', 'es'],
    formats: [...large, 'open-spaces', 'posters', 'job-fair', 'expo', 'recordings'],
    aidOffered: true,
    editions: [
      ['2024-05-15', '2024-05-23', 'Pittsburgh', 'https://us.pycon.org/2024/'],
      ['2025-05-14', '2025-05-22', 'Pittsburgh', 'https://us.pycon.org/2025/'],
      ['2026-05-13', '2026-05-19', 'Long Beach', 'https://us.pycon.org/2026/'],
    ],
    undated: { year: 2027, place: 'Long Beach' },
  },
  {
    name: 'EuroPython',
    website: 'https://www.europython.eu/',
    topics: ['python'],
    formats: [...large, 'posters', 'open-spaces', 'recordings'],
    aidOffered: true,
    editions: [
      ['2022-07-11', '2022-07-17', 'Dublin', 'https://ep2022.europython.eu/', 'hybrid'],
      ['2023-07-17', '2023-07-23', 'Prague', 'https://ep2023.europython.eu/', 'hybrid'],
      ['2024-07-08', '2024-07-14', 'Prague', 'https://ep2024.europython.eu/', 'hybrid'],
      ['2025-07-14', '2025-07-20', 'Prague', 'https://ep2025.europython.eu/', 'hybrid'],
      ['2026-07-13', '2026-07-19', 'Kraków', 'https://ep2026.europython.eu/'],
    ],
  },
  {
    name: 'PyCon UK',
    website: 'https://pyconuk.org/',
    topics: ['python'],
    formats: ['talks', 'tutorials', 'sprints', 'lightning-talks', 'recordings'],
    aidOffered: true,
    editions: [
      ['2022-09-16', '2022-09-18', 'Cardiff', 'https://2022.pyconuk.org/'],
      ['2023-09-22', '2023-09-25', 'Cardiff', 'https://2023.pyconuk.org/'],
      ['2024-09-20', '2024-09-23', 'Cardiff', 'https://2024.pyconuk.org/'],
      ['2025-09-19', '2025-09-22', 'Manchester', 'https://2025.pyconuk.org/'],
    ],
  },
  {
    name: 'PyCon DE & PyData',
    website: 'https://pycon.de/',
    topics: ['python', 'data'],
    editions: [
      ['2023-04-17', '2023-04-19', 'Berlin', 'https://2023.pycon.de/'],
      ['2024-04-22', '2024-04-24', 'Berlin', 'https://2024.pycon.de/'],
      ['2025-04-23', '2025-04-25', 'Darmstadt', 'https://2025.pycon.de/'],
      ['2026-04-14', '2026-04-17', 'Darmstadt', 'https://2026.pycon.de/'],
      ['2027-04-19', '2027-04-23', 'Heidelberg', 'https://2027.pycon.de/'],
    ],
  },
  {
    name: 'PyCon Italia',
    website: 'https://pycon.it/',
    topics: ['python'],
    languages: ['en', 'it'],
    editions: [
      ['2023-05-25', '2023-05-28', 'Florence'],
      ['2024-05-22', '2024-05-25', 'Florence'],
      ['2025-05-28', '2025-05-31', 'Bologna'],
      ['2026-05-27', '2026-05-30', 'Bologna'],
    ],
  },
  {
    name: 'PyConFR',
    website: 'https://www.pycon.fr/',
    topics: ['python'],
    languages: ['fr', 'en'],
    editions: [
      ['2023-02-16', '2023-02-19', 'Bordeaux', 'https://www.pycon.fr/2023/'],
      ['2024-10-31', '2024-11-03', 'Strasbourg', 'https://www.pycon.fr/2024/'],
      ['2025-10-30', '2025-11-02', 'Lyon', 'https://www.pycon.fr/2025/'],
    ],
  },
  {
    name: 'PyConES',
    website: 'https://es.pycon.org/',
    topics: ['python'],
    languages: ['es', 'en'],
    editions: [
      ['2023-10-06', '2023-10-08', 'Tenerife', 'https://2023.es.pycon.org/'],
      ['2024-10-04', '2024-10-06', 'Vigo', 'https://2024.es.pycon.org/'],
      ['2025-10-17', '2025-10-19', 'Sevilla', 'https://2025.es.pycon.org/'],
    ],
  },
  {
    name: 'PyCon Lithuania',
    website: 'https://pycon.lt/',
    topics: ['python', 'data'],
    editions: [
      ['2024-04-02', '2024-04-06', 'Vilnius'],
      ['2025-04-23', '2025-04-25', 'Vilnius'],
      ['2026-04-08', '2026-04-10', 'Vilnius'],
    ],
  },
  {
    name: 'PyCon Ireland',
    website: 'https://pycon.ie/',
    topics: ['python'],
    editions: [['2025-11-15', '2025-11-16', 'Dublin']],
  },
  {
    name: 'PyTexas',
    website: 'https://www.pytexas.org/',
    topics: ['python'],
    editions: [
      ['2024-04-19', '2024-04-21', 'Austin'],
      ['2025-04-11', '2025-04-13', 'Austin'],
      ['2026-04-17', '2026-04-19', 'Austin'],
      ['2027-04-16', '2027-04-18', 'Austin'],
    ],
  },
  {
    name: 'PyOhio',
    website: 'https://www.pyohio.org/',
    topics: ['python'],
    editions: [
      ['2023-07-29', '2023-07-30', 'Cleveland', 'https://www.pyohio.org/2023/'],
      ['2024-07-27', '2024-07-28', 'Cleveland', 'https://www.pyohio.org/2024/'],
      ['2025-07-26', '2025-07-27', 'Cleveland', 'https://www.pyohio.org/2025/'],
    ],
  },
  {
    name: 'North Bay Python',
    website: 'https://northbaypython.org/',
    topics: ['python'],
    editions: [
      ['2023-07-29', '2023-07-30', 'Petaluma', 'https://2023.northbaypython.org/'],
      ['2025-04-26', '2025-04-27', 'Petaluma', 'https://2025.northbaypython.org/'],
    ],
  },
  {
    name: 'PyCon Korea',
    website: 'https://pycon.kr/',
    topics: ['python'],
    languages: ['ko', 'en'],
    formats: ['talks', 'tutorials', 'sprints', 'lightning-talks', 'recordings'],
    aidOffered: true,
    editions: [
      ['2023-08-11', '2023-08-13', 'Seoul', 'https://2023.pycon.kr/'],
      ['2025-08-15', '2025-08-17', 'Seoul', 'https://2025.pycon.kr/'],
    ],
  },
  {
    name: 'PyCon JP',
    website: 'https://www.pycon.jp/',
    topics: ['python'],
    languages: ['ja', 'en'],
    editions: [
      ['2024-09-27', '2024-09-29', 'Tokyo', 'https://2024.pycon.jp/'],
      ['2025-09-26', '2025-09-27', 'Hiroshima', 'https://2025.pycon.jp/'],
    ],
  },
  {
    name: 'PyCon Taiwan',
    website: 'https://tw.pycon.org/',
    topics: ['python'],
    languages: ['zh', 'en'],
    editions: [
      ['2023-09-02', '2023-09-03', 'Taipei', 'https://tw.pycon.org/2023/'],
      ['2024-09-21', '2024-09-22', 'Kaohsiung', 'https://tw.pycon.org/2024/'],
      ['2025-09-06', '2025-09-07', 'Taipei', 'https://tw.pycon.org/2025/'],
    ],
  },
  {
    name: 'PyCon China',
    website: 'https://cn.pycon.org/',
    topics: ['python'],
    languages: ['zh'],
    editions: [],
    undated: { place: null },
  },
  {
    name: 'PyCon India',
    website: 'https://in.pycon.org/',
    topics: ['python'],
    aidOffered: true,
    editions: [
      ['2023-09-29', '2023-10-02', 'Hyderabad', 'https://in.pycon.org/2023/'],
      ['2024-09-20', '2024-09-23', 'Bengaluru', 'https://in.pycon.org/2024/'],
      ['2025-09-12', '2025-09-15', 'Bengaluru', 'https://in.pycon.org/2025/'],
    ],
  },
  {
    name: 'PyCon AU',
    website: 'https://pycon.org.au/',
    topics: ['python'],
    editions: [
      ['2023-08-18', '2023-08-22', 'Adelaide', 'https://2023.pycon.org.au/'],
      ['2024-11-22', '2024-11-26', 'Melbourne', 'https://2024.pycon.org.au/'],
      ['2025-09-12', '2025-09-16', 'Melbourne', 'https://2025.pycon.org.au/'],
    ],
  },
  {
    name: 'Kiwi PyCon',
    website: 'https://kiwipycon.nz/',
    topics: ['python'],
    editions: [['2024-08-23', '2024-08-25', 'Wellington']],
  },
  {
    name: 'PyCon Africa',
    website: 'https://africa.pycon.org/',
    topics: ['python'],
    aidOffered: true,
    editions: [
      ['2024-09-24', '2024-09-28', 'Accra', 'https://africa.pycon.org/2024/'],
      ['2025-10-08', '2025-10-12', 'Johannesburg', 'https://africa.pycon.org/2025/'],
    ],
  },
  {
    name: 'PyConZA',
    website: 'https://za.pycon.org/',
    topics: ['python'],
    editions: [['2023-10-05', '2023-10-06', 'Durban', 'https://2023.za.pycon.org/']],
  },
  {
    name: 'Python Brasil',
    website: 'https://pythonbrasil.org.br/',
    topics: ['python'],
    languages: ['pt', 'en', 'es'],
    editions: [
      ['2023-10-30', '2023-11-05', 'Caxias do Sul', 'https://2023.pythonbrasil.org.br/'],
      ['2024-10-16', '2024-10-21', 'Rio de Janeiro', 'https://2024.pythonbrasil.org.br/'],
      ['2025-10-21', '2025-10-27', 'São Paulo', 'https://2025.pythonbrasil.org.br/'],
    ],
  },
  {
    name: 'PyCon Colombia',
    website: 'https://pycon.co/',
    topics: ['python'],
    languages: ['es', 'en'],
    editions: [
      ['2023-06-09', '2023-06-11', 'Bogotá', 'https://2023.pycon.co/'],
      ['2024-06-07', '2024-06-09', 'Medellín', 'https://2024.pycon.co/'],
    ],
  },
  {
    name: 'PyCon Argentina',
    website: 'https://ar.pycon.org/',
    topics: ['python'],
    languages: ['es'],
    editions: [],
    undated: { place: null },
  },
  {
    name: 'PyLadiesCon',
    website: 'https://conference.pyladies.com/',
    topics: ['python'],
    editions: [
      ['2023-12-02', '2023-12-03', 'online'],
      ['2024-12-06', '2024-12-08', 'online'],
      ['2025-12-05', '2025-12-07', 'online'],
    ],
  },
  {
    name: 'DjangoCon Europe',
    website: 'https://djangocon.eu/',
    topics: ['python', 'web'],
    formats: ['talks', 'tutorials', 'sprints', 'lightning-talks', 'recordings'],
    aidOffered: true,
    editions: [
      ['2022-09-21', '2022-09-25', 'Porto', 'https://2022.djangocon.eu/', 'hybrid'],
      ['2023-05-29', '2023-06-02', 'Edinburgh', 'https://2023.djangocon.eu/', 'hybrid'],
      ['2024-06-05', '2024-06-09', 'Vigo', 'https://2024.djangocon.eu/', 'hybrid'],
      ['2025-04-23', '2025-04-27', 'Dublin', 'https://2025.djangocon.eu/'],
      ['2026-04-15', '2026-04-19', 'Athens', 'https://2026.djangocon.eu/'],
      ['2027-02-17', '2027-02-21', 'Innsbruck', 'https://2027.djangocon.eu/'],
    ],
  },
  {
    name: 'DjangoCon US',
    website: 'https://djangocon.us/',
    topics: ['python', 'web'],
    formats: ['talks', 'tutorials', 'sprints', 'lightning-talks', 'recordings'],
    aidOffered: true,
    editions: [
      ['2022-10-16', '2022-10-21', 'San Diego', 'https://2022.djangocon.us/', 'hybrid'],
      ['2023-10-16', '2023-10-20', 'Durham', 'https://2023.djangocon.us/', 'hybrid'],
      ['2024-09-22', '2024-09-27', 'Durham', 'https://2024.djangocon.us/', 'hybrid'],
      ['2025-09-08', '2025-09-12', 'Chicago', 'https://2025.djangocon.us/', 'hybrid'],
    ],
  },
  {
    name: 'DjangoCon Africa',
    website: 'https://djangocon.africa/',
    topics: ['python', 'web'],
    aidOffered: true,
    editions: [
      ['2023-11-06', '2023-11-11', 'Zanzibar', 'https://2023.djangocon.africa/'],
      ['2025-08-11', '2025-08-15', 'Arusha', 'https://2025.djangocon.africa/'],
    ],
  },

  // Data and science
  {
    name: 'PyData London',
    website: 'https://pydata.org/london',
    topics: ['python', 'data'],
    formats: ['talks', 'tutorials', 'lightning-talks', 'recordings'],
    editions: [
      ['2022-06-17', '2022-06-19', 'London', 'https://pydata.org/london2022/'],
      ['2023-06-02', '2023-06-04', 'London', 'https://pydata.org/london2023/'],
      ['2024-06-14', '2024-06-16', 'London', 'https://pydata.org/london2024/'],
      ['2025-06-06', '2025-06-08', 'London', 'https://pydata.org/london2025/'],
    ],
  },
  {
    name: 'PyData Amsterdam',
    website: 'https://amsterdam.pydata.org/',
    topics: ['python', 'data'],
    editions: [
      ['2023-09-14', '2023-09-16', 'Amsterdam'],
      ['2024-09-18', '2024-09-20', 'Amsterdam'],
      ['2025-09-24', '2025-09-26', 'Amsterdam'],
    ],
  },
  {
    name: 'PyData Paris',
    website: 'https://pydata.org/paris',
    topics: ['python', 'data'],
    editions: [
      ['2024-09-25', '2024-09-26', 'Paris', 'https://pydata.org/paris2024/'],
      ['2025-09-30', '2025-10-01', 'Paris', 'https://pydata.org/paris2025/'],
    ],
  },
  {
    name: 'PyData Global',
    website: 'https://pydata.org/global',
    topics: ['python', 'data'],
    editions: [
      ['2023-12-06', '2023-12-08', 'online', 'https://pydata.org/global2023/'],
      ['2024-12-03', '2024-12-05', 'online', 'https://pydata.org/global2024/'],
      ['2025-12-09', '2025-12-11', 'online', 'https://pydata.org/global2025/'],
    ],
  },
  {
    name: 'SciPy',
    website: 'https://conference.scipy.org/',
    topics: ['python', 'science', 'data'],
    formats: ['talks', 'tutorials', 'sprints', 'lightning-talks', 'posters', 'recordings'],
    aidOffered: true,
    editions: [
      ['2022-07-11', '2022-07-17', 'Austin', 'https://www.scipy2022.scipy.org/'],
      ['2023-07-10', '2023-07-16', 'Austin', 'https://www.scipy2023.scipy.org/'],
      ['2024-07-08', '2024-07-14', 'Tacoma', 'https://www.scipy2024.scipy.org/'],
      ['2025-07-07', '2025-07-13', 'Tacoma', 'https://www.scipy2025.scipy.org/'],
    ],
  },
  {
    name: 'EuroSciPy',
    website: 'https://euroscipy.org/',
    topics: ['python', 'science', 'data'],
    formats: ['talks', 'tutorials', 'sprints', 'posters', 'lightning-talks'],
    editions: [
      ['2022-08-29', '2022-09-02', 'Basel', 'https://euroscipy.org/2022/'],
      ['2023-08-14', '2023-08-18', 'Basel', 'https://euroscipy.org/2023/'],
      ['2024-08-26', '2024-08-30', 'Szczecin', 'https://euroscipy.org/2024/'],
      ['2025-08-18', '2025-08-22', 'Kraków', 'https://euroscipy.org/2025/'],
    ],
  },
  {
    name: 'JupyterCon',
    website: 'https://jupytercon.com/',
    topics: ['python', 'data'],
    editions: [['2023-05-10', '2023-05-12', 'Paris']],
  },
  {
    name: 'JuliaCon',
    website: 'https://juliacon.org/',
    topics: ['science', 'data'],
    editions: [
      ['2023-07-25', '2023-07-29', 'Cambridge', 'https://juliacon.org/2023/'],
      ['2024-07-09', '2024-07-13', 'Eindhoven', 'https://juliacon.org/2024/'],
      ['2025-07-21', '2025-07-26', 'Pittsburgh', 'https://juliacon.org/2025/'],
    ],
  },
  {
    name: 'useR!',
    website: 'https://www.r-project.org/conferences/',
    topics: ['data', 'science'],
    editions: [
      ['2024-07-08', '2024-07-11', 'Salzburg'],
      ['2025-08-08', '2025-08-10', 'Durham', 'https://user2025.r-project.org/'],
    ],
  },
  {
    name: 'Deep Learning Indaba',
    website: 'https://deeplearningindaba.com/',
    topics: ['data', 'science'],
    editions: [
      ['2023-09-03', '2023-09-09', 'Accra', 'https://deeplearningindaba.com/2023/'],
      ['2024-09-01', '2024-09-07', 'Dakar', 'https://deeplearningindaba.com/2024/'],
      ['2025-08-17', '2025-08-22', 'Kigali', 'https://deeplearningindaba.com/2025/'],
    ],
  },
  {
    name: 'Data + AI Summit',
    website: 'https://www.databricks.com/dataaisummit',
    topics: ['data'],
    editions: [
      ['2024-06-10', '2024-06-13', 'San Francisco'],
      ['2025-06-09', '2025-06-12', 'San Francisco'],
    ],
  },
  {
    name: 'PGConf.EU',
    website: 'https://www.pgconf.eu/',
    topics: ['data'],
    editions: [
      ['2023-12-12', '2023-12-15', 'Prague', 'https://2023.pgconf.eu/'],
      ['2024-10-22', '2024-10-25', 'Athens', 'https://2024.pgconf.eu/'],
      ['2025-10-21', '2025-10-24', 'Riga', 'https://2025.pgconf.eu/'],
    ],
  },
  {
    name: 'PGConf.dev',
    website: 'https://pgconf.dev/',
    topics: ['data', 'open-source'],
    editions: [
      ['2024-05-28', '2024-05-31', 'Vancouver', 'https://2024.pgconf.dev/'],
      ['2025-05-13', '2025-05-16', 'Montréal', 'https://2025.pgconf.dev/'],
      ['2026-05-19', '2026-05-22', 'Vancouver', 'https://2026.pgconf.dev/'],
      ['2027-05-11', '2027-05-14', 'Montréal', 'https://2027.pgconf.dev/'],
    ],
  },

  // Open source at large
  {
    name: 'FOSDEM',
    website: 'https://fosdem.org/',
    topics: ['open-source', 'general'],
    formats: ['talks', 'lightning-talks', 'expo', 'recordings'],
    editions: [
      ['2024-02-03', '2024-02-04', 'Brussels', 'https://fosdem.org/2024/'],
      ['2025-02-01', '2025-02-02', 'Brussels', 'https://fosdem.org/2025/'],
      ['2026-01-31', '2026-02-01', 'Brussels', 'https://fosdem.org/2026/'],
      ['2027-01-30', '2027-01-31', 'Brussels', 'https://fosdem.org/2027/'],
    ],
  },
  {
    name: 'SCALE',
    website: 'https://www.socallinuxexpo.org/',
    topics: ['open-source', 'devops'],
    editions: [
      ['2024-03-14', '2024-03-17', 'Pasadena', 'https://www.socallinuxexpo.org/scale/21x'],
      ['2025-03-06', '2025-03-09', 'Pasadena', 'https://www.socallinuxexpo.org/scale/22x'],
      ['2026-03-05', '2026-03-08', 'Pasadena', 'https://www.socallinuxexpo.org/scale/23x'],
    ],
  },
  {
    name: 'Everything Open',
    website: 'https://everythingopen.au/',
    topics: ['open-source'],
    editions: [
      ['2024-04-16', '2024-04-18', 'Gladstone', 'https://2024.everythingopen.au/'],
      ['2025-01-20', '2025-01-22', 'Adelaide', 'https://2025.everythingopen.au/'],
      ['2026-01-21', '2026-01-23', 'Canberra', 'https://2026.everythingopen.au/'],
      ['2027-01-20', '2027-01-22', 'Brisbane', 'https://2027.everythingopen.au/'],
    ],
  },
  {
    name: 'COSCUP',
    website: 'https://coscup.org/',
    topics: ['open-source'],
    languages: ['zh', 'en'],
    editions: [
      ['2023-07-29', '2023-07-30', 'Taipei', 'https://coscup.org/2023/'],
      ['2024-08-03', '2024-08-04', 'Taipei', 'https://coscup.org/2024/'],
      ['2025-08-09', '2025-08-10', 'Taipei', 'https://coscup.org/2025/'],
    ],
  },
  {
    name: 'COSCon',
    website: 'https://kaiyuanshe.cn/',
    topics: ['open-source'],
    languages: ['zh'],
    editions: [],
    undated: { place: null },
  },
  {
    name: 'FOSSASIA Summit',
    website: 'https://summit.fossasia.org/',
    topics: ['open-source'],
    editions: [
      ['2024-04-08', '2024-04-10', 'Hanoi'],
      ['2025-03-13', '2025-03-15', 'Bangkok'],
    ],
  },
  {
    name: 'FrOSCon',
    website: 'https://froscon.org/',
    topics: ['open-source'],
    languages: ['de', 'en'],
    editions: [
      ['2024-08-17', '2024-08-18', 'Sankt Augustin'],
      ['2025-08-16', '2025-08-17', 'Sankt Augustin'],
    ],
  },
  {
    name: 'DebConf',
    website: 'https://www.debconf.org/',
    topics: ['open-source'],
    aidOffered: true,
    editions: [
      ['2023-09-10', '2023-09-17', 'Kochi', 'https://debconf23.debconf.org/', 'hybrid'],
      ['2024-07-28', '2024-08-04', 'Busan', 'https://debconf24.debconf.org/', 'hybrid'],
      ['2025-07-14', '2025-07-20', 'Brest', 'https://debconf25.debconf.org/', 'hybrid'],
      ['2026-07-20', '2026-07-25', 'Santa Fe', 'https://debconf26.debconf.org/', 'hybrid'],
    ],
  },
  {
    name: 'GUADEC',
    website: 'https://guadec.org/',
    topics: ['open-source'],
    editions: [
      ['2023-07-26', '2023-07-31', 'Riga', undefined, 'hybrid'],
      ['2024-07-19', '2024-07-24', 'Denver', undefined, 'hybrid'],
      ['2025-07-24', '2025-07-29', 'Brescia', undefined, 'hybrid'],
    ],
  },
  {
    name: 'Akademy',
    website: 'https://akademy.kde.org/',
    topics: ['open-source'],
    editions: [
      ['2023-07-15', '2023-07-21', 'Thessaloniki', 'https://akademy.kde.org/2023/', 'hybrid'],
      ['2024-09-07', '2024-09-12', 'Würzburg', 'https://akademy.kde.org/2024/', 'hybrid'],
      ['2025-09-06', '2025-09-11', 'Berlin', 'https://akademy.kde.org/2025/', 'hybrid'],
    ],
  },
  {
    name: 'Open Source Summit Europe',
    website: 'https://events.linuxfoundation.org/open-source-summit-europe/',
    topics: ['open-source'],
    editions: [
      ['2023-09-19', '2023-09-21', 'Bilbao'],
      ['2024-09-16', '2024-09-18', 'Vienna'],
      ['2025-08-25', '2025-08-27', 'Amsterdam'],
    ],
  },
  {
    name: 'All Things Open',
    website: 'https://allthingsopen.org/',
    topics: ['open-source'],
    editions: [
      ['2023-10-15', '2023-10-17', 'Raleigh'],
      ['2024-10-27', '2024-10-29', 'Raleigh'],
      ['2025-10-12', '2025-10-14', 'Raleigh'],
    ],
  },
  {
    name: 'State of the Map',
    website: 'https://stateofthemap.org/',
    topics: ['open-source', 'earth'],
    editions: [
      ['2024-09-06', '2024-09-08', 'Nairobi', 'https://2024.stateofthemap.org/', 'hybrid'],
      ['2025-10-03', '2025-10-05', 'Manila', 'https://2025.stateofthemap.org/', 'hybrid'],
    ],
  },
  {
    name: 'FOSS4G',
    website: 'https://foss4g.org/',
    topics: ['open-source', 'earth'],
    editions: [
      ['2023-06-26', '2023-07-02', 'Prizren', 'https://2023.foss4g.org/'],
      ['2024-12-02', '2024-12-08', 'Belém', 'https://2024.foss4g.org/'],
      ['2025-11-17', '2025-11-23', 'Auckland', 'https://2025.foss4g.org/'],
    ],
    undated: { year: 2027, place: 'Bristol' },
  },
  {
    name: 'Chaos Communication Congress',
    website: 'https://events.ccc.de/congress/',
    topics: ['security', 'open-source'],
    languages: ['de', 'en'],
    editions: [
      ['2023-12-27', '2023-12-30', 'Hamburg', 'https://events.ccc.de/congress/2023/'],
      ['2024-12-27', '2024-12-30', 'Hamburg', 'https://events.ccc.de/congress/2024/'],
      ['2025-12-27', '2025-12-30', 'Hamburg', 'https://events.ccc.de/congress/2025/'],
    ],
  },
  {
    name: 'Nerdearla',
    website: 'https://nerdear.la/',
    topics: ['general'],
    languages: ['es', 'en'],
    editions: [
      ['2024-09-24', '2024-09-28', 'Buenos Aires', undefined, 'hybrid'],
      ['2025-09-23', '2025-09-27', 'Buenos Aires', undefined, 'hybrid'],
    ],
  },

  // Web
  {
    name: 'CSS Day',
    website: 'https://cssday.nl/',
    topics: ['css', 'web'],
    editions: [
      ['2023-06-08', '2023-06-09', 'Amsterdam', 'https://cssday.nl/2023'],
      ['2024-06-06', '2024-06-07', 'Amsterdam', 'https://cssday.nl/2024'],
      ['2025-06-05', '2025-06-06', 'Amsterdam', 'https://cssday.nl/2025'],
    ],
  },
  {
    name: 'React Conf',
    website: 'https://conf.react.dev/',
    topics: ['javascript', 'web'],
    editions: [
      ['2024-05-15', '2024-05-16', 'Henderson', undefined, 'hybrid'],
      ['2025-10-07', '2025-10-08', 'Henderson', undefined, 'hybrid'],
    ],
  },
  {
    name: 'WordCamp Europe',
    website: 'https://europe.wordcamp.org/',
    topics: ['php', 'web'],
    editions: [
      ['2023-06-08', '2023-06-10', 'Athens', 'https://europe.wordcamp.org/2023/'],
      ['2024-06-13', '2024-06-15', 'Turin', 'https://europe.wordcamp.org/2024/'],
      ['2025-06-05', '2025-06-07', 'Basel', 'https://europe.wordcamp.org/2025/'],
      ['2026-06-04', '2026-06-06', 'Kraków', 'https://europe.wordcamp.org/2026/'],
    ],
  },
  {
    name: 'WordCamp Asia',
    website: 'https://asia.wordcamp.org/',
    topics: ['php', 'web'],
    editions: [
      ['2024-03-07', '2024-03-09', 'Taipei', 'https://asia.wordcamp.org/2024/'],
      ['2025-02-20', '2025-02-22', 'Manila', 'https://asia.wordcamp.org/2025/'],
      ['2026-04-09', '2026-04-11', 'Mumbai', 'https://asia.wordcamp.org/2026/'],
      ['2027-04-09', '2027-04-11', 'Penang', 'https://asia.wordcamp.org/2027/'],
    ],
  },
  {
    name: 'DrupalCon Europe',
    website: 'https://events.drupal.org/',
    topics: ['php', 'web'],
    editions: [
      ['2024-09-24', '2024-09-27', 'Barcelona', 'https://events.drupal.org/barcelona2024'],
      ['2025-10-14', '2025-10-17', 'Vienna', 'https://events.drupal.org/vienna2025'],
    ],
  },
  {
    name: 'RubyKaigi',
    website: 'https://rubykaigi.org/',
    topics: ['ruby'],
    languages: ['ja', 'en'],
    editions: [
      ['2023-05-11', '2023-05-13', 'Matsumoto', 'https://rubykaigi.org/2023/'],
      ['2024-05-15', '2024-05-17', 'Naha', 'https://rubykaigi.org/2024/'],
      ['2025-04-16', '2025-04-18', 'Matsuyama', 'https://rubykaigi.org/2025/'],
      ['2026-04-22', '2026-04-24', 'Hakodate', 'https://rubykaigi.org/2026/'],
    ],
    undated: { year: 2027, place: 'Miyazaki' },
  },
  {
    name: 'Rails World',
    website: 'https://rubyonrails.org/world',
    topics: ['ruby', 'web'],
    editions: [
      ['2023-10-05', '2023-10-06', 'Amsterdam', 'https://rubyonrails.org/world/2023'],
      ['2024-09-26', '2024-09-27', 'Toronto', 'https://rubyonrails.org/world/2024'],
      ['2025-09-04', '2025-09-05', 'Amsterdam', 'https://rubyonrails.org/world/2025'],
    ],
  },

  // Languages, operations, security, documentation
  {
    name: 'GopherCon',
    website: 'https://www.gophercon.com/',
    topics: ['golang'],
    editions: [
      ['2023-09-26', '2023-09-29', 'San Diego'],
      ['2024-07-07', '2024-07-10', 'Chicago'],
      ['2025-08-26', '2025-08-28', 'New York'],
    ],
  },
  {
    name: 'RustConf',
    website: 'https://rustconf.com/',
    topics: ['rust'],
    editions: [
      ['2023-09-12', '2023-09-15', 'Albuquerque', undefined, 'hybrid'],
      ['2024-09-10', '2024-09-13', 'Montréal', undefined, 'hybrid'],
      ['2025-09-02', '2025-09-05', 'Seattle', undefined, 'hybrid'],
    ],
  },
  {
    name: 'EuroRust',
    website: 'https://eurorust.eu/',
    topics: ['rust'],
    editions: [
      ['2023-10-12', '2023-10-13', 'Brussels', 'https://eurorust.eu/2023/', 'hybrid'],
      ['2024-10-10', '2024-10-11', 'Vienna', 'https://eurorust.eu/2024/', 'hybrid'],
      ['2025-10-09', '2025-10-10', 'Paris', 'https://eurorust.eu/2025/', 'hybrid'],
    ],
  },
  {
    name: 'Devoxx Belgium',
    website: 'https://devoxx.be/',
    topics: ['java'],
    editions: [
      ['2023-10-02', '2023-10-06', 'Antwerp'],
      ['2024-10-07', '2024-10-11', 'Antwerp'],
      ['2025-10-06', '2025-10-10', 'Antwerp'],
    ],
  },
  {
    name: 'CppCon',
    website: 'https://cppcon.org/',
    topics: ['c-plus-plus'],
    editions: [
      ['2023-10-01', '2023-10-06', 'Aurora'],
      ['2024-09-15', '2024-09-20', 'Aurora'],
      ['2025-09-13', '2025-09-19', 'Aurora'],
    ],
  },
  {
    name: 'KubeCon + CloudNativeCon Europe',
    website: 'https://events.linuxfoundation.org/kubecon-cloudnativecon-europe/',
    topics: ['devops'],
    formats: ['talks', 'expo', 'recordings'],
    aidOffered: true,
    editions: [
      ['2024-03-19', '2024-03-22', 'Paris'],
      ['2025-04-01', '2025-04-04', 'London'],
      ['2026-03-23', '2026-03-26', 'Amsterdam'],
      ['2027-03-15', '2027-03-18', 'Barcelona'],
    ],
  },
  {
    name: 'KubeCon + CloudNativeCon China',
    website: 'https://events.linuxfoundation.org/kubecon-cloudnativecon-china/',
    topics: ['devops'],
    languages: ['en', 'zh'],
    editions: [
      ['2024-08-21', '2024-08-23', 'Hong Kong'],
      ['2025-06-10', '2025-06-11', 'Hong Kong'],
    ],
  },
  {
    name: 'Config Management Camp',
    website: 'https://cfgmgmtcamp.org/',
    topics: ['devops'],
    editions: [
      ['2024-02-05', '2024-02-07', 'Ghent', 'https://cfgmgmtcamp.org/ghent2024/'],
      ['2025-02-03', '2025-02-05', 'Ghent', 'https://cfgmgmtcamp.org/ghent2025/'],
      ['2026-02-02', '2026-02-04', 'Ghent', 'https://cfgmgmtcamp.org/ghent2026/'],
    ],
  },
  {
    name: 'SREcon Americas',
    website: 'https://www.usenix.org/srecon',
    topics: ['sre', 'devops'],
    editions: [
      ['2025-03-25', '2025-03-27', 'Santa Clara', 'https://www.usenix.org/conference/srecon25americas'],
      ['2027-04-12', '2027-04-14', 'Seattle', 'https://www.usenix.org/conference/srecon27americas'],
    ],
  },
  {
    name: 'DEF CON',
    website: 'https://defcon.org/',
    topics: ['security'],
    editions: [
      ['2023-08-10', '2023-08-13', 'Las Vegas'],
      ['2024-08-08', '2024-08-11', 'Las Vegas'],
      ['2025-08-07', '2025-08-10', 'Las Vegas'],
      ['2026-08-06', '2026-08-09', 'Las Vegas'],
    ],
  },
  {
    name: 'Write the Docs Portland',
    website: 'https://www.writethedocs.org/',
    topics: ['technical-writing'],
    formats: ['talks', 'open-spaces', 'lightning-talks', 'recordings'],
    editions: [
      ['2024-04-14', '2024-04-16', 'Portland', 'https://www.writethedocs.org/conf/portland/2024/'],
      ['2025-05-04', '2025-05-06', 'Portland', 'https://www.writethedocs.org/conf/portland/2025/'],
    ],
  },
  {
    name: 'Grace Hopper Celebration',
    website: 'https://ghc.anitab.org/',
    topics: ['general'],
    formats: ['talks', 'tutorials', 'job-fair', 'expo'],
    editions: [
      ['2023-09-26', '2023-09-29', 'Orlando'],
      ['2024-10-08', '2024-10-11', 'Philadelphia'],
      ['2025-11-04', '2025-11-07', 'Chicago'],
    ],
  },
];
