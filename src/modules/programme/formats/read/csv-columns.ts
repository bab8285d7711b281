/** The fields of a session that a column of a CSV file can fill. */
export const csvFields = [
  'code',
  'title',
  'subtitle',
  'abstract',
  'description',
  'contentNotes',
  'kind',
  'track',
  'level',
  'language',
  'speakers',
  'affiliation',
  'biography',
  'room',
  'date',
  'start',
  'endDate',
  'end',
  'minutes',
  'tags',
  'link',
  'recorded',
  'delivery',
  'status',
] as const;
export type CsvField = (typeof csvFields)[number];

/** Which column fills which field; columns are named by their header, a second "Title" is "Title (2)". */
export type ColumnMapping = Partial<Readonly<Record<CsvField, string>>>;

/** Headers by field in English, Korean, Chinese, Spanish and German; the first field that fits takes the column. */
const headers: readonly (readonly [CsvField, RegExp])[] = [
  [
    'code',
    /^(?:id|code|key|session id|talk id|proposal id|submission id|번호|코드|编号|編號|代码|código|nummer|nr\.?)$/,
  ],
  ['subtitle', /^(?:sub ?title|부제|부제목|副标题|副標題|subtítulo|untertitel)$/],
  [
    'title',
    /^(?:title|name|session|session title|session name|talk|talk title|topic|event|subject|summary|proposal title|제목|세션|세션명|발표 제목|주제|标题|標題|题目|主题|议题|演讲题目|título|titulo|charla|titel|vortrag|vortragstitel|thema)$/,
  ],
  ['endDate', /^(?:end date|date end|종료일|종료 날짜|结束日期|結束日期|fecha (?:de )?fin|enddatum)$/],
  [
    'end',
    /^(?:end|ends|end time|ends at|until|to|finish|종료|종료 시간|끝|끝나는 시간|结束|结束时间|結束時間|fin|hora (?:de )?fin|hasta|ende|endzeit|bis)$/,
  ],
  [
    'date',
    /^(?:date|day|start date|session date|날짜|일자|일시 날짜|시작일|日期|开始日期|開始日期|fecha|día|dia|fecha (?:de )?inicio|datum|tag|startdatum)$/,
  ],
  [
    'start',
    /^(?:start|starts|time|start time|begin|begins|starts at|from|start date ?time|scheduled|date ?time|when|시간|시작|시작 시간|일시|时间|時間|开始|开始时间|開始時間|hora|inicio|hora (?:de )?inicio|comienzo|beginn|start(?:zeit)?|uhrzeit|zeit|von)$/,
  ],
  [
    'minutes',
    /^(?:duration|length|minutes|mins?|duration \(?min(?:utes)?\)?|소요 ?시간|길이|발표 시간|时长|時長|duración|duracion|minutos|dauer|länge|minuten)$/,
  ],
  [
    'speakers',
    /^(?:speakers?|speaker names?|presenters?|authors?|people|persons?|host|hosts|who|발표자|연사|강연자|进行者|讲者|講者|演讲者|演講者|嘉宾|讲师|ponentes?|oradora?(?:es)?|referent(?:en|in|innen)?|vortragende[rn]?|sprecher(?:in|innen)?)$/,
  ],
  [
    'affiliation',
    /^(?:affiliation|company|organi[sz]ation|employer|소속|회사|单位|單位|公司|机构|empresa|organización|firma|unternehmen)$/,
  ],
  [
    'biography',
    /^(?:bio|biography|speaker bio|about the speaker|about speaker|연사 소개|발표자 소개|약력|讲者简介|講者簡介|个人简介|biografía|biografia|biografie|über die person)$/,
  ],
  [
    'room',
    /^(?:rooms?|location|venue|place|stage|hall|where|장소|강의실|방|룸|地点|地點|房间|房間|会场|會場|教室|sala|lugar|aula|raum|ort|saal|bühne)$/,
  ],
  [
    'track',
    /^(?:tracks?|topic area|category|theme|stream|트랙|분야|카테고리|轨道|分会场|方向|类别|pista|categoría|temática|kategorie|themenbereich|strang)$/,
  ],
  [
    'kind',
    /^(?:kind|type|session type|format|session format|submission type|유형|종류|형식|세션 유형|类型|類型|形式|tipo|formato|art|typ|format(?:typ)?)$/,
  ],
  [
    'level',
    /^(?:level|audience level|difficulty|python level|experience|난이도|수준|难度|難度|级别|水平|nivel|niveau|schwierigkeit)$/,
  ],
  ['language', /^(?:language|lang|언어|발표 언어|语言|語言|idioma|lengua|sprache)$/],
  [
    'abstract',
    /^(?:abstract|short description|brief|teaser|요약|초록|摘要|简介|resumen|kurzbeschreibung|zusammenfassung)$/,
  ],
  [
    'description',
    /^(?:description|details?|long description|content|text|body|설명|내용|상세 설명|상세 내용|描述|说明|內容|内容|详情|descripción|descripcion|beschreibung|inhalt)$/,
  ],
  [
    'contentNotes',
    /^(?:content (?:notes?|warnings?)|trigger warnings?|내용 유의|内容提示|advertencias?|inhaltswarnung(?:en)?)$/,
  ],
  [
    'tags',
    /^(?:tags?|keywords?|labels?|태그|키워드|标签|標籤|关键词|etiquetas|palabras clave|schlagw(?:o|ö)rte?r?)$/,
  ],
  ['link', /^(?:links?|url|web ?site|web|링크|주소|链接|連結|网址|enlace|página web|webseite)$/],
  [
    'recorded',
    /^(?:recorded|recording|record|녹화|녹화 여부|录像|录制|錄影|grabación|grabada|aufzeichnung|aufgezeichnet)$/,
  ],
  [
    'delivery',
    /^(?:delivery|mode|in[- ]person or remote|attendance|진행 방식|参与方式|方式|modalidad|durchführung)$/,
  ],
  ['status', /^(?:status|state|상태|状态|狀態|estado|zustand)$/],
];

