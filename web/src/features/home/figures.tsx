import type { HomeQuery } from '@/gql/types';
import { formatInstant } from '@/lib/dates';
import { formatYuan, moneyParts } from '@/lib/money';
import { Link } from '@/ui/light/link';
import { StatusTag } from '@/ui/light/status-tag';

type Figures = HomeQuery['publicFigures'];

function Tile({ label, value, unit, note, href, title }: { label: string; value: string; unit: string; note: string; href: string; title?: string }) {
  return (
    <li>
      <Link plain href={href} className="grid h-full content-start rounded-md border border-line bg-card p-4 no-underline hover:border-brand">
        <span className="text-sm text-mute">{label}</span>
        <span className="text-2xl font-semibold tabular-nums text-brand" title={title}>{value}<small className="ml-1 text-sm font-normal text-mute">{unit}</small></span>
        <span className="text-sm text-mute">{note}</span>
      </Link>
    </li>
  );
}

/** Four figures, each of which opens its list. */
export function PublicFigures({ figures }: { figures: Figures }) {
  const money = moneyParts(figures.confirmedFen);
  return (
    <section aria-labelledby="figures" className="grid gap-2">
      <div className="jb-head-title">
        <h2 id="figures">公开数据</h2>
        {figures.demo && <StatusTag tone="neutral">含演示数据</StatusTag>}
      </div>
      <ul className="grid grid-cols-2 gap-3 lg:grid-cols-4">
        <Tile label="正在揭榜的需求" value={`${figures.needsOpen}`} unit="项" note="匿名榜单" href="/needs" />
        <Tile label="在架产品" value={`${figures.currentProducts}`} unit="个" note="机构提交、站点审核" href="/products?shelf=current" />
        <Tile label="已准入机构" value={`${figures.admittedInstitutions}`} unit="家" note="可揭榜报价" href="/institutions?state=admitted" />
        <Tile
          label={`${figures.year} 年双方确认放款`} value={money.figure} unit={money.unit} title={formatYuan(figures.confirmedFen)}
          note={`${figures.enterprisesFinanced} 家企业获得资金`} href="/needs?state=funded"
        />
      </ul>
      <p className="text-sm text-mute">截至 {formatInstant(figures.asOf)}。放款只计企业与机构双方确认的金额；数字点开就是对应的清单。</p>
    </section>
  );
}
