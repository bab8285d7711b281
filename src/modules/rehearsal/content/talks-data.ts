import type { SessionRow } from './rows.ts';

/** The track about data: storage, statistics, learning machines and pictures of numbers. */
export const talksData: readonly SessionRow[] = [
  {
    title: 'A column store you can hold in your head',
    by: [
      [
        'Rafael Castellanos',
        'he/him',
        'Cobalt Ledger',
        `Rafael builds databases for accountants, the only users who notice every lost cent.`,
      ],
    ],
    abstract: `Databases are built by people who were once confused too. In 300 lines we write a store that keeps columns apart, compresses them, skips what it need not read, and answers a group-by over ten million rows before the slide changes. Then we read how the grown-up ones differ.`,
    place: [2, '10:10', 'hall-b'],
    draw: 5,
    tags: ['databases', 'arrow'],
    ko: [
      '머릿속에 담을 수 있는 컬럼 저장소',
      `300줄로 컬럼을 나누어 저장하고, 압축하고, 읽지 않아도 될 것은 건너뛰며, 천만 행의 그룹 집계를 슬라이드가 넘어가기 전에 끝내는 저장소를 만듭니다.`,
    ],
    zh: [
      '装得进脑子里的列式存储',
      `我们用三百行代码写一个列式存储：分列、压缩、跳读，在翻页之前就能算完一千万行的分组聚合。然后看看成熟的系统有何不同。`,
    ],
  },
  {
    title: 'Forecasts that admit doubt',
    by: [
      [
        'Jun Takemura',
        'he/him',
        'Shiosai Logistics',
        `Jun forecasts ferry passengers and umbrellas, and keeps a public list of his misses.`,
      ],
    ],
    abstract: `A number without a range is a rumour. We forecast ferry passengers three ways, put honest intervals around each, and check a year later how often the truth fell inside. The simple model wins on one question that managers ask, and loses on the one they should.`,
    place: [2, '11:20', 'main-hall'],
    draw: 4,
    tags: ['statistics', 'forecasting'],
    zh: [
      '承认不确定的预测',
      `没有区间的数字只是传闻。我们用三种方法预测渡轮客流，给出诚实的区间，一年后再核对真实值落在其中的次数。`,
    ],
  },
  {
    title: 'Embeddings without tears',
    by: [
      [
        'Soledad Brito',
        'she/her',
        'Archivo Vivo',
        `Soledad makes old newspapers searchable and has opinions about ligatures.`,
      ],
    ],
    abstract: `Text goes in, 768 numbers come out, and everybody stops asking questions. We ask them: which distances mean something, what changes if you shuffle the words, and how to tell that a search got better rather than different. Uses a corpus of harbour notices from 1890.`,
    place: [2, '11:20', 'room-305'],
    cancelled: true,
    tags: ['search', 'machine learning'],
  },
  {
    title: 'Plots for people in a hurry',
    by: [
      [
        'Ebele Nwosu',
        'she/her',
        'Signal Garden',
        `Ebele designs dashboards that fit on a watch and posters that fill a wall.`,
      ],
    ],
    abstract: `Your reader has four seconds and a phone. We take one crowded chart and remove until it speaks, then compare what forty readers remembered the next day. Bring a plot that you are ashamed of; two volunteers will be redrawn live.`,
    place: [2, '13:00', 'hall-b'],
    draw: 4,
    level: 'all',
    tags: ['visualisation'],
    ko: [
      '바쁜 사람을 위한 그래프',
      `독자에게는 4초와 휴대폰뿐입니다. 복잡한 차트 하나를 말이 통할 때까지 덜어 내고, 다음 날 독자 40명이 무엇을 기억했는지 비교합니다.`,
    ],
  },
  {
    title: 'The median fisherman does not exist',
    by: [
      [
        'Gudrun Aasen',
        'she/her',
        'Nordhav Institute',
        `Gudrun counts fish, boats and the people who count them differently.`,
      ],
    ],
    abstract: `Averages of skewed things are fiction. With twelve years of catch reports we look at what means, medians and quantiles hide, and why a policy built on the average boat helped none of them. You will not trust a single bar again, in a good way.`,
    tags: ['statistics'],
  },
  {
    title: 'Joins that lie',
    by: [
      ['Chiamaka Obi', 'she/her', 'Ledgerline', `Chiamaka audits pipelines. She can smell a duplicated key.`],
    ],
    abstract: `Every wrong total that I have been paid to explain was a join. Fan-out, silent drops, time ranges that meet at midnight, and nulls that equal nothing, not even themselves: eight small tables, each with a trap, and the one-line check that catches it.`,
    level: 'beginner',
    draw: 4,
    tags: ['pandas', 'sql', 'polars'],
    ko: [
      '거짓말하는 조인',
      `제가 돈을 받고 설명해야 했던 잘못된 합계는 모두 조인 때문이었습니다. 함정이 하나씩 숨은 작은 표 여덟 개와, 그것을 잡아내는 한 줄짜리 검사를 소개합니다.`,
    ],
  },
  {
    title: 'Your notebook is a program now',
    by: [
      [
        'Matthijs Oosterhuis',
        'he/him',
        'Zandbank',
        `Matthijs ports notebooks to production and has buried several with honours.`,
      ],
    ],
    abstract: `Somebody scheduled it. It runs at three in the morning, in an order nobody wrote down. A practical rescue: hidden state, parameters, tests that a scientist will accept, and when to leave a notebook exactly as it is.`,
    tags: ['notebooks', 'pipelines'],
  },
  {
    title: 'A year of predicting the wrong thing well',
    by: [
      [
        'Zeynep Karadağ',
        'she/her',
        'Kuzey Health',
        `Zeynep works on waiting lists and on the people in them.`,
      ],
    ],
    abstract: `Our model for missed appointments was accurate, fair by three definitions, and useless, because the clinic did not need to know who would miss but what would help. How we noticed, how we told our sponsors, and what we built instead with half the data.`,
    notes: 'Talks about illness and about being turned away from care.',
    tags: ['machine learning', 'ethics'],
    draw: 4,
  },
  {
    title: '지도 위의 시간: 버스 데이터 10년',
    by: [
      [
        '강도윤',
        'he/him',
        '노선연구소',
        `버스를 타면서 버스 데이터를 분석합니다. 가장 좋아하는 노선은 종점이 바다인 노선입니다.`,
      ],
    ],
    abstract: `도시의 버스 위치 기록 10년치를 모았더니 240억 행이 되었습니다. 노트북 한 대에서 이 데이터를 다루기 위해 버린 것과 남긴 것, 그리고 사라진 노선이 남긴 흔적을 지도 위에서 보여 드립니다.`,
    language: 'ko',
    tags: ['geodata', 'duckdb'],
    zh: [
      '地图上的时间：十年公交数据',
      `十年的公交位置记录共有二百四十亿行。为了在一台笔记本上处理它们，我们舍弃了什么、保留了什么，以及消失的线路在地图上留下的痕迹。`,
    ],
  },
  {
    title: '한국어 토크나이저의 속사정',
    by: [['임채원', 'they/them', '말모이 연구회', `조사와 어미를 사랑하는 언어 데이터 연구자입니다.`]],
    abstract: `"아버지가방에들어가신다"는 여전히 어렵습니다. 형태소 분석기와 서브워드 토크나이저가 같은 문장을 어떻게 다르게 자르는지 비교하고, 검색 품질과 비용이 어떻게 달라지는지 실험 결과로 보여 드립니다.`,
    language: 'ko',
    level: 'advanced',
    tags: ['nlp', 'search'],
  },
  {
    title: '数据质量是一种礼貌',
    by: [['陆念安', 'she/her', '青禾数据', `数据工程师，业余合唱团团员。认为空值也应该有尊严。`]],
    abstract: `下游的人总是在凌晨发现上游改了字段。我们在三个团队之间推行数据契约，从一张共享表格开始，到自动检查结束。分享哪些规则真正有用，哪些只会让人绕着走，以及如何温和地拒绝一次发布。`,
    language: 'zh-Hans',
    tags: ['data contracts'],
    ko: [
      '데이터 품질은 예의다',
      `하류의 사람들은 늘 새벽에 상류의 필드가 바뀐 것을 발견합니다. 세 팀 사이에 데이터 계약을 도입하며 정말 쓸모 있던 규칙과 그렇지 않던 규칙을 나눕니다.`,
    ],
  },
  {
    title: 'Sampling, or how to read a terabyte over coffee',
    by: [
      [
        'Ignatius Fernando',
        'he/him',
        'Cinnamon Bay Analytics',
        `Ignatius is paid by the insight and therefore samples.`,
      ],
    ],
    abstract: `You do not need all of it. Reservoirs, sketches and stratified samples answer most questions in seconds, with an error that you can state. We race the full scan on three real questions, and show the one kind of question where sampling will betray you.`,
    tags: ['statistics', 'sketches'],
  },
  {
    title: 'Sixteen bits is plenty, until it is not',
    by: [
      [
        'Hanneke de Graaf',
        'she/her',
        'Saltmarsh Simulation',
        `Hanneke looks after numerical code that is older than she is.`,
      ],
    ],
    abstract: `Half precision made our training twice as fast and our salinity negative. A guided tour of rounding, overflow and quiet underflow in numeric Python, with pictures of where the representable numbers really are and a procedure for deciding what may be small.`,
    level: 'advanced',
    tags: ['numpy', 'numerics'],
  },
  {
    title: 'The map is late: geodata that changes under you',
    by: [['Nikolaos Vardakis', 'he/him', 'Meltemi Maps', `Nikolaos maintains coastlines. They move.`]],
    abstract: `Streets are renamed, islands grow, a municipality splits on a Wednesday. We model places that change, ask where things were as well as where they are, and meet the projection mistake that put a marina in a car park.`,
    tags: ['geodata'],
  },
  {
    title: 'Model cards that someone reads',
    by: [
      [
        'Blessing Chukwuma',
        'she/her',
        'Open Clinic Network',
        `Blessing writes documentation for nurses first and auditors second.`,
      ],
    ],
    abstract: `We wrote forty pages of documentation for a triage model and a nurse asked: when should I ignore it? That question is now page one. How we test documentation with the people who carry the risk, and the template that came out of it.`,
    level: 'all',
    tags: ['machine learning', 'documentation'],
  },
  {
    title: 'DataFrames, three ways',
    by: [
      [
        'Lorcan Meaney',
        'he/him',
        'Tidal Polling',
        `Lorcan processes surveys and has been asked about everything from milk to monarchy.`,
      ],
    ],
    abstract: `The same analysis of election surveys in pandas, Polars and DuckDB, by someone who has to maintain all three. Not a race: we compare what the code looks like after six months of small changes, which mistakes each makes easy, and how to move between them without a rewrite.`,
    tags: ['pandas', 'polars', 'duckdb'],
    draw: 4,
    zh: [
      '同一份分析，三种 DataFrame',
      `用 pandas、Polars 和 DuckDB 完成同一份选举调查分析。不是赛跑：我们比较六个月小改动之后代码的样子，以及各自容易犯的错误。`,
    ],
  },
  {
    title: 'Causality for the suspicious',
    by: [
      [
        'Parisa Mohebbi',
        'she/her',
        'Simorgh Research',
        `Parisa is an epidemiologist who came for the plots and stayed for the packaging.`,
      ],
    ],
    abstract: `Umbrellas do not cause rain, but can you prove it from your table? We draw arrows, name what we assume, and find out which of our favourite dashboards show a cause. All examples use open bicycle-counter data and one very wet summer.`,
    tags: ['statistics', 'causality'],
  },
  {
    title: 'Backfills: time travel with consequences',
    by: [['Dmytro Savchuk', 'he/him', 'Stork Mapping', `Dmytro re-runs the past for a living.`]],
    abstract: `The pipeline was wrong since March, and today is October. We walk through one backfill of seven months: freezing inputs, running old code with new fixes, telling the people whose numbers will change, and stopping half-way without shame.`,
    tags: ['pipelines'],
  },
  {
    title: 'Listening to a harbour: audio models on a budget',
    by: [
      [
        'Moana Tūhoe-Clarke',
        'she/her',
        'Outrigger Collective',
        `Moana records whales, engines and, by accident, a lot of gossip.`,
      ],
    ],
    abstract: `Four hydrophones, one small computer and a grant that ended in June. We classify ship engines and whales with a model that trains overnight on a laptop, and explain how the community labelled 9,000 clips in a church hall.`,
    tags: ['audio', 'machine learning', 'hardware'],
    delivery: 'hybrid',
  },
  {
    title: 'When the survey hits zero: small counts and privacy',
    by: [
      ['Liesbeth Callens', 'she/her', 'Bureau of Small Numbers', `Liesbeth rounds things professionally.`],
    ],
    abstract: `One left-handed dentist in a village is a person, not a statistic. We publish a table, attack it with arithmetic from the audience, and then compare suppression, rounding and differential privacy by what each leaves useful.`,
    tags: ['privacy', 'statistics'],
  },
];
