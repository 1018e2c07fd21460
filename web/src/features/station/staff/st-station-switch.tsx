'use client';
import { Select } from 'antd';
import { one } from '@/lib/url-state';
import { useUrlState } from '@/ui/staff/url';

/** Narrows the dashboard to one station of the own tree; the address carries the choice. */
export function StStationSwitch({ whole, options }: { whole: string; options: readonly { value: string; label: string }[] }) {
  const { params, setFilter } = useUrlState();
  return (
    <Select
      aria-label="站点范围" className="min-w-56" value={one(params, 'station') ?? ''} options={[{ value: '', label: whole }, ...options]}
      onChange={(value: string) => setFilter({ station: value === '' ? null : value })}
    />
  );
}
