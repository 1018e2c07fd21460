import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { fen } from '@/lib/money';
import {
  ActionBar, Button, Card, CheckboxGroup, CountLine, DataTable, EmptyState, Figure, FilterPanel, LinkButton, Money, MoneyFigure, Notice,
  PageHead, Pagination, RadioCards, Select, SortLinks, StatusTag, StepsBar, SummaryList, TaskList, TextInput, Timeline, type Column,
} from './index';
import { AmountInput, ErrorSummary, FileDrop } from './client';

const html = (node: ReactNode) => renderToStaticMarkup(<>{node}</>);
const count = (text: string, part: string) => text.split(part).length - 1;

describe('fields', () => {
  it('tie hint and message to the control, in this order, before it', () => {
    const text = html(<TextInput name="input.title" label="需求标题" hint="写清用途" error="请填写需求标题" />);
    expect(text).toContain('aria-describedby="f-title-hint f-title-error"');
    expect(text).toContain('aria-invalid="true"');
    expect(text.indexOf('f-title-hint"')).toBeLessThan(text.indexOf('<input'));
    expect(text.indexOf('class="jb-hint"')).toBeLessThan(text.indexOf('class="jb-error"'));
  });

  it('say nothing about hints that are not there', () => {
    const text = html(<Select name="area" label="新城" empty="不限" options={[{ value: 'a', label: '沣东新城' }]} />);
    expect(text).not.toContain('aria-describedby');
    expect(text).toContain('<option value="">不限</option>');
  });

  it('give the first choice the id that the error summary links to', () => {
    const options = [{ value: 'a', label: '信用' }, { value: 'b', label: '抵押' }];
    expect(html(<RadioCards name="method" label="方式" options={options} defaultValue="b" />)).toMatch(/id="f-method"[^>]*value="a"/);
    expect(count(html(<CheckboxGroup name="m" label="材料" options={options} defaultValues={['a', 'b']} />), 'checked=""')).toBe(2);
    expect(html(<ErrorSummary issues={[{ path: 'input.method', message: '请选择方式' }]} />)).toContain('href="#f-method"');
  });

  it('read an amount out in words', () => {
    const text = html(<AmountInput name="amount" label="融资金额" defaultFen={fen('1250000000')} />);
    expect(text).toContain('value="1250"');
    expect(text).toContain('1,250 万元，大写：壹仟贰佰伍拾万元整');
    expect(html(<AmountInput name="amount" label="融资金额" defaultText="20000" />)).toContain('2.00 亿元');
  });

  it('list files with their fault', () => {
    const files = [{ id: '1', name: 'a.pdf', size: '1 MB', problem: '文件超过 10 MB' }];
    expect(html(<FileDrop name="f" label="材料" accept=".pdf" files={files} onAdd={() => undefined} />)).toContain('文件超过 10 MB');
  });
});

describe('heads and cards', () => {
  it('have exactly one primary figure', () => {
    const head = html(<PageHead title="融资需求" figure={<MoneyFigure primary label="合计" fen={fen('1250000000000')} />} />);
    expect(count(head, 'data-primary')).toBe(1);
    expect(head).toContain('125.00<small>亿元</small>');
    const card = html(
      <Card title="科创信用贷" href="/products/1" sub="示例银行 · 信用" primary={<Figure primary label="年利率" value="3.45%" />} facts={[{ label: '额度', value: '≤ 1,000 万元' }]} />,
    );
    expect(count(card, 'data-primary')).toBe(1);
    expect(count(card, '示例银行')).toBe(1);
  });

  it('show full yuan on hover and "--" for nothing', () => {
    expect(html(<Money fen={fen('1250000000')} />)).toContain('title="12,500,000.00 元"');
    expect(html(<Money fen={null} />)).toBe('--');
  });
});

type Row = { id: string; name: string; amount: string };
const columns: Column<Row>[] = [
  { key: 'name', head: '需求', card: 'title', cell: (row) => row.name, title: (row) => row.name },
  { key: 'amount', head: '金额', unit: '万元', kind: 'number', card: 'primary', cell: (row) => row.amount, sort: { href: '?s', state: 'desc' }, foot: '30' },
];

