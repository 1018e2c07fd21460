import { LinkButton, PageHead } from '@/ui/light';

/** The front page. */
export default function HomePage() {
  return (
    <>
      <PageHead
        title="科技型企业的融资需求，公开发榜、机构揭榜"
        lead="发布需求免费，企业名称在选定方案前不公开。"
      />
      <div className="jb-actions">
        <LinkButton href="/needs">看融资需求</LinkButton>
        <LinkButton tone="secondary" href="/products">找融资产品</LinkButton>
      </div>
    </>
  );
}
