import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { matchProduct, readConditions } from '../../domain/matching';
import { FAMILY_MODES } from '../../domain/product/family-modes';
import { businessDate, quarterOf } from '../../kernel/business-date';
import { parseCsvRecords } from '../../kernel/csv';
import { buildCalendar, parseCalendar, type Calendar } from '../../kernel/workdays';
import { checkDemoWorld } from './check-world';
import { demoDay } from './days';
import { readDemoWorld } from './world';

const server = join(__dirname, '../../..');
const yaml = (name: string): unknown => parse(readFileSync(join(server, name), 'utf8'));
const text = readFileSync(join(server, 'seeds/demo.yaml'), 'utf8');
const raw = parse(text) as Record<string, unknown>;
const world = readDemoWorld(raw);

function calendar(): Calendar {
  const years = [2024, 2025, 2026, 2027].map((year) => {
    const read = parseCalendar(yaml(`rules/calendar/${year}.yaml`));
    if (!read.ok) throw new Error(`calendar ${year}`);
    return read.value;
  });
  return buildCalendar(years);
}
const days = calendar();
const today = businessDate('2026-11-23');
const count = (list: readonly string[]) => Object.fromEntries([...new Set(list)].sort().map((x) => [x, list.filter((y) => y === x).length]));

describe('demo world', () => {
  it.each(['2026-11-21', '2026-11-23', '2027-02-18', '2027-06-30'])('can be replayed when loaded on %s', (day) => {
    expect(checkDemoWorld(world, businessDate(day), days)).toEqual([]);
  });

  it('has the parties it promises', () => {
    expect(count(world.stations.map((s) => s.tier))).toEqual({ BRANCH: 5, HUB: 1, OUTLET: 4 });
    expect(count(world.authorities.map((a) => a.role))).toEqual({ FINANCE_BUREAU: 1, FIRST_REVIEWER: 2, INNOVATION_CENTRE: 1, SCIENCE_BUREAU: 1 });
    expect(world.platform.members.map((m) => m.role).sort()).toEqual(['ADMIN', 'AUDITOR', 'SECURITY']);
    expect(count(world.institutions.filter((i) => i.admittedOn !== null).map((i) => i.kind))).toEqual({ BANK: 3, FACTORING: 1, FUND_MANAGER: 1, GUARANTEE: 2, INSURANCE: 1, LEASING: 1, VC_PE: 1 });
    expect(world.enterprises).toHaveLength(30);
  });

  it('has 14 products on the shelf, among them every kind of points product', () => {
    const shelf = world.products.filter((p) => p.shelvedOn !== null);
    expect(shelf).toHaveLength(14);
    expect([...new Set(shelf.map((p) => p.content.family).filter((f) => f.startsWith('POINTS_')))].sort()).toEqual(['POINTS_GUARANTEE', 'POINTS_INSURANCE', 'POINTS_INVESTMENT', 'POINTS_LOAN']);
    expect(world.products.every((p) => p.content.conditions.length > 0)).toBe(true);
  });

  it('has 26 needs of every claim mode and most endings, spread over the quarters', () => {
    expect(world.needs).toHaveLength(26);
    expect(Object.keys(count(world.needs.map((n) => n.draft.claimMode ?? '')))).toEqual(['FIRST_COME', 'INVITED', 'SEALED']);
    expect(count(world.needs.map((n) => n.ends))).toEqual({ CLOSED: 1, DRAFT: 1, FUNDED: 12, FUNDED_PARTIAL: 1, IN_TALKS: 3, MATCHED: 2, OFFERED: 1, PUBLISHED: 2, SUBMITTED: 1, UNMET: 1, WITHDRAWN: 1 });
    const quarters = new Set(world.needs.map((n) => { const q = quarterOf(demoDay(n.createdOn, today, days)); return `${q.year}Q${q.quarter}`; }));
    expect([...quarters].sort()).toEqual(['2025Q1', '2025Q2', '2025Q3', '2025Q4', '2026Q1', '2026Q2', '2026Q3', '2026Q4']);
  });

  it('leaves gaps in the archives, so that matching has something to ask', () => {
    const verdicts = world.enterprises.flatMap((e) => world.products.map((p) => matchProduct(
      { ...p.content, modes: FAMILY_MODES[p.content.family], areaCodes: p.content.regions, conditions: readConditions(p.content.conditions).conditions },
      { ...e.profile, areaCodes: [e.areaId, 'XIXIAN'], industrySection: e.industry },
    )));
    expect(new Set(verdicts.map((v) => v.eligible))).toEqual(new Set(['MAYBE', 'NO']));
    expect(verdicts.flatMap((v) => v.conditions).filter((c) => c.outcome === 'UNKNOWN').every((c) => c.settledBy !== null)).toBe(true);
  });

  it('names nobody real: no phone, e-mail or catalogued name', () => {
    expect(text.match(/1[3-9]\d{9}/g)?.every((phone) => phone.startsWith('1990000'))).toBe(true);
    expect(text).not.toMatch(/[\w.]+@[\w.]+\.\w/);
    const real = parseCsvRecords(readFileSync(join(server, 'seeds/institutions.csv'), 'utf8')).map((r) => r.name ?? '');
    expect(real.filter((name) => name.length >= 4 && text.includes(name))).toEqual([]);
  });

  it('says where its shape is broken', () => {
    expect(() => readDemoWorld({ ...raw, needs: [{ key: 'n', enterprise: 'e01', createdOn: 'soon' }] })).toThrow(/demo\.needs\.0\.createdOn: must be a day/);
    expect(() => readDemoWorld({ ...raw, extra: 1 })).toThrow(/demo\.extra: unknown key/);
    const lost = readDemoWorld({ ...raw, enterprises: [] });
    expect(checkDemoWorld(lost, today, days).filter((i) => i.path.endsWith('.enterprise'))).toHaveLength(26);
  });
});
