import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue';
import type { Entry } from './catalogue-types';
import { faultsOfLabels, LABELS, requireLabels } from './labels';

const changed = (type: string, change: Partial<Entry>): ReadonlyMap<string, Entry> => new Map([...catalogue, [type, { ...catalogue.get(type)!, ...change }]]);
const faults = (map: ReadonlyMap<string, Entry>, labels = LABELS): string[] => [...new Set(faultsOfLabels(map, labels))];

describe('security labels', () => {
  it('stand on every readable type, and no permission is wider than its label', () => {
    expect(faultsOfLabels(catalogue)).toEqual([]);
    expect(() => requireLabels(catalogue)).not.toThrow();
  });

  it('stop the start when a permission or a guard does not fit them', () => {
    expect(faults(new Map([...catalogue, ['Newcomer', catalogue.get('Deal')!]]))).toEqual(['Newcomer has no label']);
    expect(faults(changed('Deal', { read: 'public.read' }))).toEqual(['Deal (ENTERPRISE_SECRET) is open to everybody']);
    expect(faults(changed('NeedDetail', { read: 'need.read' }))).toContain('NeedDetail (ENTERPRISE_SECRET) is open to everybody');
    expect(faults(changed('Drawdown', { read: 'org.manage' }))).toEqual(['Drawdown (ENTERPRISE_SECRET) is open to ADMIN without a relation']);
    expect(faults(changed('Deal', { read: 'webhook.read' }))).toEqual(['Deal (ENTERPRISE_SECRET) is open to an office of the platform']);
    expect(faults(changed('LoginSession', { scope: {} }))).toEqual(['LoginSession (PERSONAL) is open to OWNER without a relation']);
    const { OWN_ORG } = catalogue.get('Offer')!.scope;
    expect(faults(changed('Offer', { scope: { OWN_ORG: OWN_ORG!, COUNTERPARTY: '{t}.enterprise_id = :org', JURISDICTION: '{t}.station_id = ANY (:stations)' } }))).toEqual(
      expect.arrayContaining(['Offer (SEALED) can be read under seal by OWNER, STAFF', expect.stringMatching(/^Offer \(SEALED\) can be read under seal by OPERATOR/), 'Offer (SEALED) can be read under seal by AUDITOR, SYSTEM']),
    );
    expect(faults(changed('Member', { guarded: [] }))).toEqual(['Member.phone (PERSONAL) has no guard of its own']);
    expect(faults(catalogue, { ...LABELS, Ghost: 'INTERNAL' })).toEqual(['Ghost is labelled but not read']);
    expect(() => requireLabels(changed('Deal', { read: 'public.read' }))).toThrow(/^security labels are broken: Deal/);
  });
});
