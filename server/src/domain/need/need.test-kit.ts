import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { businessDate } from '../../kernel/business-date';
import { buildCalendar, parseCalendar, type Calendar } from '../../kernel/workdays';
import type { NeedSurroundings } from './check';
import { emptyContent } from './draft';
import type { Need } from './model';

/** 1 万元 in fen. */
export const W = 1_000_000n;

function readCalendar(): Calendar {
  const folder = join(__dirname, '../../../rules/calendar');
  return buildCalendar(
    readdirSync(folder).map((name) => {
      const parsed = parseCalendar(parse(readFileSync(join(folder, name), 'utf8')));
      if (!parsed.ok) throw new Error(name);
      return parsed.value;
    }),
  );
}

/** The working days of the project's own data. */
export const calendar = readCalendar();

/** Surroundings of a check on 2026-11-21 with the default bounds. */
export const around: NeedSurroundings = {
  invitations: 0,
  invitationsMax: 20,
  today: businessDate('2026-11-21'),
  calendar,
  window: { minWorkdays: 2, maxDays: 180 },
  product: null,
};

/** A loan need that may be submitted on 2026-11-21; `change` overrides columns. */
export function sampleNeed(change: Partial<Need> = {}): Need {
  return {
    ...emptyContent(3),
    id: '0199aaaa-0000-7000-8000-000000000001', code: 'XQ-2026-00001', enterpriseId: 'e', stationId: 's', areaId: 'a', status: 'DRAFT',
    title: '流动资金贷款 300 万元', modes: ['LOAN'], amountFen: 300n * W, minAmountFen: 200n * W, months: 12, latestOn: '2026-12-31', purpose: 'WORKING_CAPITAL', guarantees: ['CREDIT'],
    claimUntilOn: '2026-12-04', truthful: true,
    amountBand: null, claimUntil: null, industry: 'C', stage: 'STARTUP', qualifications: [], returnIssues: [], returnNote: null, activeClaims: 0, acceptedFen: 0n,
    createdAt: new Date(0), savedAt: new Date(0), submittedAt: null, postedAt: null, openedAt: null, makerId: null, demo: true, version: 1,
    ...change,
  };
}
