import type { Choices } from './choices';

const GROUPS: readonly { name: string; papers: string; why: string }[] = [
  { name: '主体', papers: '营业执照、章程、开户信息', why: '核对是谁在借钱' },
  { name: '财务', papers: '上年度报表、近 6 个月余额表', why: '看规模和负债' },
  { name: '流水', papers: '近 6 至 12 个月对公流水', why: '看现金流能否还款' },
  { name: '纳税', papers: '近 12 个月纳税记录', why: '印证收入' },
  { name: '贸易', papers: '主要合同、订单、发票', why: '印证业务真实' },
  { name: '用途', papers: '采购合同、项目预算', why: '钱必须用在申报的用途上' },
  { name: '担保', papers: '权属证明、知识产权证书', why: '需要抵质押时才用' },
  { name: '信用', papers: '征信说明、涉诉说明', why: '有情况的先说明，免得事后被拒' },
];

/** What institutions usually ask for and why, so that it can be got ready; nothing is uploaded with a need. */
export function PapersHelp({ product }: Pick<Choices, 'product'>) {
  return (
    <>
      {product !== null && product.papers.length > 0 && (
        <section>
          <h2 className="text-base">“{product.name}”要求的材料</h2>
          <ul className="jb-list-plain">{product.papers.map((paper) => <li key={paper}>{paper}</li>)}</ul>
        </section>
      )}
      <details className="jb-details">
        <summary>机构通常会要哪些材料</summary>
        <dl className="jb-summary">
          {GROUPS.map((group) => (
            <div key={group.name}>
              <dt>{group.name}</dt>
              <dd>{group.papers}<div className="jb-aside">{group.why}</div></dd>
            </div>
          ))}
        </dl>
        <p className="jb-aside mt-2">不需要身份证号和家庭财产信息。机构要补材料时会在需求页逐项列出。</p>
      </details>
    </>
  );
}
