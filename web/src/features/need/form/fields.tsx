'use client';
import type { ReactNode } from 'react';
import { CheckboxGroup, RadioCards } from '@/ui/light/choices';
import { AmountInput } from '@/ui/light/amount-input';
import { Select } from '@/ui/light/select';
import { DateInput, TextArea, TextInput } from '@/ui/light/text-input';
import { applies } from './answers';
import { ClaimUntilField } from './claim-until-field';
import type { Choices } from './choices';
import type { Raw } from './raw';
import { PATH_LABELS, type Path } from './steps';

/** What a field needs: the typed answers, the words to choose from, and its message. */
export type FieldContext = { raw: Raw; choices: Choices; error: (path: Path) => string | undefined };

const yes = (flag: string): string[] => (flag === 'yes' ? ['yes'] : []);
const PLACES = Array.from({ length: 20 }, (_, index) => ({ value: `${index + 1}`, label: `${index + 1} 家` }));
const YES_NO = [{ value: 'yes', label: '可以，合计不超过融资金额' }];

/** One answer of the form as its control; null where other answers make it pointless. */
export function NeedField({ path, raw, choices, error }: FieldContext & { path: Path }): ReactNode {
  const base = { name: path, label: PATH_LABELS[path], error: error(path) };
  if (path !== 'truthful' && !applies(path, raw, choices)) return null;
  switch (path) {
    case 'title':
      return <TextInput {...base} hint="写明办什么、多少钱，例如“研发设备采购贷款 300 万元”。公开榜单不显示标题。" defaultValue={raw.title} maxLength={80} autoComplete="off" />;
    case 'modes':
      return <CheckboxGroup {...base} hint="可多选" inline options={choices.modes} defaultValues={raw.modes} />;
    case 'loanHistory':
      return <RadioCards {...base} optional inline options={choices.loanHistory} defaultValue={raw.loanHistory} />;
    case 'amountFen':
      return <AmountInput {...base} hint="需要的总金额" defaultText={raw.amountFen} />;
    case 'minAmountFen':
      return <AmountInput {...base} optional hint="低于这个金额就不用再报方案" defaultText={raw.minAmountFen} />;
    case 'maxRateBp':
      return <TextInput {...base} optional hint="给机构参考，可不填" width="short" unit="%" inputMode="decimal" autoComplete="off" defaultValue={raw.maxRateBp} />;
    case 'several':
      return <CheckboxGroup {...base} optional hint="可由两家以上机构合起来满足" options={YES_NO} defaultValues={yes(raw.several)} />;
    case 'equityRound':
      return <TextInput {...base} hint="例如 天使轮、A 轮" width="medium" defaultValue={raw.equityRound} autoComplete="off" />;
    case 'equityValuationFen':
      return <AmountInput {...base} hint="本轮融资前的整体估值" defaultText={raw.equityValuationFen} />;
    case 'equityShareBp':
      return <TextInput {...base} width="short" unit="%" inputMode="decimal" autoComplete="off" defaultValue={raw.equityShareBp} />;
    case 'purpose':
      return <RadioCards {...base} inline options={choices.purpose} defaultValue={raw.purpose} />;
    case 'purposeText':
      return <TextArea {...base} optional hint="钱用在哪里、对应哪份订单或项目。只给站点和获准查看的机构。" defaultValue={raw.purposeText} />;
    case 'months':
      return <TextInput {...base} width="short" unit="个月" inputMode="numeric" autoComplete="off" defaultValue={raw.months} />;
    case 'latestOn':
      return <DateInput {...base} optional hint="最晚哪一天要用到钱，不早于揭榜截止日" min={choices.today} defaultValue={raw.latestOn} />;
    case 'guarantees':
      return <CheckboxGroup {...base} hint="没有抵押可选“信用”" inline options={choices.guarantees} defaultValues={raw.guarantees} />;
    case 'collateralText':
      return <TextArea {...base} optional hint="房产、设备、应收账款等的名称、数量和大致价值" defaultValue={raw.collateralText} />;
    case 'repaymentSource':
      return <TextArea {...base} optional rows={3} hint="靠什么收入归还，例如在手订单回款、主营业务收入" defaultValue={raw.repaymentSource} />;
    case 'ipText':
      return <TextArea {...base} optional rows={3} hint="与融资有关的专利、软件著作权名称和状态；申请知识产权质押的必填写清" defaultValue={raw.ipText} />;
    case 'claimMode':
      return <RadioCards {...base} options={choices.claimMode} defaultValue={raw.claimMode} />;
    case 'claimCap':
      return <Select {...base} hint="同时最多与几家机构对接" width="short" defaultValue={raw.claimCap} options={PLACES} />;
    case 'claimUntil':
      return <ClaimUntilField {...base} today={choices.today} defaultValue={raw.claimUntil} />;
    case 'inviteIds':
      return (
        <CheckboxGroup
          {...base} optional={raw.claimMode !== 'INVITED'} options={choices.institutions} defaultValues={raw.inviteIds}
          hint={raw.claimMode === 'INVITED' ? '至少一家' : '可同时请这些机构来看；不选则由所有对口机构自行揭榜'}
        />
      );
    case 'showClaimCount':
      return <CheckboxGroup {...base} optional options={[{ value: 'yes', label: '在榜单上显示已有几家揭榜' }]} defaultValues={yes(raw.showClaimCount)} />;
    case 'pointsConsent':
      return <CheckboxGroup {...base} optional options={[{ value: 'yes', label: '同意用本企业的创新积分参与匹配', hint: '只用于这项需求的匹配，不公开积分' }]} defaultValues={yes(raw.pointsConsent)} />;
    case 'truthful':
      return <CheckboxGroup {...base} options={[{ value: 'yes', label: '所填信息真实，用途合法' }]} defaultValues={yes(raw.truthful)} />;
    case 'productId':
      return <ChosenProduct {...base} raw={raw} choices={choices} />;
  }
}

/** The product that the need began with; it can be let go. */
function ChosenProduct({ raw, choices, error, label }: { raw: Raw; choices: Choices; error: string | undefined; label: string }) {
  const { product } = choices;
  if (product === null) return null;
  return (
    <CheckboxGroup
      name="productId" label={label} error={error} optional hint="这家机构会收到发榜通知；取消勾选即不限产品"
      options={[{ value: product.id, label: product.name, hint: product.provider }]} defaultValues={raw.productId === '' ? [] : [raw.productId]}
    />
  );
}
