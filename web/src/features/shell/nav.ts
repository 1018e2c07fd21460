import type { NavItem } from '@/ui/nav/items';

/** Channels of the public pages; a channel is listed when its pages exist. */
export const publicNav: readonly NavItem[] = [
  { href: '/', text: '首页' },
  { href: '/needs', text: '融资需求' },
  { href: '/products', text: '产品库' },
  { href: '/institutions', text: '机构库' },
  { href: '/tools', text: '政策与测算', under: ['/subsidy', '/points'] },
];

/** Places of an enterprise's own pages, on the phone along the bottom edge. */
export const enterpriseNav: readonly NavItem[] = [
  { href: '/my', text: '我的' },
  { href: '/my/needs', text: '需求' },
  { href: '/my/deals', text: '融资' },
  { href: '/products', text: '找产品' },
];

/** Navigation of the workbenches; an entry is listed when its page exists. */
export const staffNav = {
  institution: [
    { href: '/inst', text: '工作台' },
    { href: '/inst/needs', text: '需求池' },
    { href: '/inst/claims', text: '揭榜与报价' },
    { href: '/inst/products', text: '产品' },
    { href: '/inst/deals', text: '融资成果' },
    { href: '/inst/messages', text: '消息' },
    { href: '/inst/team', text: '成员' },
    { href: '/inst/webhooks', text: '开放接口' },
  ],
  station: [
    { href: '/st', text: '工作台' },
    { href: '/st/needs', text: '融资需求' },
    { href: '/st/deals', text: '融资成果' },
    { href: '/st/files', text: '一企一档' },
    { href: '/st/institutions', text: '机构库' },
    { href: '/st/products', text: '产品库' },
    { href: '/st/rights', text: '权利申请' },
    { href: '/st/messages', text: '消息' },
    { href: '/st/team', text: '成员' },
    { href: '/st/webhooks', text: '开放接口' },
  ],
  authority: [
    { href: '/gov', text: '总览' },
    { href: '/gov/needs', text: '融资需求' },
    { href: '/gov/deals', text: '融资成果' },
    { href: '/gov/files', text: '一企一档' },
    { href: '/gov/institutions', text: '机构库' },
    { href: '/gov/products', text: '产品库' },
    { href: '/gov/messages', text: '消息' },
    { href: '/gov/team', text: '成员' },
  ],
  admin: [
    { href: '/admin', text: '站点与主管部门' },
    { href: '/admin/orgs', text: '单位与成员' },
    { href: '/admin/rights', text: '权利申请' },
  ],
  security: [
    { href: '/admin/security', text: '账号与授权' },
    { href: '/audit', text: '安全事件' },
  ],
  audit: [
    { href: '/audit', text: '审计日志' },
    { href: '/gov', text: '业务总览' },
  ],
} as const satisfies Record<string, readonly NavItem[]>;

/** One of the workbenches. */
export type Workbench = keyof typeof staffNav;
