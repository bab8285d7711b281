/** What the team said to everybody before the rehearsal's clock begins, by minutes before it; the newest last. */
export const announcementRows = [
  {
    minutesAgo: 16 * 60,
    title: {
      en: 'Badges tonight until 20:00',
      ko: '오늘 20시까지 이름표를 받을 수 있습니다',
      'zh-Hans': '今晚 20:00 前可领取胸牌',
    },
    body: {
      en: 'The desk on the ground floor is open until **20:00**. Whoever comes tonight does not queue tomorrow. Bring your ticket; a picture of it is enough.',
      ko: '1층 안내 데스크는 **20시**까지 엽니다. 오늘 받아 가시면 내일 줄을 서지 않아도 됩니다. 입장권을 가져오세요. 사진으로도 됩니다.',
      'zh-Hans': '一层服务台开放到 **20:00**。今晚领取，明天就不用排队。请带上门票，照片也可以。',
    },
  },
  {
    minutesAgo: 70,
    title: {
      en: 'Coffee is on the second floor today',
      ko: '오늘 커피는 2층에 있습니다',
      'zh-Hans': '今天的咖啡在二层',
    },
    body: {
      en: 'The machine in the lunch hall is being mended. Until lunch there is coffee and tea by the stairs on the **second floor**, also without milk and without caffeine.',
      ko: '식당의 기계를 고치고 있습니다. 점심 전까지 커피와 차는 **2층** 계단 옆에 있습니다. 우유가 없는 것과 카페인이 없는 것도 있습니다.',
      'zh-Hans': '餐厅的咖啡机正在维修。午餐前，**二层**楼梯旁提供咖啡和茶，也有不含奶和不含咖啡因的。',
    },
  },
] as const;
