import type { Release } from '../../domain/consent/model';
import type { Actor } from '../../policy/actor';
import type { TestApi } from '../../testing/api';

const CONTACT = 'contactName contactPhone address';
const FIGURES = 'employees researchers revenueFen rndFen profitFen assetsFen debtFen loanBalanceFen taxGrade inventionPatents otherIp techContractFen equityRaisedFen hadLoanBefore figuresYear';

/** What an answer shows of an enterprise: nothing, or which parts, contact data as they are. */
export interface Shown {
  readonly detail: boolean;
  readonly enterprise: boolean;
  readonly contact: string | null;
  readonly figures: 'all' | 'none' | 'some' | null;
}

/** Asks for one need and its enterprise with every guarded field, by the need and by the enterprise's id. */
export async function askFor(api: TestApi, who: Actor, needId: string, enterpriseId: string): Promise<Shown> {
  const { data, errors } = await api.ask(
    who,
    `query($needId: ID!, $id: ID!) { need(id: $needId) { detail { title enterprise { name uscc ${CONTACT} ${FIGURES} } } } enterprise(id: $id) { name uscc ${CONTACT} ${FIGURES} } }`,
    { needId, id: enterpriseId },
  );
  if (errors) throw new Error(JSON.stringify(errors));
  const { detail } = data!['need'] ?? { detail: null };
  const enterprise = data!['enterprise'];
  const told = (of: Record<string, unknown> | null): Pick<Shown, 'contact' | 'figures'> => {
    if (of === null) return { contact: null, figures: null };
    const figures = FIGURES.split(' ').filter((field) => of[field] !== null).length;
    const contact = CONTACT.split(' ').map((field) => of[field]);
    return { contact: contact.every((value) => value === null) ? null : contact.join(' '), figures: figures === 0 ? 'none' : figures === FIGURES.split(' ').length ? 'all' : 'some' };
  };
  if (detail !== null && JSON.stringify(told(detail.enterprise)) !== JSON.stringify(told(enterprise))) throw new Error('the same enterprise is told in two ways');
  return { detail: detail !== null, enterprise: enterprise !== null, ...told(enterprise) };
}

/** Every figure of an enterprise filled in, and contact data that a mask hides. */
export const FULL_ENTERPRISE = {
  contactName: '王小敏', contactPhone: '13812348000', address: '陕西省西咸新区沣西新城同德路1号', employees: 40, researchers: 12, revenueFen: 1n, rndFen: 1n, profitFen: 1n, assetsFen: 1n, debtFen: 1n, loanBalanceFen: 1n,
  taxGrade: 'B', inventionPatents: 1, otherIp: 5, techContractFen: 1n, equityRaisedFen: 1n, hadLoanBefore: false, figuresYear: 2025,
} as const;

/** The contact data of `FULL_ENTERPRISE` whole and masked. */
export const WHOLE = '王小敏 13812348000 陕西省西咸新区沣西新城同德路1号';
export const MASKED = '王* 138****8000 陕西省西咸新区***';

/** Ways in which a consent may not hold at 2026-03-02 10:00 Shanghai, and the one in which it does. */
export const STATES: Readonly<Record<string, Partial<Release>>> = {
  granted: {},
  requested: { status: 'REQUESTED', requestedAt: new Date('2026-03-01T01:00:00Z'), at: null, until: null },
  refused: { status: 'REFUSED', requestedAt: new Date('2026-03-01T01:00:00Z'), at: null, until: null, revokedAt: new Date('2026-03-01T02:00:00Z') },
  revoked: { status: 'REVOKED', revokedAt: new Date('2026-03-01T02:00:00Z') },
  expired: { status: 'EXPIRED', until: new Date('2026-03-01T16:00:00Z'), revokedAt: new Date('2026-03-01T16:00:00Z') },
  'past its end before the clock': { until: new Date('2026-03-02T01:59:59Z') },
  'used up': { usesMax: 3, uses: 3, lastUsedAt: new Date('2026-03-02T01:00:00Z') },
  'with uses left': { usesMax: 3, uses: 2 },
};
