import type { AccessFeature, EditionFormat, EditionMode } from '#directory';

/** A conference elsewhere that we made up, for practising: to look for, to choose among, to plan with. */
export type ElsewhereRow = {
  readonly name: string;
  readonly host: string;
  readonly topics: string;
  /** Weeks from the rehearsal's own first day to this one's, and days that it lasts. */
  readonly weeks: number;
  readonly days: number;
  readonly city: string;
  readonly region?: string;
  readonly country: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly zone: string;
  readonly mode: EditionMode;
  readonly people: number;
  /** Whole units of the currency; 0 for a free one. */
  readonly price: number;
  readonly currency: string;
  readonly formats: readonly EditionFormat[];
  readonly languages: string;
  /** Weeks before its beginning at which the call closes; `null` for none. */
  readonly callWeeks: number | null;
  readonly aid?: boolean;
  readonly childcare?: boolean;
  readonly access?: readonly AccessFeature[];
};

const full = ['talks', 'tutorials', 'sprints', 'open-spaces', 'lightning-talks', 'recordings'] as const;
const fair = ['talks', 'expo', 'job-fair', 'recordings'] as const;
const small = ['talks', 'lightning-talks'] as const;
const learn = ['tutorials', 'talks', 'posters'] as const;
const meet = ['talks', 'open-spaces', 'sprints'] as const;

const place = (
  city: string,
  country: string,
  latitude: number,
  longitude: number,
  zone: string,
  region?: string,
) => ({ city, country, latitude, longitude, zone, ...(region && { region }) });

const berlin = place('Berlin', 'DE', 52.52, 13.405, 'Europe/Berlin');
const lisbon = place('Lisbon', 'PT', 38.722, -9.139, 'Europe/Lisbon');
const prague = place('Prague', 'CZ', 50.075, 14.437, 'Europe/Prague');
const seoul = place('Seoul', 'KR', 37.566, 126.978, 'Asia/Seoul');
const taipei = place('Taipei', 'TW', 25.033, 121.565, 'Asia/Taipei');
const vienna = place('Vienna', 'AT', 48.208, 16.373, 'Europe/Vienna');
const bristol = place('Bristol', 'GB', 51.454, -2.588, 'Europe/London');
const gent = place('Gent', 'BE', 51.054, 3.717, 'Europe/Brussels');
const portland = place('Portland', 'US', 45.515, -122.678, 'America/Los_Angeles', 'OR');
const austin = place('Austin', 'US', 30.267, -97.743, 'America/Chicago', 'TX');
const bogota = place('Bogotá', 'CO', 4.711, -74.072, 'America/Bogota');
const nairobi = place('Nairobi', 'KE', -1.286, 36.817, 'Africa/Nairobi');
const accra = place('Accra', 'GH', 5.604, -0.187, 'Africa/Accra');
const singapore = place('Singapore', 'SG', 1.352, 103.82, 'Asia/Singapore');
const tokyo = place('Tokyo', 'JP', 35.676, 139.65, 'Asia/Tokyo');
const shanghai = place('Shanghai', 'CN', 31.23, 121.474, 'Asia/Shanghai');
const melbourne = place('Melbourne', 'AU', -37.814, 144.963, 'Australia/Melbourne');
const krakow = place('Kraków', 'PL', 50.065, 19.945, 'Europe/Warsaw');
const bologna = place('Bologna', 'IT', 44.494, 11.343, 'Europe/Rome');
const tallinn = place('Tallinn', 'EE', 59.437, 24.754, 'Europe/Tallinn');
const online = place('', '', 0, 0, 'UTC');

const made = (
  name: string,
  host: string,
  topics: string,
  [weeks, days]: readonly [number, number],
  where: ReturnType<typeof place>,
  [people, price, currency]: readonly [number, number, string],
  formats: readonly EditionFormat[],
  callWeeks: number | null,
  more: Partial<ElsewhereRow> = {},
): ElsewhereRow => ({
  name,
  host,
  topics,
  weeks,
  days,
  ...where,
  people,
  price,
  currency,
  formats: [...formats],
  callWeeks,
  mode: where.city ? 'on-site' : 'online',
  languages: 'en',
  ...more,
});

