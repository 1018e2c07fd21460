import { Notice } from '@/ui/light/messages';
import { GRADES } from './terms';

/** Says of a catalogued row that it is a public record, with its source, grade and date. */
export function Provenance({ kind, source, grade, asOf, note }: {
  kind: 'product' | 'institution';
  source: string | null;
  grade: string | null;
  asOf: string | null;
  note?: string | null;
}) {
  return (
    <Notice tone="info" title={kind === 'product' ? '公开资料收录，不是现行报价' : '公开资料收录，不是本平台入驻机构'}>
      <p>
        {kind === 'product'
          ? '条款按公布时的原文整理，可能已经变化；该产品没有机构在本平台承诺办理，请以发布机构最新公布为准。'
          : '信息按公开资料整理；该机构没有在本平台申请准入，也不在本平台揭榜或报价。'}
      </p>
      <ul className="list-disc pl-5">
        <li>来源：{source ?? '未注明'}</li>
        <li>资料等级：{grade ? (GRADES[grade] ?? grade) : '未注明'}</li>
        <li>资料时间：{asOf ?? '不详'}</li>
        {note && <li>备注：{note}</li>}
      </ul>
    </Notice>
  );
}
