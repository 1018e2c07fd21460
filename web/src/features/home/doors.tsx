import type { OrgKind } from '@/gql/types';
import { LinkButton } from '@/ui/light/button';
import { Link } from '@/ui/light/link';

/** The two doors: firms that need money, and those who give it. */
export function Doors({ viewer }: { viewer: OrgKind | null }) {
  const door = 'grid content-start gap-2 rounded-md border border-line bg-card p-5';
  const stranger = viewer === null;
  return (
    <div className="grid gap-4 md:grid-cols-2">
      <section className={door} aria-labelledby="door-firm">
        <h2 id="door-firm">我要融资</h2>
        <p className="text-mute">写清金额和用途，发一次榜，多家机构来报价；先比真实成本，再决定把名称告诉谁。</p>
        <div className="jb-actions mt-2">
          {(stranger || viewer === 'ENTERPRISE') && <LinkButton href={stranger ? '/register?next=%2Fmy%2Fneeds%2Fnew' : '/my/needs/new'}>发布需求</LinkButton>}
          <Link href="/products">先找产品</Link>
          <Link href="/tools/loan">先算成本</Link>
        </div>
      </section>
      <section className={door} aria-labelledby="door-inst">
        <h2 id="door-inst">我是机构</h2>
        <p className="text-mute">按区域、行业、金额看真实需求，揭榜后联系企业、在线报价；产品上架后自动匹配需求。</p>
        <div className="jb-actions mt-2">
          <LinkButton tone="secondary" href={viewer === 'INSTITUTION' ? '/inst/needs' : '/needs'}>看需求榜</LinkButton>
          {stranger && <Link href="/register/institution">申请准入</Link>}
          {stranger && <Link href="/login?next=%2Finst">机构登录</Link>}
        </div>
      </section>
    </div>
  );
}