const cared = { aid: true, childcare: true, access: ['captions', 'step-free', 'quiet-room'] } as const;

/** Forty-two conferences within a year and a half around the rehearsal's own. */
export const elsewhereRows: readonly ElsewhereRow[] = [
  made('Amberlight Python Days', 'amberlight', 'python', [6, 4], prague, [900, 340, 'EUR'], full, 15, {
    mode: 'hybrid',
    ...cared,
  }),
  made(
    'Danube Data Week',
    'danubedata',
    'data python',
    [9, 5],
    vienna,
    [650, 480, 'EUR'],
    [...learn, 'sprints'],
    12,
    { aid: true },
  ),
  made(
    'Fogbank Web Conference',
    'fogbank',
    'web javascript',
    [11, 2],
    portland,
    [1200, 420, 'USD'],
    fair,
    20,
  ),
  made('Heron Django Meeting', 'herondjango', 'python web', [18, 5], lisbon, [420, 290, 'EUR'], full, 16, {
    mode: 'hybrid',
    ...cared,
  }),
  made(
    'Lantern Array Symposium',
    'lanternarray',
    'science python data',
    [8, 6],
    austin,
    [780, 560, 'USD'],
    [...learn, 'sprints', 'open-spaces'],
    18,
    { aid: true },
  ),
  made(
    'Millrace Science Python',
    'millrace',
    'science python',
    [15, 5],
    bologna,
    [240, 180, 'EUR'],
    [...learn, 'sprints'],
    14,
  ),
  made('Northmoor PyGather', 'northmoor', 'python', [17, 4], bristol, [380, 190, 'GBP'], full, 15, cared),
  made('Quarry Platform Summit', 'quarrysummit', 'devops sre', [20, 3], berlin, [2600, 890, 'EUR'], fair, 22),
  made('Saltmarsh Security Forum', 'saltmarsh', 'security', [21, 2], gent, [310, 220, 'EUR'], meet, 12),
  made(
    'Tidewater Rust Meeting',
    'tidewaterrust',
    'rust',
    [23, 3],
    krakow,
    [450, 260, 'EUR'],
    [...meet, 'tutorials'],
    14,
  ),
  made('Umbra Front-End Day', 'umbra', 'web ux css', [7, 1], berlin, [280, 120, 'EUR'], small, 8),
  made(
    'Vellum Documentation Days',
    'vellum',
    'technical-writing',
    [13, 3],
    prague,
    [520, 310, 'EUR'],
    meet,
    16,
    cared,
  ),
  made(
    'Windmill Open Source Forum',
    'windmill',
    'open-source general',
    [38, 2],
    gent,
    [6000, 0, 'EUR'],
    meet,
    10,
  ),
  made(
    'Yonder Leadership Camp',
    'yondercamp',
    'leadership',
    [16, 2],
    tallinn,
    [140, 650, 'EUR'],
    ['talks', 'open-spaces'],
    10,
  ),
  made(
    'Alder Testing Conference',
    'aldertest',
    'testing',
    [12, 3],
    vienna,
    [360, 390, 'EUR'],
    [...learn, 'expo'],
    14,
  ),
  made(
    'Basalt Python Corea',
    'basalt-py',
    'python data',
    [14, 3],
    seoul,
    [1500, 110000, 'KRW'],
    [...full, 'expo', 'job-fair'],
    16,
    { languages: 'ko en', aid: true },
  ),
  made(
    'Camellia Open Source Assembly',
    'camellia',
    'open-source web',
    [12, 2],
    taipei,
    [2200, 0, 'TWD'],
    meet,
    14,
    { languages: 'zh en' },
  ),
  made('Delta Machine Learning Forum', 'deltaml', 'data', [24, 3], singapore, [1800, 1200, 'SGD'], fair, 20),
  made(
    'Ember Python Nihon',
    'ember-py',
    'python',
    [19, 3],
    tokyo,
    [1000, 15000, 'JPY'],
    [...full, 'expo'],
    18,
    { languages: 'ja en' },
  ),
  made('Fjord Analytics Days', 'fjordanalytics', 'data', [26, 2], tallinn, [300, 240, 'EUR'], small, 10),
  made(
    'Granite Database Week',
    'granitedb',
    'data devops',
    [22, 4],
    berlin,
    [800, 520, 'EUR'],
    [...learn, 'expo', 'recordings'],
    16,
  ),
  made('Harvest Python África', 'harvestpy', 'python', [25, 3], accra, [600, 40, 'USD'], full, 14, {
    aid: true,
    childcare: true,
  }),
  made(
    'Inlet Data Nairobi',
    'inletdata',
    'data python',
    [29, 2],
    nairobi,
    [420, 25, 'USD'],
    [...learn, 'job-fair'],
    12,
    { aid: true },
  ),
  made('Jacaranda PyAustral', 'jacaranda', 'python', [16, 4], melbourne, [500, 480, 'AUD'], full, 16, cared),
  made('Kestrel Python Colombia', 'kestrelpy', 'python web', [10, 3], bogota, [700, 90000, 'COP'], full, 12, {
    languages: 'es en',
    aid: true,
  }),
  made('Lodestar Shanghai Data', 'lodestar', 'data python', [27, 2], shanghai, [1400, 600, 'CNY'], fair, 14, {
    languages: 'zh',
  }),
  made('Meander Online PyDay', 'meander', 'python', [5, 1], online, [900, 0, 'EUR'], small, 6),
  made(
    'Nimbus Cloud Online',
    'nimbusonline',
    'devops',
    [30, 2],
    online,
    [4000, 0, 'USD'],
    ['talks', 'recordings'],
    8,
  ),
  made(
    'Orchard JavaScript Fair',
    'orchardjs',
    'javascript web',
    [28, 2],
    lisbon,
    [1600, 450, 'EUR'],
    fair,
    18,
  ),
  made('Pebble Embedded Days', 'pebble', 'iot', [31, 3], krakow, [260, 210, 'EUR'], meet, 12),
  made(
    'Quill API Conference',
    'quillapi',
    'api',
    [33, 2],
    vienna,
    [480, 560, 'EUR'],
    ['talks', 'expo', 'recordings'],
    14,
  ),
  made(
    'Rowan Education Summit',
    'rowanedu',
    'python general',
    [34, 2],
    bristol,
    [180, 60, 'GBP'],
    [...learn, 'open-spaces'],
    10,
    cared,
  ),
  made(
    'Sable Go Gathering',
    'sablego',
    'golang',
    [35, 3],
    berlin,
    [700, 430, 'EUR'],
    ['talks', 'tutorials', 'recordings'],
    16,
  ),
  made('Tern Mobile Conference', 'ternmobile', 'ios android', [36, 2], lisbon, [900, 510, 'EUR'], fair, 18),
  made(
    'Ultramarine Scientific Days',
    'ultramarine',
    'science',
    [41, 4],
    bologna,
    [330, 260, 'EUR'],
    [...learn, 'sprints'],
    16,
    { aid: true },
  ),
  made(
    'Violet UX Week',
    'violetux',
    'ux product',
    [42, 3],
    tallinn,
    [540, 420, 'EUR'],
    ['talks', 'tutorials'],
    14,
  ),
  made('Willow Python Winter', 'willowpy', 'python', [37, 3], krakow, [280, 150, 'EUR'], full, 12, cared),
  made(
    'Xylem Data Engineering',
    'xylemdata',
    'data devops',
    [43, 2],
    gent,
    [620, 380, 'EUR'],
    ['talks', 'tutorials', 'job-fair'],
    15,
  ),
  made(
    'Yarrow Community Camp',
    'yarrow',
    'open-source leadership',
    [45, 3],
    prague,
    [160, 90, 'EUR'],
    ['open-spaces', 'sprints'],
    null,
  ),
  made('Zephyr Performance Day', 'zephyr', 'performance web', [46, 1], berlin, [220, 160, 'EUR'], small, 8),
  made('Bramble Python Spring', 'bramblepy', 'python', [49, 4], lisbon, [560, 270, 'EUR'], full, 16, cared),
  made(
    'Cobalt Security Week',
    'cobaltsec',
    'security',
    [50, 4],
    austin,
    [3000, 1100, 'USD'],
    [...fair, 'tutorials'],
    22,
  ),
];
