import type { notes as english } from '../en/notes.ts';

export const notes: typeof english = {
  title: '我的笔记',
  lead: '您在场次中记下的内容，带有分钟标记，方便日后在录像中找到对应位置。只有您能看到。',
  session: '场次',
  note: '笔记',
  hint: '支持 Markdown。没有网络时会先留在这台设备上，稍后发送。',
  add: '保存笔记',
  save: '保存',
  change: '修改',
  remove: '移除',
  none: '还没有写下任何内容。',
  minute: (p) => `开场后 ${p.n} 分钟`,
  beside: '在两处同时被修改：两份都保留',
  download: '全部下载为 Markdown',
  write: '写笔记',
  waiting: '等待网络',
  signIn: '笔记需要账户',
  signInNext: '这样它只属于您，并在您的所有设备上可用。',
  refused: '未能保存',
  refusals: {
    'text-missing': '请先写点什么。',
    'text-too-long': '请不要超过 10,000 个字符，可以另起一条笔记。',
    'session-unknown': '这个场次已不在议程中，请另选一个。',
    'too-many-notes': '这里已有 2,000 条笔记，请先移除一些。',
    'not-signed-in': '请先登录再保存笔记。',
  },
};
