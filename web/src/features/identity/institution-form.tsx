'use client';
import { useState } from 'react';
import { idempotencyKey } from '@/lib/idempotency';
import { Select, type Option } from '@/ui/light/select';
import { TextArea, TextInput } from '@/ui/light/text-input';
import { Agreement, Feedback, PersonFields, Submit } from './form-parts';
import { landing } from './landing';
import { useIdentityForm } from './use-identity-form';
import { UsccInput } from './uscc-input';

/** The row of the public catalogue that the applicant is. */
export type CatalogueRow = { id: string; name: string; class: string; kind: string; region: string | null };

/** Applies for the admission of an institution and signs its manager in. */
export function InstitutionForm({ row, classes, kindsOf, stations, noticeVersion }: {
  noticeVersion: string;
  row: CatalogueRow | null;
  classes: readonly Option[];
  kindsOf: Record<string, readonly Option[]>;
  stations: readonly Option[];
}) {
  const [key] = useState(idempotencyKey);
  const [group, setGroup] = useState(row?.class ?? '');
  const { state, busy, errors, form } = useIdentityForm({
    run: (answers, data) => answers.applyInstitution(data, row?.id ?? null, key),
    done: (viewer) => window.location.assign(landing('/inst', viewer)),
  });
  return (
    <form {...form} aria-label="机构准入申请">
      <Feedback state={state} />
      {errors.catalogueId && <p className="jb-error" id="f-catalogueId" tabIndex={-1}>{errors.catalogueId}</p>}
      <h2>机构</h2>
      <TextInput name="name" label="机构名称" hint="营业执照上的全称；分支机构填写分支机构名称" autoComplete="organization" defaultValue={row?.name} maxLength={100} error={errors.name} />
      <UsccInput error={errors.uscc} />
      <Select name="class" label="机构类别" empty="请选择" options={classes} value={group} onChange={(event) => setGroup(event.target.value)} error={errors.class} />
      <Select
        name="kind" label="业态" empty={group === '' ? '先选择机构类别' : '请选择'} options={kindsOf[group] ?? []} key={group}
        defaultValue={row && row.class === group ? row.kind : ''} error={errors.kind}
      />
      <TextInput name="region" label="服务区域" hint="例如：西咸新区、西安市、全国" width="medium" defaultValue={row?.region ?? ''} maxLength={60} error={errors.region} />
      <TextArea name="qualification" label="资质说明" hint="写明许可证名称、编号、有效期和发证机关" maxLength={2000} error={errors.qualification} />
      <Select name="stationId" label="受理站点" empty="请选择" options={stations} width="full" hint="由该站点核验资质、签订合作协议" error={errors.stationId} />
      <h2>联系人和账号</h2>
      <PersonFields errors={errors} leastPassword={12} />
      <Agreement version={noticeVersion} errors={errors} />
      <p className="text-mute">申请免费。提交后由受理站点在 5 个工作日内审核；通过前可以登录查看进度，不能揭榜和报价。</p>
      <div className="jb-actions"><Submit busy={busy}>提交准入申请</Submit></div>
    </form>
  );
}
