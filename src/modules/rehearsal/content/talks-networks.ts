import type { SessionRow } from './rows.ts';

/** The track about networks, operations and security. */
export const talksNetworks: readonly SessionRow[] = [
  {
    title: 'Reading a packet by hand',
    by: [
      [
        'Tomasz Wilk',
        'he/him',
        'Bałtyk Networks',
        `Tomasz has run conference Wi-Fi for nine years and still likes people.`,
      ],
    ],
    abstract: `Fifty-four bytes of header, a pencil and patience. Together we decode one real packet from hexadecimal to meaning: addresses, flags, checksum and all. Then twelve lines of Python do the same, and you know what each of them is for. Bring a laptop or paper; both work.`,
    place: [2, '10:10', 'room-301'],
    level: 'beginner',
    draw: 3,
    tags: ['tcp/ip', 'hands-on'],
    ko: [
      '손으로 읽는 패킷',
      `54바이트의 헤더, 연필 한 자루, 그리고 인내심. 실제 패킷 하나를 16진수에서 의미까지 함께 해독한 다음, 같은 일을 하는 파이썬 열두 줄을 읽습니다.`,
    ],
    zh: [
      '手读一个数据包',
      `五十四字节的报头、一支铅笔和一点耐心。我们一起把真实数据包从十六进制读到含义，再用十二行 Python 做同样的事。`,
    ],
  },
  {
    title: 'Why your retry storms',
    by: [
      [
        'Aoife Brannigan',
        'she/her',
        'Corrib Payments',
        `Aoife is on call every fifth week and writes about the other four.`,
      ],
    ],
    abstract: `A database paused for nine seconds; our clients kept it down for two hours. Retries are load with good intentions. We simulate the storm on stage, then tame it with budgets, jitter and the courage to fail, watching one graph the whole time.`,
    place: [2, '10:10', 'room-304'],
    draw: 5,
    tags: ['reliability'],
    ko: [
      '재시도는 왜 폭풍이 되는가',
      `데이터베이스는 9초 멈췄는데 클라이언트가 두 시간 동안 쓰러뜨려 두었습니다. 무대에서 폭풍을 재현하고 예산과 지터, 그리고 실패할 용기로 잠재웁니다.`,
    ],
    zh: [
      '你的重试为何成灾',
      `数据库停了九秒，我们的客户端却让它瘫痪了两小时。我们在台上重现这场风暴，再用重试预算、抖动和敢于失败的勇气平息它。`,
    ],
  },
  {
    title: 'Certificates, expired',
    by: [['Marko Ilić', 'he/him', 'Kvarner Hosting', `Marko renews things. He owns a paper calendar.`]],
    abstract: `Nine outages, nine certificates, nine reasons that renewal was somebody else's job. From these post-mortems I distil what to watch, whom to wake, and why a reminder e-mail to a shared inbox is a prayer. With working code for a monitor that fits on one screen.`,
    place: [2, '13:00', 'room-301'],
    tags: ['tls', 'operations'],
  },
  {
    title: 'DNS, the first suspect',
    by: [
      [
        'Folasade Akande',
        'she/her',
        'Harmattan Cloud',
        `Folasade answers pages in three time zones and name servers in all of them.`,
      ],
    ],
    abstract: `It is not always DNS, but it is a good place to begin. We follow one lookup through every cache between a browser and the truth, learn to read \`dig\` like a letter, and solve four short mysteries of increasing unfairness.`,
    level: 'beginner',
    draw: 4,
    tags: ['dns', 'debugging'],
  },
  {
    title: 'A firewall made of sentences',
    by: [
      [
        'Ragnheiður Ólafsdóttir',
        'she/her',
        'Glacier Tools',
        `Ragnheiður prefers policies that can be read aloud to the people they stop.`,
      ],
    ],
    abstract: `Our rules had grown to 4,100 lines that nobody dared to reorder. We wrote a tiny language in which each rule is a sentence with a reason and an expiry date, proved the translation equal with a solver, and deleted two thirds.`,
    level: 'advanced',
    tags: ['security', 'formal methods'],
  },
  {
    title: 'Observability on one machine',
    by: [
      [
        'Bram Tielemans',
        'he/him',
        'Dorpsplein',
        `Bram hosts the websites of 60 choirs, clubs and a cheese museum.`,
      ],
    ],
    abstract: `You do not need a cluster to watch a cluster, and you certainly do not need one to watch a village website. Structured logs, a few counters, one file, and queries that answer at three in the morning: a modest stack that has held for four years.`,
    tags: ['observability', 'self-hosting'],
  },
  {
    title: 'The slow client is a user',
    by: [
      [
        'Thandiwe Mokoena',
        'she/her',
        'Veld Connect',
        `Thandiwe tests software at the edge of coverage, sometimes from the roof of a car.`,
      ],
    ],
    abstract: `Two bars, a prepaid bundle and a form with eleven fields. We drove 900 kilometres measuring what our own service feels like at the edge of coverage. Timeouts that assume fibre, retries that eat airtime, and the changes that brought completion from 41 to 88 per cent.`,
    level: 'all',
    tags: ['performance', 'mobile'],
    draw: 4,
  },
  {
    title: '写给应用开发者的负载均衡课',
    by: [['方逸舟', 'he/him', '远帆网络', `在凌晨切过很多次流量，仍然喜欢清晨。`]],
    abstract: `健康检查全绿，用户却打不开页面。我们从一次真实故障讲起，解释连接复用、慢启动和长尾延迟如何互相影响，并用一百行 Python 写一个会犯同样错误的负载均衡器，再一步步修好它。`,
    language: 'zh-Hans',
    tags: ['reliability', 'load balancing'],
  },
  {
    title: '집에서 돌리는 서버, 10년의 기록',
    by: [
      [
        '백서준',
        'he/him',
        '',
        `베란다 서버의 관리자이자 두 고양이의 집사. 정전 대응 훈련을 분기마다 합니다.`,
      ],
    ],
    abstract: `베란다의 작은 서버가 10년 동안 동호회 사이트 네 개를 지켰습니다. 정전, 누수, 고양이, 그리고 한밤중의 디스크 교체까지. 백업이 실제로 복구되었던 날과 복구되지 않았던 날을 비교하며 집에서 서비스를 운영할 때의 현실을 이야기합니다.`,
    language: 'ko',
    level: 'all',
    tags: ['self-hosting', 'backup'],
    zh: [
      '家庭服务器十年记',
      `阳台上的一台小服务器守护了四个社团网站十年：停电、漏水、猫，以及半夜换盘。比较备份成功恢复和没能恢复的那两天。`,
    ],
  },
  {
    title: 'QUIC look: what changes when TCP leaves the room',
    by: [
      [
        'Sander Kuusk',
        'he/him',
        'Saaremaa Streams',
        `Sander moves video over bad networks and good ferries.`,
      ],
    ],
    abstract: `Streams without head-of-line blocking, connections that survive a change of network, encryption from the first byte: lovely, and your debugging tools are blind now. A practical introduction from two years of serving video to people on trains.`,
    tags: ['http/3', 'quic'],
  },
  {
    title: 'Secrets that outlive their owners',
    by: [
      [
        'Ngaire Whitcombe',
        'she/her',
        'Kōwhai Security',
        `Ngaire is called when someone leaves and nobody knows the password.`,
      ],
    ],
    abstract: `An API key created by an intern in 2019 opened our billing system until last spring. We look at how long-lived secrets are born, how to find them, and how to replace a thousand without a weekend of outages. No vendor pitch: the tool is a spreadsheet and a habit.`,
    tags: ['security', 'operations'],
    recorded: false,
  },
  {
    title: 'Queues are for waiting',
    by: [
      [
        'Emeka Okafor-Lund',
        'he/him',
        'Corrib Payments',
        `Emeka studied mathematics for the jokes and queueing theory for the tickets.`,
      ],
    ],
    abstract: `At 80 per cent busy the wait doubles; at 95 it is your reputation. With a queue of real people on stage and a little arithmetic we discover why utilisation is a trap, what a bounded queue protects, and how to say "come back later" politely, with a number.`,
    draw: 5,
    level: 'all',
    tags: ['queueing', 'reliability'],
    ko: [
      '큐는 기다리라고 있는 것',
      `80%에서 대기 시간은 두 배가 되고, 95%에서는 평판이 됩니다. 무대 위의 진짜 줄과 약간의 산수로 이용률의 함정을 알아봅니다.`,
    ],
    zh: [
      '队列就是用来等的',
      `利用率到八成，等待翻倍；到九成五，赔上的就是口碑。我们请真人在台上排队，再配一点算术，看看利用率为何是陷阱。`,
    ],
  },
  {
    title: 'Post-mortems without a villain',
    by: [
      [
        'Isadora Figueiredo',
        'she/her',
        'Mareterra',
        `Isadora facilitates hard meetings and keeps biscuits for them.`,
      ],
    ],
    abstract: `"Human error" is where an investigation stops. I facilitate incident reviews at a port authority, where things that fall weigh thirty tonnes, and show the questions that open people up, the timeline that we draw together, and the one sentence we ban.`,
    level: 'all',
    tags: ['incidents', 'culture'],
    notes: 'Describes an accident at work. Nobody dies.',
  },
  {
    title: 'Mesh networks for a street festival',
    by: [
      ['Camille Deschamps', 'they/them', 'Réseau des Quais', `Camille climbs lamp posts with permission.`],
    ],
    abstract: `Three nights, forty nodes, no contract. We covered a quay with a community mesh so that stalls could take payments and a choir could find its sheet music. What the simulation promised, what wet stone did to it, and a parts list that you can afford.`,
    tags: ['mesh', 'hardware', 'community'],
  },
];
