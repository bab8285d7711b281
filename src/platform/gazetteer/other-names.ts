import { foldedText } from '../../kernel/search-text.ts';
import { readOtherNames } from './place-names.ts';

/**
 * Names in Korean, Chinese and Japanese of cities where conferences meet, by country: `name = names`. The gazetteer has Latin
 * letters only.
 */
const inScripts: Readonly<Record<string, string>> = {
  KR:
    'Seoul = 서울 서울시 首尔 首爾 ソウル, Busan = 부산 釜山 プサン, Incheon = 인천 仁川, Daegu = 대구 大邱, Daejeon = 대전 大田, ' +
    'Gwangju = 광주 光州, Ulsan = 울산 蔚山, Suwon = 수원 水原, Seongnam-si = 성남 판교 城南, Jeju City = 제주 제주도 濟州 济州, ' +
    'Pohang = 포항 浦项, Changwon = 창원, Jeonju = 전주 全州, Cheongju-si = 청주 清州',
  CN:
    'Beijing = 北京 베이징 ペキン, Shanghai = 上海 상하이, Shenzhen = 深圳 선전, Guangzhou = 广州 廣州 광저우, Hangzhou = 杭州 항저우, ' +
    'Chengdu = 成都 청두, Nanjing = 南京 난징, Wuhan = 武汉 武漢 우한, Xi’an = 西安 시안, Suzhou = 苏州 蘇州 쑤저우, ' +
    'Tianjin = 天津 톈진, Chongqing = 重庆 重慶 충칭, Xiamen = 厦门 廈門 샤먼, Dalian = 大连 大連 다롄, Qingdao = 青岛 青島 칭다오, ' +
    'Zhuhai = 珠海 주하이, Changsha = 长沙 長沙 창사, Kunming = 昆明 쿤밍, Hefei = 合肥 허페이, Ningbo = 宁波 寧波 닝보, ' +
    'Fuzhou = 福州 푸저우, Harbin = 哈尔滨 哈爾濱 하얼빈, Jinan = 济南 濟南 지난, Zhengzhou = 郑州 鄭州 정저우',
  HK: 'Hong Kong = 香港 홍콩 ホンコン',
  MO: 'Macau = 澳门 澳門 마카오',
  TW:
    'Taipei = 台北 臺北 타이베이 타이페이, Kaohsiung = 高雄 가오슝, Taichung = 台中 臺中 타이중, Tainan = 台南 臺南 타이난, ' +
    'Hsinchu = 新竹 신주',
  JP:
    'Tokyo = 東京 东京 도쿄 동경 トウキョウ, Osaka = 大阪 오사카, Kyoto = 京都 교토, Nagoya = 名古屋 나고야, Fukuoka = 福岡 福冈 후쿠오카, ' +
    'Sapporo = 札幌 삿포로, Hiroshima = 広島 广岛 히로시마, Kobe = 神戸 神户 고베, Sendai = 仙台 센다이, Yokohama = 横浜 横滨 요코하마, ' +
    'Naha = 那覇 那霸 나하, Kanazawa = 金沢 金泽 가나자와',
  SG: 'Singapore = 싱가포르 新加坡 シンガポール',
  TH: 'Bangkok = 방콕 曼谷 バンコク',
  VN: 'Hanoi = 하노이 河内 ハノイ, Ho Chi Minh City = 호찌민 호치민 胡志明市 ホーチミン',
  MY: 'Kuala Lumpur = 쿠알라룸푸르 吉隆坡 クアラルンプール',
  ID: 'Jakarta = 자카르타 雅加达 ジャカルタ',
  PH: 'Manila = 마닐라 马尼拉 マニラ',
  IN: 'Bengaluru = 벵갈루루 班加罗尔, Mumbai = 뭄바이 孟买 ムンバイ, Delhi = 델리 德里 デリー',
  AE: 'Dubai = 두바이 迪拜 ドバイ',
  GB: 'London = 런던 伦敦 倫敦 ロンドン, Edinburgh = 에든버러 爱丁堡, Manchester = 맨체스터 曼彻斯特, Cardiff = 카디프 加的夫',
  IE: 'Dublin = 더블린 都柏林 ダブリン',
  FR: 'Paris = 파리 巴黎 パリ, Lyon = 리옹 里昂',
  DE: 'Berlin = 베를린 柏林 ベルリン, Munich = 뮌헨 慕尼黑 ミュンヘン, Hamburg = 함부르크 汉堡, Köln = 쾰른 科隆',
  AT: 'Vienna = 빈 비엔나 维也纳 ウィーン',
  CH: 'Zürich = 취리히 苏黎世 チューリッヒ, Geneva = 제네바 日内瓦, Basel = 바젤 巴塞尔',
  CZ: 'Prague = 프라하 布拉格 プラハ',
  PL: 'Warsaw = 바르샤바 华沙 ワルシャワ, Kraków = 크라쿠프 克拉科夫 クラクフ',
  NL: 'Amsterdam = 암스테르담 阿姆斯特丹 アムステルダム',
  BE: 'Brussels = 브뤼셀 布鲁塞尔 ブリュッセル',
  ES: 'Madrid = 마드리드 马德里 マドリード, Barcelona = 바르셀로나 巴塞罗那 バルセロナ',
  PT: 'Lisbon = 리스본 里斯本 リスボン, Porto = 포르투 波尔图 ポルト',
  IT: 'Rome = 로마 罗马 ローマ, Milan = 밀라노 米兰 ミラノ, Florence = 피렌체 佛罗伦萨 フィレンツェ',
  SE: 'Stockholm = 스톡홀름 斯德哥尔摩 ストックホルム',
  DK: 'Copenhagen = 코펜하겐 哥本哈根 コペンハーゲン',
  FI: 'Helsinki = 헬싱키 赫尔辛基 ヘルシンキ',
  NO: 'Oslo = 오슬로 奥斯陆 オスロ',
  US:
    'New York City = 뉴욕 纽约 紐約 ニューヨーク, San Francisco = 샌프란시스코 旧金山 サンフランシスコ, Los Angeles = 로스앤젤레스 洛杉矶 ロサンゼルス, ' +
    'Seattle = 시애틀 西雅图 シアトル, Chicago = 시카고 芝加哥 シカゴ, Boston = 보스턴 波士顿 ボストン, Pittsburgh = 피츠버그 匹兹堡, ' +
    'Long Beach = 롱비치 长滩, Austin = 오스틴 奥斯汀',
  CA: 'Toronto = 토론토 多伦多 トロント, Vancouver = 밴쿠버 温哥华 バンクーバー, Montréal = 몬트리올 蒙特利尔 モントリオール',
  AU: 'Sydney = 시드니 悉尼 シドニー, Melbourne = 멜버른 墨尔本 メルボルン',
  BR: 'São Paulo = 상파울루 圣保罗 サンパウロ',
};

/** Cities that are called so too, in another language or script; `name` and the answers are folded (`foldedText`). */
export function otherNamesOf(name: string): readonly { readonly word: string; readonly country: string }[] {
  const named = Object.entries(inScripts).flatMap(([country, cities]) =>
    cities
      .split(', ')
      .map((city) => city.split(' = '))
      .filter(([, names = '']) => names.split(' ').some((one) => foldedText(one) === name))
      .map(([city = '']) => ({ word: foldedText(city), country })),
  );
  const written = [...readOtherNames()]
    .filter(([key]) => key.slice(3) === name)
    .map(([key, known]) => ({ word: known, country: key.slice(0, 2) }));
  return [...named, ...written];
}