describe('lists', () => {
  it('keep the roles of a table when shown as cards', () => {
    const text = html(<DataTable caption="需求" columns={columns} rows={[{ id: '1', name: '设备', amount: '30' }]} rowKey={(row) => row.id} />);
    for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) expect(text).toContain(`role="${role}"`);
    expect(text).toContain('aria-sort="descending"');
    expect(text).toContain('金额（万元） ↓');
    expect(text).toContain('data-label="金额（万元）"');
    expect(count(text, 'data-primary')).toBe(1);
    expect(text).toContain('合计');
  });

  it('show no tag when all is normal', () => {
    const text = html(<DataTable caption="需求" columns={columns} rows={[{ id: '1', name: '设备', amount: '30' }]} rowKey={(row) => row.id} />);
    expect(text).not.toContain('jb-tag');
  });

  it('name what is applied and how to take it away', () => {
    const text = html(
      <FilterPanel action="/needs" clearHref="/needs" applied={[{ label: '沣东新城', removeHref: '/needs?x' }]} hidden={[{ name: 'sort', value: 'amount' }]}>
        <TextInput name="q" label="关键词" />
      </FilterPanel>,
    );
    expect(text).toContain('筛选 · 已选 1');
    expect(text).toContain('method="get"');
    expect(text).toContain('type="hidden" name="sort"');
    expect(text).toContain('href="/needs?x"');
  });

  it('say how many, since when, in which order', () => {
    expect(html(<CountLine total={1250} noun="条需求" asOf="11-21 14:03" />)).toContain('共 <b>1,250</b> 条需求 · 截至 11-21 14:03');
    expect(html(<SortLinks options={[{ label: '金额', href: '/a', state: 'asc' }]} />)).toContain('金额 ↑');
    expect(html(<Pagination prevHref={null} nextHref={null} number={1} />)).toBe('');
    expect(html(<Pagination prevHref="/a" nextHref={null} number={2} />)).toContain('已到末页');
    expect(html(<EmptyState title="没有需求" action={{ href: '/needs', text: '清除筛选' }} />)).toContain('清除筛选');
  });
});

describe('cases', () => {
  it('mark status by text and, where one must act, by a sign', () => {
    expect(html(<StatusTag tone="bad">逾期</StatusTag>)).toContain('aria-hidden="true">!</span>逾期');
    expect(html(<StatusTag tone="good">已放款</StatusTag>)).not.toContain('aria-hidden');
  });

  it('lead from the check page to each answer', () => {
    const text = html(<SummaryList rows={[{ label: '用途', value: '', change: { href: '/3' } }]} />);
    expect(text).toContain('未填写');
    expect(text).toContain('修改<span class="sr-only">用途</span>');
  });

  it('make the whole task row a link, and none of what cannot start', () => {
    const text = html(<TaskList tasks={[{ id: '1', title: '认证', status: '已完成', href: '/a' }, { id: '2', title: '发榜', status: '暂不可办' }]} />);
    expect(count(text, '<a ')).toBe(1);
  });

  it('tell time in Shanghai', () => {
    expect(html(<Timeline items={[{ id: '1', at: '2026-11-20T16:30:00Z', title: '提交', actor: '企业', current: true }]} />)).toContain('2026-11-21 00:30');
    expect(html(<StepsBar current={2} total={7} label="金额" saved="已保存 14:03" />)).toContain('第 2 步，共 7 步');
  });

  it('announce what just happened and keep quiet otherwise', () => {
    expect(html(<Notice alert tone="bad" title="未能保存" />)).toContain('role="alert"');
    expect(html(<Notice title="说明" />)).not.toContain('role=');
    expect(html(<ActionBar><Button busy>提交</Button></ActionBar>)).toMatch(/disabled="" aria-busy="true"|aria-busy="true"/);
    expect(html(<LinkButton href="/a" tone="secondary">看</LinkButton>)).toContain('data-tone="secondary"');
  });
});
