import type { ChangeFacts, importing as english, RemarkFacts } from '../en/importing.ts';
import { count as plural } from '../plural.ts';

const rows = (count: number) => (count > 1 ? `（${plural('zh-Hans', count, '# 条', '# 条')}）` : '');
const example = (value: string) => (value ? `例如“${value}”。` : '');
const given = (value: string) => (value ? `：${value}` : '。');
const at = (field: string) => (field ? `“${field}”中的` : '');

export const importing: typeof english = {
  title: '导入日程',
  formats: {
    'frab-xml': 'frab、pentabarf 或 pretalx XML（schedule.xml）',
    'pretalx-json': 'pretalx 或 c3voc JSON（schedule.json）',
    'pycon-us': 'PyCon US（conference.json）',
    europython: 'EuroPython（议程、时间表或讲者 JSON）',
    icalendar: 'iCalendar（.ics）',
    csv: '表格（CSV）',
  },
  weights: { lost: '未导入', changed: '导入时有改动', noted: '请留意' },
  unreadable: {
    'not-this-format': '文件不是所选的格式。请选择其他格式或其他文件。',
    'broken-file': '文件已损坏或不完整。请重新导出后再试。',
    'empty-file': '文件是空的。请确认导出已经完成。',
    'too-large': '文件过大。请拆分后再导入，例如按日期拆分。',
  },
  columns: {
    code: '编号',
    title: '标题',
    subtitle: '副标题',
    abstract: '摘要',
    description: '详细说明',
    contentNotes: '内容提示',
    kind: '类型',
    track: '主题',
    level: '难度',
    language: '语言',
    speakers: '讲者',
    affiliation: '讲者单位',
    biography: '讲者简介',
    room: '房间',
    date: '日期',
    start: '开始',
    endDate: '结束日期',
    end: '结束',
    minutes: '时长',
    tags: '标签',
    link: '链接',
    recorded: '是否录像',
    delivery: '现场或远程',
    status: '状态',
  },
  remarks: {
    'field-not-used': ({ subject, field, value, count }: RemarkFacts) =>
      `${subject}：字段“${field}”${rows(count)}在这里没有对应的位置。${example(value)}`,
    'row-not-readable': ({ subject, value, count }: RemarkFacts) =>
      `${subject}${rows(count)}：无法读取，已略过${given(value)}`,
    'row-without-title': ({ subject }: RemarkFacts) => `${subject}：没有标题，已略过。`,
    'no-start': ({ subject, count }: RemarkFacts) => `${subject}${rows(count)}：尚无时间，显示为“待定”。`,
    'no-end': ({ subject, value }: RemarkFacts) =>
      `${subject}：没有结束时间和时长，按通常的时长处理${given(value)}`,
    'ends-before-start': ({ subject, value }: RemarkFacts) =>
      `${subject}：结束早于开始（${value}），已按时长推算结束时间。`,
    'no-zone': ({ subject, value, count }: RemarkFacts) =>
      `${subject}${rows(count)}：没有注明时区，按${value ? ` ${value} ` : '大会时区'}读取。`,
    'date-repaired': ({ subject, field, value }: RemarkFacts) =>
      `${subject}：${at(field)}日期有误，已更正（${value}）。`,
    'date-not-readable': ({ subject, field, value }: RemarkFacts) =>
      `${subject}：无法读取${at(field)}日期或时间${given(value)}`,
    'outside-dates': ({ subject, value }: RemarkFacts) => `${subject}：时间不在大会日期之内（${value}）。`,
    'past-midnight': ({ subject, value }: RemarkFacts) =>
      `${subject}：跨过午夜或在午夜后开始，已放到下一个日期（${value}）。`,
    'duplicate-code': ({ subject, field, value }: RemarkFacts) =>
      `${subject}：${field === 'guid' ? 'GUID' : '编号'}“${value}”已被使用，已另行分配。`,
    'duplicate-slug': ({ subject, value }: RemarkFacts) => `${subject}：另一场也使用地址“${value}”。`,
    'duplicate-title': ({ subject, value, count }: RemarkFacts) =>
      `${subject}：共有 ${count} 场使用这个标题（${value}）。`,
    'placeholder-name': ({ subject, value }: RemarkFacts) => `${subject}：“${value}”看起来只是占位的名称。`,
    'html-to-markdown': ({ subject, field, count }: RemarkFacts) =>
      `${subject}：“${field}”中的 HTML${rows(count)}已转换为 Markdown。`,
    'html-dropped': ({ subject, field, value }: RemarkFacts) =>
      `${subject}：已去掉${at(field)}不允许出现的元素（${value}）。`,
    'markdown-in-name': ({ subject, value }: RemarkFacts) =>
      `${subject}：标题中的链接（${value}）已移到该场的链接里。`,
    'speaker-missing': ({ subject, count }: RemarkFacts) => `${subject}${rows(count)}：没有注明讲者。`,
    'speaker-unknown': ({ subject, value }: RemarkFacts) => `${subject}：无法确定是哪位讲者${given(value)}`,
    'speaker-merged': ({ subject, field, value }: RemarkFacts) =>
      field === 'id'
        ? `${subject}：在文件中出现多次（${value}），已合并为一人。`
        : `${subject}：${at(field)}内容前后不一致，未采用：“${value}”。`,
    'same-name-different-people': ({ subject, value }: RemarkFacts) =>
      `${subject}：有多位同名的人，已分别保留（${value}）。`,
    'room-missing': ({ subject, count }: RemarkFacts) => `${subject}${rows(count)}：没有注明房间。`,
    'room-unknown': ({ subject, value }: RemarkFacts) =>
      `${subject}：文件中写了两个房间（${value}），已采用该场自己的房间。`,
    'room-shared': ({ subject, value }: RemarkFacts) => `${subject}：同一时间有两场：${value}。`,
    'track-unknown': ({ subject, value, count }: RemarkFacts) =>
      `${subject}${rows(count)}：“${value}”不是主题，这些场次没有主题。`,
    'kind-unknown': ({ value, count }: RemarkFacts) =>
      `未知的类型“${value}”${rows(count)}，按演讲处理，并保留原来的名称。`,
    'level-unknown': ({ subject, value }: RemarkFacts) => `${subject}：未知的难度“${value}”。`,
    'language-unknown': ({ subject, value }: RemarkFacts) => `${subject}：未知的语言“${value}”。`,
    'link-not-usable': ({ subject, field, value }: RemarkFacts) =>
      `${subject}：${at(field)}链接在这里无法使用，已去掉${given(value)}`,
    'no-length': ({ subject, value }: RemarkFacts) =>
      value ? `${subject}：无法读取时长“${value}”。` : `${subject}：只有开始时间，没有时长。`,
    cancelled: ({ subject }: RemarkFacts) => `${subject}：已取消，仍保留在日程中并注明取消。`,
    'not-released': ({ subject, value }: RemarkFacts) =>
      `${subject}：在来源处尚未确认或公开${value ? `（${value}）` : ''}，发布前请核对。`,
    'contact-not-kept': ({ subject, field, count }: RemarkFacts) =>
      `${subject}：为保护隐私，未保留“${field}”${rows(count)}中的联系方式。`,
    'repeated-event-not-expanded': ({ subject, value }: RemarkFacts) =>
      `${subject}：是重复的日程（${value}），只导入了第一次。`,
    'repeated-event-expanded': ({ subject, value }: RemarkFacts) =>
      `${subject}：是重复的日程（${value}），每一次都成为单独的一场。`,
    'picture-not-fetched': ({ subject, value }: RemarkFacts) => `${subject}：无法取得图片${given(value)}`,
    'too-long': ({ subject, field, value }: RemarkFacts) =>
      `${subject}：${at(field)}文字过长（${value} 字），已截断。`,
  },
  changes: {
    added: ({ name }: ChangeFacts) => `新增：“${name}”`,
    removed: ({ name }: ChangeFacts) => `移除：“${name}”`,
    cancelled: ({ name }: ChangeFacts) => `取消：“${name}”`,
    reinstated: ({ name }: ChangeFacts) => `恢复举行：“${name}”`,
    moved: ({ name, before, after }: ChangeFacts) => `调整：“${name}”从 ${before} 改到 ${after}`,
    'time-announced': ({ name, after }: ChangeFacts) => `时间已定：“${name}”，${after}`,
    'time-withdrawn': ({ name, before }: ChangeFacts) => `时间改为待定：“${name}”，原为 ${before}`,
    retitled: ({ name, before }: ChangeFacts) => `标题更改：“${before}”改为“${name}”`,
    'speakers-changed': ({ name, before, after }: ChangeFacts) =>
      `讲者变动：“${name}”${after ? `，加入：${after}` : ''}${before ? `，退出：${before}` : ''}`,
    'text-changed': ({ name, fields }: ChangeFacts) => `文字更改：“${name}”（${fields}）`,
    'details-changed': ({ name, fields }: ChangeFacts) => `信息更改：“${name}”（${fields}）`,
    'room-added': ({ name }: ChangeFacts) => `新增房间：${name}`,
    'room-removed': ({ name }: ChangeFacts) => `移除房间：${name}`,
    'room-changed': ({ name, fields }: ChangeFacts) => `房间更改：${name}（${fields}）`,
    'track-added': ({ name }: ChangeFacts) => `新增主题：${name}`,
    'track-removed': ({ name }: ChangeFacts) => `移除主题：${name}`,
    'track-changed': ({ name, fields }: ChangeFacts) => `主题更改：${name}（${fields}）`,
    'speaker-added': ({ name }: ChangeFacts) => `新增讲者：${name}`,
    'speaker-removed': ({ name }: ChangeFacts) => `移除讲者：${name}`,
    'speaker-changed': ({ name, fields }: ChangeFacts) => `讲者资料更改：${name}（${fields}）`,
    'head-changed': ({ fields }: ChangeFacts) => `大会信息更改：${fields}`,
  },
  fields: {
    about: '介绍',
    abstract: '摘要',
    accessibility: '无障碍信息',
    affiliation: '单位',
    biography: '简介',
    capacity: '容纳人数',
    city: '城市',
    code: '编号',
    colour: '颜色',
    contentNotes: '内容提示',
    delivery: '现场或远程',
    description: '详细说明',
    endsOn: '最后一天',
    floor: '楼层',
    guid: '标识符',
    kind: '类型',
    kindLabel: '类型名称',
    language: '语言',
    level: '难度',
    links: '链接',
    minutes: '时长',
    name: '名称',
    number: '序号',
    parent: '所属场次',
    picture: '照片',
    pin: '平面图位置',
    pronouns: '人称代词',
    recorded: '录像',
    startsOn: '第一天',
    subtitle: '副标题',
    tags: '标签',
    title: '标题',
    track: '主题',
    translations: '译文',
    venue: '会场',
    website: '网站',
    zone: '时区',
  },
};
