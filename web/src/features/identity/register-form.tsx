'use client';
import { useState } from 'react';
import { idempotencyKey } from '@/lib/idempotency';
import { Select, type Option } from '@/ui/light/select';
import { DateInput, TextInput } from '@/ui/light/text-input';
import { Agreement, Feedback, PersonFields, Submit } from './form-parts';
import { landing } from './landing';
import type { Places } from './places';
import { useIdentityForm } from './use-identity-form';
import { UsccInput } from './uscc-input';

/** Registers an enterprise with its first person, signs in and goes on to `next`. */
export function RegisterForm({ next, today, industries, places, noticeVersion }: { noticeVersion: string; next: string | null; today: string; industries: readonly Option[]; places: Pick<Places, 'areas' | 'stationsOf'> }) {
  const [key] = useState(idempotencyKey);
  const [area, setArea] = useState('');
  const { state, busy, errors, form } = useIdentityForm({
    run: (answers, data) => answers.registerEnterprise(data, key),
    done: (viewer) => window.location.assign(landing(next, viewer)),
  });
  const stations = places.stationsOf[area] ?? [];
  return (
    <form {...form} aria-label="企业注册">
      <Feedback state={state} />
      <h2>企业</h2>
      <TextInput name="name" label="企业名称" hint="营业执照上的全称" autoComplete="organization" maxLength={100} error={errors.name} />
      <UsccInput error={errors.uscc} />
      <Select name="areaId" label="所在区域" empty="请选择" options={places.areas} value={area} onChange={(event) => setArea(event.target.value)} error={errors.areaId} />
      <Select
        name="stationId" label="服务站点" empty={area === '' ? '先选择所在区域' : '请选择'} options={stations} width="full" key={area}
        defaultValue={stations.length === 1 ? stations[0]!.value : ''} hint="由该站点审核需求、协助办理" error={errors.stationId}
      />
      <Select name="industry" label="所属行业" empty="请选择" options={industries} width="full" error={errors.industry} />
      <DateInput name="foundedOn" label="成立日期" max={today} error={errors.foundedOn} />
      <h2>联系人和账号</h2>
      <PersonFields errors={errors} leastPassword={10} />
      <Agreement version={noticeVersion} errors={errors} />
      <p className="text-mute">注册和发榜免费。企业名称只有贵企业的服务站点能看到；选定方案，或主动授权某家机构后，该机构才能看到。</p>
      <div className="jb-actions"><Submit busy={busy}>注册并登录</Submit></div>
    </form>
  );
}
