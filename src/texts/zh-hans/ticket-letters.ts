import type { ticketLetters as english } from '../en/ticket-letters.ts';
import { count } from '../plural.ts';

export const ticketLetters: typeof english = {
  dear: (p) => (p.name ? `${p.name}，你好：` : '你好：'),
  placed: {
    subject: (p) => `${p.edition}：你的订单 ${p.code}`,
    lead: (p) => `感谢你订购 ${p.edition} 的门票。名额已为你保留。`,
    transfer: (p) => `请转账 ${p.sum}，并确保在 ${p.when} 前到账。之后名额将给其他人。`,
    invoice: (p) => `金额 ${p.sum} 的发票见附件，请在 ${p.when} 前付款。`,
  },
  reminder: {
    subject: (p) => `${p.edition}：订单 ${p.code} 尚未付款`,
    lead: (p) =>
      `你在 ${p.edition} 的名额保留至 ${p.when}，我们尚未收到付款。若你已付款，请放心：银行需要一两天。`,
    otherwise: '如果你决定不来，请在订单页退回名额，有人在等候。',
  },
  settled: {
    subject: (p) => `${p.edition}：${count('zh-Hans', p.n, '你的门票', '你的 # 张门票')}`,
    lead: (p) => `你在 ${p.edition} 的订单已结清。这是你的门票：`,
    told: '填写了自己邮箱的持票人已收到各自的门票邮件。',
    unnamed: '没有姓名的门票须在大会前填写：打开门票写上即可。',
    invoice: '发票见附件。',
  },
  ticket: {
    subject: (p) => `${p.edition}：你的门票`,
    lead: (p) => (p.from ? `${p.from} 为你准备了 ${p.edition} 的门票。` : `你有一张 ${p.edition} 的门票。`),
    open: '请打开门票并备好：凭上面的码入场。它是你的，请勿把网址转给他人。',
  },
  transferred: {
    subject: (p) => `${p.edition}：你的门票已转给他人`,
    lead: (p) => `${p.edition} 的门票“${p.product}”现在属于 ${p.to}。原来的网址和码已失效。`,
    wrong: '如果这不是你的意愿，请立即联系团队。',
  },
  changed: {
    subject: (p) => `${p.edition}：你的门票有变动`,
    lead: (p) => `你在 ${p.edition} 的门票有变动。现在是这样：`,
  },
  cancelled: {
    subject: (p) => `${p.edition}：订单 ${p.code} 已取消`,
    lead: (p) => `${p.edition} 的订单 ${p.code} 已取消。名额已空出，其门票不能入场。`,
    reason: (p) => `团队的说明：${p.reason}`,
    refund: (p) => `你已付的 ${p.sum} 尚待结算，我们会再给你写信。`,
  },
  ticketsCancelled: {
    subject: (p) => `${p.edition}：门票已取消`,
    lead: (p) => `${p.edition} 的 ${count('zh-Hans', p.n, '# 张门票', '# 张门票')}已取消，不能入场：`,
    ask: (p) => (p.name ? `如果这出乎你的意料，请问购票人 ${p.name}。` : '如果这出乎你的意料，请问购票人。'),
  },
  tooLate: {
    subject: (p) => `${p.edition}：付款来晚了`,
    lead: (p) =>
      `你为订单 ${p.code} 支付的 ${p.sum} 在期限之后才到账。我们尝试取回你在 ${p.edition} 的名额，但最后的名额已被他人取得。`,
    change: (p) =>
      `你为更换订单 ${p.code} 中的门票支付的 ${p.sum} 在期限之后才到账，最后的名额已被他人取得。你的门票保持不变。`,
    back: '款项会全额退还，你无需做任何事。我们很抱歉。',
  },
  refunded: {
    subject: (p) => `${p.edition}：退款 ${p.sum}`,
    lead: (p) => `我们将订单 ${p.code} 的 ${p.sum} 退还给你。`,
    way: {
      card: '退回你付款所用的卡，需要几天。',
      transfer: '由财务转回原付款账户。',
    },
    invoice: '红字发票见附件。',
  },
  lost: {
    subject: (p) => `${p.edition}：你的订单与门票链接`,
    lead: (p) => `有人（多半是你）请求 ${p.edition} 中此邮箱名下的链接：`,
    none: (p) =>
      `有人（多半是你）请求 ${p.edition} 的订单与门票链接。此邮箱名下没有。也许你用了别的邮箱下单，或他人为你下单时写了别的邮箱。`,
    order: (p) => `订单 ${p.code}`,
    ignore: '如果不是你，无需理会：链接只在这封信里。',
  },
  credited: (p) => `订单 ${p.code}：退回`,
  difference: (p) => `订单 ${p.code}：差价`,
  openOrder: '打开订单',
  openTicket: '打开门票',
  order: '订单',
  holder: '持票人',
  notNamed: '尚未填写姓名',
  foot: (p) => `你收到此信是因为 ${p.edition} 的一份订单：${p.url}`,
  key: '信中的链接无需密码即可打开你的订单和门票，请勿转给他人。',
};
