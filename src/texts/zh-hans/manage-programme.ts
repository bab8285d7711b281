import type { manageProgramme as english } from '../en/manage-programme.ts';

export const manageProgramme: typeof english = {
  frame: {
    label: '组织者页面',
    palette: '查找或执行任何操作',
    paletteEmpty: '没有符合的内容,请换个词试试。',
    paletteHint: '按 Ctrl K 或 ⌘K 查找或执行任何操作',
    publicPages: '公开页面',
    nav: {
      today: '今天',
      sessions: '场次',
      speakers: '讲者',
      rooms: '房间',
      tracks: '主题',
      timetable: '时间表',
      release: '发布',
      importing: '导入',
      pages: '信息页',
      sponsors: '赞助商',
      team: '团队',
      settings: '设置',
      audit: '操作记录',
    },
    notes: {
      unplaced: (p) => `${p.n} 场未定时间`,
      releases: (p) => `第 ${p.n} 次`,
      noRelease: '尚未发布',
    },
    commands: {
      newSession: '新建场次',
      newSpeaker: '新建讲者',
      newRoom: '新建房间',
      newTrack: '新建主题',
      unplaced: '未定时间的场次',
      unplacedWords: '待定 未安排',
    },
  },
};
