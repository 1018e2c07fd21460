import { label } from '@/gql/labels';
import { LinkButton } from '@/ui/light/button';
import { Notice } from '@/ui/light/messages';
import { ClaimButton } from './claim-button';
import { isOpen, isSealed, placesText, windowText, type NeedFaces } from './need-words';

const ENDED = ['LOST', 'DECLINED', 'LAPSED'];

/** What the institution can do with this need now: claim it, go on with its claim, or why neither. */
export function ClaimBox({ need, now, participating }: { need: NeedFaces; now: Date; participating: boolean }) {
  const claim = need.viewerClaim;
  const going = claim !== null && claim.status !== 'INVITED' && !ENDED.includes(claim.status);
  if (going) {
    return (
      <section className="jb-panel" aria-label="本机构揭榜">
        <h2>本机构已揭榜</h2>
        <p>当前：{label('ClaimStatus', claim.status)}。联系、补材料、报价和婉拒都在揭榜页办理。</p>
        <LinkButton href={`/inst/claims/${claim.id}`}>继续办理</LinkButton>
      </section>
    );
  }
  if (!isOpen(need, now)) return <Notice tone="neutral" title="该需求不再接受揭榜">当前为“{label('NeedStatus', need.status)}”，{windowText(need, now)}。</Notice>;
  if (!participating) return <Notice tone="neutral" title="本机构目前不能揭榜">恢复参与后即可揭榜。</Notice>;
  return (
    <section className="jb-panel" aria-label="揭榜">
      <h2>{claim?.status === 'INVITED' ? '企业或站点邀请本机构揭榜' : '揭榜'}</h2>
      <p>名额 {placesText(need)} · {windowText(need, now)}。揭榜后须按时完成首次联系，超时名额自动释放。</p>
      {isSealed(need, now) && <Notice tone="info" title="密封竞价">方案密封，开标前任何人看不到；揭榜截止时同时开标。</Notice>}
      <ClaimButton needId={need.id} text={claim?.status === 'INVITED' ? '接受邀请并揭榜' : claim ? '重新揭榜' : '揭榜'} />
      <p className="text-mute">平台对企业不收费；不得以任何名义向企业收取手续费、服务费。</p>
    </section>
  );
}
