import { describe, expect, it } from 'vitest';
import { businessDate } from '../../kernel/business-date';
import { checkAdmissionReview, checkApplication, checkReason, kindsOf, wasAdmitted, type AdmissionReview } from './admission';
import { InstitutionClass, InstitutionKind, InstitutionStatus } from './terms';

const today = businessDate('2026-11-21');
const paths = (review: AdmissionReview): string[] => checkAdmissionReview(review, today).map((issue) => issue.path);

describe('admission review', () => {
  it('passes with an agreement of 30 more days, not 29', () => {
    expect(paths({ decision: 'PASS', agreementUntil: '2026-12-21' })).toEqual([]);
    expect(checkAdmissionReview({ decision: 'PASS', agreementUntil: '2026-12-20' }, today)[0]?.message).toContain('不早于 2026-12-21');
    for (const agreementUntil of [undefined, null, '', '2027-02-30', '2126-11-21']) expect(paths({ decision: 'PASS', agreementUntil })).toEqual(['agreementUntil']);
  });
  it('returns and refuses with a reason only', () => {
    expect(paths({ decision: 'RETURN', note: '请补许可证' })).toEqual([]);
    expect(paths({ decision: 'RETURN', note: ' 补 ' })).toEqual(['note']);
    expect(paths({ decision: 'REFUSE' })).toEqual(['note']);
  });
});

describe('application', () => {
  const good = { class: 'FINANCIAL', kind: 'BANK', region: '西咸新区', qualification: '金融许可证 B0001' } as const;
  it('asks a kind that belongs to the class, a region and qualifications', () => {
    expect(checkApplication(good)).toEqual([]);
    expect(checkApplication({ ...good, class: 'VENTURE' }).map((i) => i.path)).toEqual(['kind']);
    expect(checkApplication({ ...good, region: ' ', qualification: '有' }).map((i) => i.path)).toEqual(['region', 'qualification']);
  });
  it('has a class for every kind', () => {
    const all = new Set(InstitutionClass.codes.flatMap((c) => [...kindsOf(c)]));
    expect([...all].sort()).toEqual([...InstitutionKind.codes].sort());
  });
});

it('lets people and products be kept by those who were admitted', () => {
  expect(InstitutionStatus.codes.filter(wasAdmitted)).toEqual(['ADMITTED', 'SUSPENDED', 'EXITED']);
});

it('takes reasons of 4 to 500 characters', () => {
  expect(checkReason('材料不实')).toEqual([]);
  expect(checkReason('字'.repeat(501), 'reason')).toHaveLength(1);
  expect(checkReason(null)).toHaveLength(1);
});
