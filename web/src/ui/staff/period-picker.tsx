'use client';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { one } from '@/lib/url-state';
import { useUrlState } from './url';

const SHAPE = {
  month: { pattern: /^\d{4}-\d{2}$/, read: (text: string) => dayjs(`${text}-01`) },
  quarter: { pattern: /^\d{4}Q[1-4]$/, read: (text: string) => dayjs(`${text.slice(0, 4)}-01-01`).month((text.charCodeAt(5) - 49) * 3) },
  year: { pattern: /^\d{4}$/, read: (text: string) => dayjs(`${text}-01-01`) },
} as const;

const FORMAT = { month: 'YYYY年M月', quarter: 'YYYY年第Q季度', year: 'YYYY年' } as const;

/** Chooses a period and writes it into the address: `2026-11`, `2026Q3` or `2026` under `name`. */
export function PeriodPicker({ name = 'period', kind, label }: { name?: string; kind: keyof typeof SHAPE; label: string }) {
  const { params, setFilter } = useUrlState();
  const text = one(params, name);
  const value = text && SHAPE[kind].pattern.test(text) ? SHAPE[kind].read(text) : null;
  return (
    <DatePicker
      picker={kind} value={value} aria-label={label} placeholder={label} inputReadOnly
      format={(day) => FORMAT[kind].replace('YYYY', `${day.year()}`).replace('M', `${day.month() + 1}`).replace('Q', '一二三四'.charAt(Math.floor(day.month() / 3)))}
      onChange={(day) => {
        const year = day?.year();
        const month = (day?.month() ?? 0) + 1;
        const texts = { month: `${year}-${`${month}`.padStart(2, '0')}`, quarter: `${year}Q${Math.ceil(month / 3)}`, year: `${year}` };
        setFilter({ [name]: day ? texts[kind] : null });
      }}
    />
  );
}
