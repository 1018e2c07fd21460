import type { Metadata } from 'next';
import { Link, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '无障碍说明' };

const DONE = [
  '全部公开页面可以只用键盘操作；按第一下 Tab 键可跳到正文。',
  '页脚可选标准、大、特大三种字号，选择会记住；页面放大到 200% 不丢内容。',
  '浏览、查询、排序、翻页、对比和试算不需要 JavaScript。',
  '文字与背景的对比度不低于 4.5∶1；状态同时用文字表示，不只靠颜色。',
  '表单有标签、说明和逐项错误提示，出错时焦点移到错误列表。',
  '没有弹窗广告、自动播放和图形验证码；尊重系统的“减少动态效果”设置。',
];

const OPEN = [
  '注册、登录、发榜等提交操作需要 JavaScript；不便使用时可请站点协助。',
  '机构、站点的工作台面向桌面电脑，手机上可以查看，不宜长时间办理。',
  '目前只有中文界面；尚未由真实的读屏用户完成测试。',
];

/** What is accessible, and honestly what is not yet. */
export default function AccessibilityPage() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="无障碍说明" lead="按 WCAG 2.2 AA 的要求开发，公开页面每次发布前自动检查。" />
      <section aria-labelledby="done" className="grid gap-2"><h2 id="done">已经做到</h2><ul className="max-w-[40em] list-disc pl-6">{DONE.map((one) => <li key={one}>{one}</li>)}</ul></section>
      <section aria-labelledby="open" className="grid gap-2"><h2 id="open">还做不到</h2><ul className="max-w-[40em] list-disc pl-6">{OPEN.map((one) => <li key={one}>{one}</li>)}</ul></section>
      <p>使用中遇到障碍，请告诉<Link href="/stations">服务站点</Link>。</p>
    </div>
  );
}
