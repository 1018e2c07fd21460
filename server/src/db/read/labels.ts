import { matrix, type Grant } from '../../policy/matrix';
import type { Entry } from './catalogue-types';

/** How sensitive a thing or a field is (安全标记), least first. */
export const SENSITIVITIES = ['PUBLIC', 'INTERNAL', 'PERSONAL', 'ENTERPRISE_SECRET', 'SEALED'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** Label of every readable type, and of fields that are more sensitive than the rest of theirs. */
export const LABELS: Readonly<Record<string, Sensitivity>> = {
  Area: 'PUBLIC', Station: 'PUBLIC', Institution: 'PUBLIC', Product: 'PUBLIC', Need: 'PUBLIC', WaitingOn: 'PUBLIC',
  Org: 'INTERNAL', ProductVersion: 'INTERNAL', Message: 'INTERNAL', Claim: 'INTERNAL', ExportJob: 'INTERNAL', Webhook: 'INTERNAL',
  Member: 'PERSONAL', Account: 'PERSONAL', LoginSession: 'PERSONAL', Look: 'PERSONAL', AuditEntry: 'PERSONAL', RightsRequest: 'PERSONAL',
  Enterprise: 'ENTERPRISE_SECRET', NeedDetail: 'ENTERPRISE_SECRET', Release: 'ENTERPRISE_SECRET', Invitation: 'ENTERPRISE_SECRET', View: 'ENTERPRISE_SECRET', Deal: 'ENTERPRISE_SECRET', Drawdown: 'ENTERPRISE_SECRET',
  EvidenceFile: 'ENTERPRISE_SECRET', Step: 'ENTERPRISE_SECRET',
  Offer: 'SEALED',
  'Enterprise.contactName': 'PERSONAL', 'Enterprise.contactPhone': 'PERSONAL', 'Enterprise.address': 'PERSONAL', 'Enterprise.revenueFen': 'ENTERPRISE_SECRET', 'Enterprise.rndFen': 'ENTERPRISE_SECRET',
  'Enterprise.profitFen': 'ENTERPRISE_SECRET', 'Enterprise.assetsFen': 'ENTERPRISE_SECRET', 'Enterprise.debtFen': 'ENTERPRISE_SECRET', 'Enterprise.loanBalanceFen': 'ENTERPRISE_SECRET', 'Enterprise.taxGrade': 'ENTERPRISE_SECRET',
  'Member.phone': 'PERSONAL', 'Release.signatory': 'PERSONAL',
};

/** Who may read without a relation: whoever oversees, and the offices that keep the accounts. */
const OVERSEE: readonly string[] = ['AUDITOR', 'SYSTEM'];
const ACCOUNTS: readonly string[] = [...OVERSEE, 'ADMIN', 'SECURITY'];
/** What is under seal has this in its scope, for everybody but its maker. */
const OPENED = `<> 'SEALED'`;

function faultOf(entry: Entry, grant: Grant, label: Sensitivity): string | null {
  if (grant.roles.includes('VISITOR') || grant.relations.includes('PUBLISHED')) return 'is open to everybody';
  const related = grant.relations.some((relation) => relation !== 'ANY') || entry.scope.ANY !== undefined;
  const free = label === 'INTERNAL' || label === 'PERSONAL' ? ACCOUNTS : OVERSEE;
  const stranger = grant.roles.find((role) => !free.includes(role));
  if (!related && stranger !== undefined) return `is open to ${stranger} without a relation`;
  if ((label === 'ENTERPRISE_SECRET' || label === 'SEALED') && grant.roles.some((role) => role === 'ADMIN' || role === 'SECURITY')) return 'is open to an office of the platform';
  if (label === 'SEALED' && !grant.relations.includes('OWN_ORG') && !grant.relations.every((relation) => entry.scope[relation]?.includes(OPENED))) return `can be read under seal by ${grant.roles.join(', ')}`;
  return null;
}

/** What contradicts the labels: a type without one, a permission wider than its label allows, a sensitive field without a guard. */
export function faultsOfLabels(catalogue: ReadonlyMap<string, Entry>, labels: Readonly<Record<string, Sensitivity>> = LABELS): string[] {
  const types = [...catalogue].flatMap(([type, entry]) => {
    const label = labels[type];
    if (label === undefined) return [`${type} has no label`];
    if (label === 'PUBLIC') return [];
    return (matrix[entry.read] as readonly Grant[]).flatMap((grant) => faultOf(entry, grant, label) ?? []).map((fault) => `${type} (${label}) ${fault}`);
  });
  const fields = Object.keys(labels).flatMap((name) => {
    const [type = '', field] = name.split('.');
    const entry = catalogue.get(type);
    if (!entry) return [`${name} is labelled but not read`];
    return field !== undefined && !entry.guarded?.some((guard) => guard.fields.includes(field)) ? [`${name} (${labels[name]!}) has no guard of its own`] : [];
  });
  return [...types, ...fields];
}

/** Stops the start when a permission is wider than a label allows. */
export function requireLabels(catalogue: ReadonlyMap<string, Entry>): void {
  const faults = faultsOfLabels(catalogue);
  if (faults.length > 0) throw new Error(`security labels are broken: ${faults.join('; ')}`);
}
