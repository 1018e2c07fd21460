import { formatDayWords } from '@/lib/dates';
import { SUBSIDY, SUBSIDY_CONDITIONS, SUBSIDY_FLOW, SUBSIDY_PAPERS } from './subsidy-rule';

/** Conditions, steps and the five papers, marked as the text of the rule. */
export function SubsidyRule() {
  return (
    <section aria-labelledby="rule" className="grid gap-4">
      <div>
        <h2 id="rule">政策原文要点</h2>
        <p className="text-mute">
          摘自{SUBSIDY.title}（{SUBSIDY.number}，{formatDayWords(SUBSIDY.issuedOn)}印发）附件《实施细则》。以下为文件条文，不是本平台的承诺。
        </p>
      </div>
      <blockquote className="max-w-[40em] border-l-4 border-line pl-4">
        对纳入西咸新区创新积分制并获得金融机构融资支持的企业，按照融资成本的50%，给予每家每年最高10万元的贴息补助。（免申即享）
      </blockquote>
      <div>
        <h3>申请条件</h3>
        <ol className="max-w-[40em] list-decimal pl-6">{SUBSIDY_CONDITIONS.map((one) => <li key={one}>{one}</li>)}</ol>
      </div>
      <div>
        <h3>申报材料（五项）</h3>
        <p className="text-mute">均需加盖公章，并提供原件现场核查。</p>
        <ol className="max-w-[40em] list-decimal pl-6">{SUBSIDY_PAPERS.map((one) => <li key={one}>{one}</li>)}</ol>
      </div>
      <div>
        <h3>办理流程</h3>
        <ol className="max-w-[40em] list-decimal pl-6">{SUBSIDY_FLOW.map((step) => <li key={step.who}><b className="font-semibold">{step.who}</b>：{step.what}</li>)}</ol>
      </div>
    </section>
  );
}
