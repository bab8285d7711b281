import type { exchange as english } from '../en/exchange.ts';

export const exchange: typeof english = {
  prepare: '准备备用代码',
  prepareHint: '三个供没有网络时使用的代码，每个给一个人，两天内有效，会给出此处勾选的信息。',
  prepared: (p) => `${p.n} 个没有网络时使用的代码`,
  preparedLead: '请让每个代码只由一个人扫描或输入。等你们双方都有网络后，对方的回应会送达，届时由您同意。',
  preparedUntil: (p) => `有效期至 ${p.until}`,
  laterTitle: '没有网络时回应',
  laterLead:
    '现在无法打开代码。请选择您要给出的信息：回应会保存在此设备上，联网后立即发送，然后由对方决定是否同意。',
  laterCode: '对方的代码',
  laterKeep: '保存我的回应',
  answersCode: '对代码的回应',
  thanks: {
    write: '说声谢谢',
    label: '留言',
    hint: '每天一条短消息，最多 500 个字符。对方会在“认识的人”页面看到。',
    send: '发送',
    sent: '已发出。',
    from: (p) => `${p.name} 于 ${p.day} 写道：`,
    own: (p) => `您于 ${p.day} 写道：`,
    mute: '不再接收此人的消息',
    unmute: '重新接收此人的消息',
    muted: '您不会收到此人的消息。对方不会得知。',
    report: '向行为准则小组举报',
    refusals: {
      'message-missing': '请先写些内容。',
      'message-too-long': '最多 500 个字符。',
      'one-a-day': '您今天已经给对方写过了，明天再写吧。',
    },
  },
};
