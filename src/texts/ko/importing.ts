import type { ChangeFacts, importing as english, RemarkFacts } from '../en/importing.ts';
import { count as plural } from '../plural.ts';

const rows = (count: number) => (count > 1 ? `(${plural('ko', count, '#개 항목', '#개 항목')})` : '');
const example = (value: string) => (value ? ` 예: “${value}”` : '');
const given = (value: string) => (value ? ` (${value})` : '');
const at = (field: string) => (field ? `“${field}” 항목의 ` : '');

export const importing: typeof english = {
  title: '프로그램 가져오기',
  formats: {
    'frab-xml': 'frab·pentabarf·pretalx XML (schedule.xml)',
    'pretalx-json': 'pretalx·c3voc JSON (schedule.json)',
    'pycon-us': 'PyCon US (conference.json)',
    europython: 'EuroPython (세션·시간표·발표자 JSON)',
    icalendar: 'iCalendar (.ics)',
    csv: '표 (CSV)',
  },
  weights: { lost: '가져오지 못함', changed: '바꾸어 가져옴', noted: '확인해 볼 점' },
  unreadable: {
    'not-this-format': '선택한 형식의 파일이 아닙니다. 다른 형식이나 다른 파일을 선택하세요.',
    'broken-file': '파일이 손상되었거나 중간에 끊겼습니다. 다시 내보낸 뒤 시도하세요.',
    'empty-file': '파일이 비어 있습니다. 내보내기가 끝났는지 확인하세요.',
    'too-large': '파일이 너무 큽니다. 날짜별로 나누는 등 작게 만들어 주세요.',
  },
  columns: {
    code: '코드',
    title: '제목',
    subtitle: '부제목',
    abstract: '요약',
    description: '설명',
    contentNotes: '내용 유의 사항',
    kind: '세션 종류',
    track: '트랙',
    level: '난이도',
    language: '언어',
    speakers: '발표자',
    affiliation: '발표자 소속',
    biography: '발표자 소개',
    room: '장소',
    date: '날짜',
    start: '시작',
    endDate: '종료 날짜',
    end: '종료',
    minutes: '길이',
    tags: '태그',
    link: '링크',
    recorded: '녹화 여부',
    delivery: '현장 또는 원격',
    status: '상태',
  },
  remarks: {
    'field-not-used': ({ subject, field, value, count }: RemarkFacts) =>
      `${subject}: “${field}” 필드${rows(count)}는 여기에 담을 곳이 없습니다.${example(value)}`,
    'row-not-readable': ({ subject, value, count }: RemarkFacts) =>
      `${subject}${rows(count)}: 읽을 수 없어 제외했습니다.${given(value)}`,
    'row-without-title': ({ subject }: RemarkFacts) => `${subject}: 제목이 없어 제외했습니다.`,
    'no-start': ({ subject, count }: RemarkFacts) =>
      `${subject}${rows(count)}: 아직 시간이 없어 “추후 공지”로 표시합니다.`,
    'no-end': ({ subject, value }: RemarkFacts) =>
      `${subject}: 종료 시각도 길이도 없어 보통의 길이를 적용했습니다.${given(value)}`,
    'ends-before-start': ({ subject, value }: RemarkFacts) =>
      `${subject}: 종료가 시작보다 빠릅니다(${value}). 길이를 기준으로 종료 시각을 정했습니다.`,
    'no-zone': ({ subject, value, count }: RemarkFacts) =>
      `${subject}${rows(count)}: 시간대가 적혀 있지 않아 ${value || '행사 시간대'} 기준으로 읽었습니다.`,
    'date-repaired': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: ${at(field)}날짜가 그대로는 맞지 않아 바로잡았습니다(${value}).`,
    'date-not-readable': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: ${at(field)}날짜나 시각을 읽을 수 없습니다.${given(value)}`,
    'outside-dates': ({ subject, value }: RemarkFacts) =>
      `${subject}: 행사 기간을 벗어난 시간입니다(${value}).`,
    'past-midnight': ({ subject, value }: RemarkFacts) =>
      `${subject}: 자정을 넘기거나 자정 이후에 시작하여 다음 날짜에 놓았습니다(${value}).`,
    'duplicate-code': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: ${field === 'guid' ? 'GUID' : '코드'} “${value}”가 이미 쓰여 새로 부여했습니다.`,
    'duplicate-slug': ({ subject, value }: RemarkFacts) =>
      `${subject}: 다른 세션도 같은 주소 “${value}”를 씁니다.`,
    'duplicate-title': ({ subject, value, count }: RemarkFacts) =>
      `${subject}: 같은 제목의 세션이 ${count}개 있습니다(${value}).`,
    'placeholder-name': ({ subject, value }: RemarkFacts) =>
      `${subject}: “${value}”은(는) 나중에 채울 자리 표시로 보입니다.`,
    'html-to-markdown': ({ subject, field, count }: RemarkFacts) =>
      `${subject}: “${field}” 필드${rows(count)}의 HTML을 Markdown으로 바꾸었습니다.`,
    'html-dropped': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: ${at(field)}글에 쓸 수 없는 요소를 뺐습니다(${value}).`,
    'markdown-in-name': ({ subject, value }: RemarkFacts) =>
      `${subject}: 제목에 있던 링크(${value})를 세션의 링크로 옮겼습니다.`,
    'speaker-missing': ({ subject, count }: RemarkFacts) =>
      `${subject}${rows(count)}: 발표자가 적혀 있지 않습니다.`,
    'speaker-unknown': ({ subject, value }: RemarkFacts) =>
      `${subject}: 어느 발표자인지 분명하지 않습니다.${given(value)}`,
    'speaker-merged': ({ subject, field, value }: RemarkFacts) =>
      field === 'id'
        ? `${subject}: 파일에 여러 번 나와(${value}) 한 사람으로 합쳤습니다.`
        : `${subject}: ${at(field)}내용이 서로 달라 다음은 제외했습니다: “${value}”`,
    'same-name-different-people': ({ subject, value }: RemarkFacts) =>
      `${subject}: 이름이 같은 사람이 여럿이라 따로 두었습니다(${value}).`,
    'room-missing': ({ subject, count }: RemarkFacts) =>
      `${subject}${rows(count)}: 장소가 적혀 있지 않습니다.`,
    'room-unknown': ({ subject, value }: RemarkFacts) =>
      `${subject}: 파일에 장소가 두 가지로 적혀 있어(${value}) 세션에 적힌 장소를 따랐습니다.`,
    'room-shared': ({ subject, value }: RemarkFacts) =>
      `${subject}: 같은 시간에 세션이 둘 있습니다. ${value}`,
    'track-unknown': ({ subject, value, count }: RemarkFacts) =>
      `${subject}${rows(count)}: “${value}”은(는) 트랙이 아니므로 트랙 없이 두었습니다.`,
    'kind-unknown': ({ value, count }: RemarkFacts) =>
      `“${value}”${rows(count)}은(는) 알 수 없는 종류입니다. 발표로 분류하고 이름표로 남겼습니다.`,
    'level-unknown': ({ subject, value }: RemarkFacts) =>
      `${subject}: 난이도 “${value}”을(를) 알 수 없습니다.`,
    'language-unknown': ({ subject, value }: RemarkFacts) =>
      `${subject}: 언어 “${value}”을(를) 알 수 없습니다.`,
    'link-not-usable': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: ${at(field)}링크를 여기서는 쓸 수 없어 뺐습니다.${given(value)}`,
    'no-length': ({ subject, value }: RemarkFacts) =>
      value
        ? `${subject}: 길이 “${value}”을(를) 읽을 수 없습니다.`
        : `${subject}: 시작 시각만 있고 길이가 없습니다.`,
    cancelled: ({ subject }: RemarkFacts) =>
      `${subject}: 취소된 세션입니다. 프로그램에 남기고 취소로 표시합니다.`,
    'not-released': ({ subject, value }: RemarkFacts) =>
      `${subject}: 원본에서 아직 확정되거나 공개되지 않았습니다${value ? `(${value})` : ''}. 공개하기 전에 확인하세요.`,
    'contact-not-kept': ({ subject, field, count }: RemarkFacts) =>
      `${subject}: 개인정보를 지키기 위해 “${field}” 필드${rows(count)}의 연락처는 가져오지 않았습니다.`,
    'repeated-event-not-expanded': ({ subject, value }: RemarkFacts) =>
      `${subject}: 반복되는 일정입니다(${value}). 첫 번째만 가져왔습니다.`,
    'repeated-event-expanded': ({ subject, value }: RemarkFacts) =>
      `${subject}: 반복되는 일정입니다(${value}). 회차마다 세션으로 만들었습니다.`,
    'picture-not-fetched': ({ subject, value }: RemarkFacts) =>
      `${subject}: 사진을 가져오지 못했습니다.${given(value)}`,
    'too-long': ({ subject, field, value }: RemarkFacts) =>
      `${subject}: ${at(field)}글이 너무 길어(${value}자) 잘랐습니다.`,
  },
  changes: {
    added: ({ name }: ChangeFacts) => `추가: “${name}”`,
    removed: ({ name }: ChangeFacts) => `삭제: “${name}”`,
    cancelled: ({ name }: ChangeFacts) => `취소: “${name}”`,
    reinstated: ({ name }: ChangeFacts) => `취소 철회: “${name}”`,
    moved: ({ name, before, after }: ChangeFacts) => `이동: “${name}” ${before} → ${after}`,
    'time-announced': ({ name, after }: ChangeFacts) => `시간 확정: “${name}” ${after}`,
    'time-withdrawn': ({ name, before }: ChangeFacts) => `시간 미정으로 변경: “${name}” (이전: ${before})`,
    retitled: ({ name, before }: ChangeFacts) => `제목 변경: “${before}” → “${name}”`,
    'speakers-changed': ({ name, before, after }: ChangeFacts) =>
      `발표자 변경: “${name}”${after ? `, 합류: ${after}` : ''}${before ? `, 제외: ${before}` : ''}`,
    'text-changed': ({ name, fields }: ChangeFacts) => `글 변경: “${name}” (${fields})`,
    'details-changed': ({ name, fields }: ChangeFacts) => `세부 사항 변경: “${name}” (${fields})`,
    'room-added': ({ name }: ChangeFacts) => `장소 추가: ${name}`,
    'room-removed': ({ name }: ChangeFacts) => `장소 삭제: ${name}`,
    'room-changed': ({ name, fields }: ChangeFacts) => `장소 변경: ${name} (${fields})`,
    'track-added': ({ name }: ChangeFacts) => `트랙 추가: ${name}`,
    'track-removed': ({ name }: ChangeFacts) => `트랙 삭제: ${name}`,
    'track-changed': ({ name, fields }: ChangeFacts) => `트랙 변경: ${name} (${fields})`,
    'speaker-added': ({ name }: ChangeFacts) => `발표자 추가: ${name}`,
    'speaker-removed': ({ name }: ChangeFacts) => `발표자 삭제: ${name}`,
    'speaker-changed': ({ name, fields }: ChangeFacts) => `발표자 정보 변경: ${name} (${fields})`,
    'head-changed': ({ fields }: ChangeFacts) => `행사 정보 변경: ${fields}`,
  },
  fields: {
    about: '소개',
    abstract: '요약',
    accessibility: '접근성',
    affiliation: '소속',
    biography: '약력',
    capacity: '수용 인원',
    city: '도시',
    code: '코드',
    colour: '색상',
    contentNotes: '내용 유의 사항',
    delivery: '현장 또는 원격',
    description: '설명',
    endsOn: '마지막 날',
    floor: '층',
    guid: '식별자',
    kind: '종류',
    kindLabel: '종류 이름',
    language: '언어',
    level: '난이도',
    links: '링크',
    minutes: '길이',
    name: '이름',
    number: '번호',
    parent: '상위 세션',
    picture: '사진',
    pin: '평면도 위치',
    pronouns: '인칭 대명사',
    recorded: '녹화',
    startsOn: '첫날',
    subtitle: '부제목',
    tags: '태그',
    title: '제목',
    track: '트랙',
    translations: '번역',
    venue: '행사장',
    website: '웹사이트',
    zone: '시간대',
  },
};
