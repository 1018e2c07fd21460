import type { Fact, Judged, Rule, RuleHead, Trace, TraceItem } from './rule';

/** Invented rules and results for the tests of this folder; no page reads them. */

export const fact = (part: Partial<Fact> & { name: string }): Fact => ({
  __typename: 'FactDefinition', label: part.name, type: 'COUNT', unit: null, required: true, help: null, group: null, min: '0', max: null, atMost: null, choices: [], ...part,
});

export const judged = (part: Partial<Judged> & { item: string }): Judged => ({
  __typename: 'JudgedDefinition', label: part.item, min: '1', max: '3', repeated: false, clause: null, of: null, ...part,
});

export const head = (part: Partial<RuleHead> = {}): RuleHead => ({
  __typename: 'Standard', id: 'invented.hub', version: '2023', title: '虚构站点考核标准', subject: 'STATION', area: '虚构区', effectiveFrom: '2023-01-01', effectiveUntil: '2023-12-31',
  inForce: false, provisional: null, unit: 'POINTS', source: '《虚构考核办法》第三章', sourceNumber: null, sourceNote: null, issuer: '虚构机关', checkedOn: '2026-11-21', ...part,
});

export const rule = (part: Partial<Rule> = {}): Rule => ({
  ...head(), total: '100', pass: null, readings: [], facts: [], judged: [], parts: [], items: [], grades: [], vetoes: [], readingChoices: [], conditions: [], ceilings: [], shareAndCap: null, deadlines: [],
  papers: [], steps: [], clauses: [], ...part,
});

export const item = (part: Partial<TraceItem> & { id: string }): TraceItem => ({
  __typename: 'RuleTraceItem', label: part.id, clause: null, part: null, raw: '0', capped: '0', weighted: '0', max: '10', low: '0', high: '0', complete: true, reached: false, value: null, unit: null, why: '', amountFen: null, next: null, ...part,
});

export const trace = (part: Partial<Trace> = {}): Trace => ({
  __typename: 'RuleTrace', standard: 'invented.hub', version: '2023', title: '虚构站点考核标准', asOf: '2023-12-31', status: 'COMPLETE', simulation: true, inForce: false, provisional: null,
  unit: 'POINTS', variant: null, variantLabel: null, points: '71.5', min: '71.5', max: '71.5', grade: null, passed: null, passWhy: null, amountFen: null, missing: [], vetoes: [], consequences: [], parts: [], conditions: [],
  nextGrade: null, readings: [], items: [], ...part,
});
