import { LinkButton } from '@/ui/light';

/** For an address without a page, and for what the visitor may not see. */
export function NotFoundView() {
  return (
    <div className="jb-empty">
      <h1>没有找到这个页面</h1>
      <p>内容可能已撤下，或链接不完整。请检查网址，或从首页重新进入。</p>
      <div className="jb-actions"><LinkButton tone="secondary" href="/">回到首页</LinkButton></div>
    </div>
  );
}
