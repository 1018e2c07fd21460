'use client';
import { Form, Input, Select } from 'antd';
import { label, optionsOf } from '@/gql/labels';
import { CreateAuthorityDocument, CreateStationDocument, MoveStationDocument } from '@/gql/operations';
import type { AdminTreeQuery, AreaKind, AuthorityInput, StationInput, StationTier } from '@/gql/types';
import { DrawerButton } from '@/features/station/staff/st-drawer-button';
import { useAct } from '@/features/station/staff/st-write';

type Area = AdminTreeQuery['areas'][number];
type Station = AdminTreeQuery['stations'][number];

const AREA_KINDS: Record<StationTier, readonly AreaKind[]> = { HUB: ['NEW_AREA'], BRANCH: ['NEW_TOWN'], OUTLET: ['PARK', 'NEW_TOWN'] };
const PARENT: Record<StationTier, StationTier | null> = { HUB: null, BRANCH: 'HUB', OUTLET: 'BRANCH' };

const required = (message: string) => [{ required: true, whitespace: true, message }];
const areaOptions = (areas: readonly Area[]) => areas.map((area) => ({ value: area.id, label: `${area.name}（${label('AreaKind', area.kind)}）` }));

/** Area and parent that fit the chosen tier. */
function Place({ areas, stations }: { areas: readonly Area[]; stations: readonly Station[] }) {
  const tier = Form.useWatch<StationTier | undefined>('tier');
  const parent = tier ? PARENT[tier] : null;
  return (
    <>
      <Form.Item name="areaId" label="服务区域" rules={required('请选择服务区域')}>
        <Select options={areaOptions(areas.filter((area) => !tier || AREA_KINDS[tier].includes(area.kind)))} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      {parent && (
        <Form.Item name="parentId" label={`上级${label('StationTier', parent)}`} rules={required('请选择上级站点')}>
          <Select options={stations.filter((station) => station.tier === parent).map((station) => ({ value: station.id, label: station.name }))} />
        </Form.Item>
      )}
    </>
  );
}

/** Opens a station of the 1+5+N tree. */
export function CreateStation({ areas, stations }: { areas: readonly Area[]; stations: readonly Station[] }) {
  const create = useAct(CreateStationDocument, 'createStation');
  return (
    <DrawerButton<StationInput>
      text="新建站点" tone="primary" title="新建站点" submit="新建站点" done="已新建站点，请添加成员"
      onSubmit={({ name, tier, areaId, parentId, phone, address }, key) =>
        create({ key, input: { name, tier, areaId, parentId: PARENT[tier] ? parentId ?? null : null, phone: phone || null, address: address || null } })}
    >
      <Form.Item name="name" label="站点名称" rules={required('请填写站点名称')}><Input maxLength={80} autoComplete="off" /></Form.Item>
      <Form.Item name="tier" label="层级" rules={required('请选择层级')}><Select options={optionsOf('StationTier')} /></Form.Item>
      <Place areas={areas} stations={stations} />
      <Form.Item name="phone" label="电话（选填）"><Input maxLength={20} autoComplete="off" /></Form.Item>
      <Form.Item name="address" label="地址（选填）"><Input maxLength={200} autoComplete="off" /></Form.Item>
    </DrawerButton>
  );
}

/** Puts an outlet under another branch; its open cases go with it. */
export function MoveOutlet({ station, stations }: { station: Station; stations: readonly Station[] }) {
  const move = useAct(MoveStationDocument, 'moveStation');
  const others = stations.filter((one) => one.tier === 'BRANCH' && one.id !== station.parent?.id);
  return (
    <DrawerButton<{ parentId: string }>
      text="调整上级" title={`调整 ${station.name} 的上级`} submit="调整上级" done="已调整，可见范围随即变化"
      onSubmit={({ parentId }) => move({ id: station.id, parentId })}
    >
      <p className="mb-4">调整后在办事项和可见范围立即随网点移交给新的分站。</p>
      <Form.Item name="parentId" label="新的上级分站" rules={required('请选择分站')}>
        <Select options={others.map((one) => ({ value: one.id, label: one.name }))} />
      </Form.Item>
    </DrawerButton>
  );
}

/** Enters a competent authority with one role over one area. */
export function CreateAuthority({ areas }: { areas: readonly Area[] }) {
  const create = useAct(CreateAuthorityDocument, 'createAuthority');
  return (
    <DrawerButton<AuthorityInput>
      text="新建主管部门" title="新建主管部门" submit="新建主管部门" done="已新建主管部门，请添加成员"
      onSubmit={({ name, role, areaId }, key) => create({ key, input: { name, role, areaId } })}
    >
      <Form.Item name="name" label="部门名称" rules={required('请填写部门名称')}><Input maxLength={80} autoComplete="off" /></Form.Item>
      <Form.Item name="role" label="职责" rules={required('请选择职责')}>
        <Select options={optionsOf('Role', ['FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE'])} />
      </Form.Item>
      <Form.Item name="areaId" label="管辖区域" rules={required('请选择管辖区域')}><Select options={areaOptions(areas)} showSearch={{ optionFilterProp: 'label' }} /></Form.Item>
    </DrawerButton>
  );
}