/** A mapping from our fields to columns, guessed from the header and, where a header says nothing, from what stands below it. */
export function guessColumns(
  header: readonly string[],
  sampleRows: readonly (readonly string[])[] = [],
): ColumnMapping {
  const mapping: Partial<Record<CsvField, string>> = {};
  const free = new Set(header);
  const take = (field: CsvField, column: string | undefined): void => {
    if (column === undefined || mapping[field] !== undefined) return;
    mapping[field] = column;
    free.delete(column);
  };
  for (const [field, pattern] of headers)
    take(
      field,
      [...free].find((column) => pattern.test(normal(column))),
    );
  // "Proposal title", "Session: Room": the last or first word alone often says enough.
  for (const [field, pattern] of headers) {
    take(
      field,
      [...free].find((column) => words(column).some((word) => word.length > 1 && pattern.test(word))),
    );
  }
  if (mapping.title === undefined) take('title', longestTextColumn(header, sampleRows, free));
  const startHasDate = column(header, sampleRows, mapping.start).some((cell) =>
    /\d{4}-\d{2}-\d{2}[T ]\d/.test(cell),
  );
  if (
    mapping.start === undefined &&
    column(header, sampleRows, mapping.date).some((cell) => /\d[T ]+\d{1,2}:\d{2}/.test(cell))
  ) {
    const { date, ...rest } = mapping;
    return { ...rest, start: date };
  }
  if (startHasDate && mapping.date === mapping.start) delete mapping.date;
  return mapping;
}

function normal(text: string): string {
  return text
    .slice(0, 100)
    .toLowerCase()
    .replace(/[_\-/:*#]+/g, ' ')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function words(column: string): readonly string[] {
  const parts = normal(column).split(' ');
  return parts.length < 2 || parts.length > 4
    ? []
    : [parts.at(-1) ?? '', parts.slice(-2).join(' '), parts[0] ?? ''];
}

function column(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  name: string | undefined,
): readonly string[] {
  const at = name === undefined ? -1 : header.indexOf(name);
  return at < 0 ? [] : rows.flatMap((row) => row[at] ?? []);
}

function longestTextColumn(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  free: ReadonlySet<string>,
): string | undefined {
  const lengths = [...free].map((name) => {
    const cells = column(header, rows, name).filter((cell) => /\p{L}/u.test(cell) && cell.length < 200);
    return { name, length: cells.reduce((sum, cell) => sum + cell.length, 0) };
  });
  return lengths.filter(({ length }) => length > 0).sort((a, b) => b.length - a.length)[0]?.name;
}
