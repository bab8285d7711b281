/** What is said at length (Markdown), by title. */
export const descriptions: Readonly<Record<string, string>> = {
  'What a hallway knows': `Between 2021 and 2026 Nadia asked 4,180 people the same question on the last day of 61 conferences: *what will you tell somebody at home?* Two thirds of the answers began outside a session room.

The talk goes through what those answers have in common:

- **edges** – people talk where they may leave;
- **repetition** – the third chance meeting is the one that counts;
- **a reason to stand still** – a queue, a poster, a window;
- **somebody who makes the gap**.

It ends with proposals for organisers and for the software they use, most of which consist of showing less.`,
  'Garbage, collected: a tour with pictures': `You should know what a reference is. You need not have read any C.

1. One object, three names: counting by hand
2. Cycles, and the collector that looks for them
3. Arenas: why the process does not shrink
4. Three leaks from real services, solved by the audience

\`\`\`python
import gc, sys

a = []
a.append(a)
print(sys.getrefcount(a))  # guess before you run it
\`\`\`

All drawings are free to use in teaching.`,
  'Typing at scale: five years in one code base': `| year | typed | teams | what happened |
|---|---|---|---|
| 2022 | 4 % | 3 | volunteers |
| 2023 | 31 % | 40 | the first rule |
| 2024 | 27 % | 95 | the merger |
| 2025 | 58 % | 130 | the migration that we reverted |
| 2026 | 83 % | 140 | boring, at last |

We bring the scripts that made the graphs, the five rules that survived, and the letter that we wrote to everyone after the revert.`,
  'Reading a packet by hand': `Bring a laptop **or** paper; we hand out pencils and the packet.

- 10 minutes: hexadecimal and byte order, with fingers
- 12 minutes: Ethernet, IP, TCP, field by field
- 8 minutes: the same in Python, with \`struct.unpack\`

The room has 250 seats and no tables in the last four rows.`,
  'A column store you can hold in your head': `The code is 312 lines with comments and will be linked here on the evening before. It covers dictionary and run-length encoding, zone maps, late materialisation and one vectorised aggregate. Not covered: transactions, deletes, anything on a network.`,
  'Why your retry storms': `The simulation runs in the browser, so you can make your own outage during the talk. You will need about 2 MB.

**Afterwards you can** set a retry budget, choose a jitter with a reason, and explain to a colleague why *three retries* may mean twenty-seven.`,
  'Cómo enseñar a programar en una biblioteca': `Traemos las fichas de los doce talleres, con licencia libre:

- ordenar libros (y algoritmos),
- un catálogo con diccionarios,
- préstamos, multas y excepciones,
- un juego de rimas.

Habrá interpretación al inglés por auriculares.`,
  'Python from the very first line': `**You need** a laptop with a browser and its charger. Nothing is installed; a tablet with a keyboard works too.

**You do not need** mathematics, English terms or courage. We have a glossary in Spanish, Korean and Chinese.

**Plan**

- 9:00 names, numbers, text
- 10:00 decisions: is there a ferry after six?
- 10:45 break
- 11:10 lists and loops: the whole timetable
- 12:00 a file, a friend, and what to read next`,
  'Type your data: models that refuse nonsense': `Fifty seats; helpers at every second table.

**Before you come** install Python 3.13 or newer and run \`python -m venv tutorial\`. The exercises are on the local mirror, so the network does not matter.

You should have written classes before. We do not assume that you like them.`,
  'PostgreSQL for people who know an ORM': `Each participant gets a database with twelve million rows on a server in the building. You may drop tables; a reset takes four seconds.

Topics: \`EXPLAIN (ANALYZE, BUFFERS)\`, composite and partial indexes, \`SELECT … FOR UPDATE\`, isolation levels with two terminals, and how to find which line of Python sent that query.`,
  'Maintainers’ summit': `**Seats: 90.** Please release yours if you cannot come; the waitlist is told at once.

Agenda, as voted in April:

1. Saying no without a paragraph
2. Who has the keys? A drawing exercise in pairs
3. Money, fifteen minutes, strictly
4. What we will do differently on Monday

Notes are taken by topic, never by person, and shown on the wall before they leave the room.`,
  '모두를 위한 터미널': `- 점자 단말기 한 줄(40칸)로 읽는 파이썬
- 들여쓰기를 손끝으로 느끼는 법
- 화면 낭독기와 함께 쓰는 디버거
- 회의장에 준비된 점자 단말기 네 대를 발표 뒤에 직접 만져 볼 수 있습니다

영어 통역은 헤드폰과 중계에서, 자막은 두 언어로 제공됩니다.`,
  从零写一个调试器: `代码约两百行，演讲前一晚发布。

1. \`sys.monitoring\` 的事件
2. 断点：行号到底是什么
3. 查看变量而不改变它们
4. 为什么异步代码让一切变难

需要了解函数与异常，不需要 C 语言。`,
};
