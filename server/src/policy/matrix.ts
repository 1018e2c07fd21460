import type { Role } from '../domain/identity/terms';

/** How an actor stands to a thing. A grant asks for all of its relations at once. */
export type Relation =
  | 'PUBLISHED' // the thing is public
  | 'OWN_ORG' // it belongs to the actor's organisation
  | 'CLAIMANT' // the actor's institution holds or held a claim on it
  | 'INVITED' // the actor's institution was invited to claim
  | 'RELEASED' // the enterprise released its identity to the actor's institution
  | 'COUNTERPARTY' // the actor's organisation is one of its two parties
  | 'JURISDICTION' // its station lies in the actor's tree or area
  | 'NOT_MAKER' // somebody else made it
  | 'PARTICIPATING' // the actor's institution takes part
  | 'ANY'; // no relation needed

/** Who: roles and the relations that must all hold. */
export interface Grant {
  readonly roles: readonly (Role | 'VISITOR' | 'SYSTEM')[];
  readonly relations: readonly Relation[];
}

const EVERYBODY = ['VISITOR', 'OWNER', 'STAFF', 'MANAGER', 'OFFICER', 'OPERATOR', 'FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE', 'AUDITOR', 'ADMIN', 'SYSTEM'] as const;
const SIGNED_IN = EVERYBODY.filter((role) => role !== 'VISITOR' && role !== 'SYSTEM');
const ENTERPRISE = ['OWNER', 'STAFF'] as const;
const INSTITUTION = ['MANAGER', 'OFFICER'] as const;
const STATION = ['OPERATOR'] as const;
const AUTHORITY = ['FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE'] as const;
const OVERSIGHT = [...STATION, ...AUTHORITY] as const;

const grant = (roles: Grant['roles'], ...relations: Relation[]): Grant => ({ roles, relations });
const everybody = [grant(EVERYBODY, 'ANY')];
const signedIn = [grant(SIGNED_IN, 'ANY')];
const partOf = (...extra: Grant[]): readonly Grant[] => [
  grant(ENTERPRISE, 'OWN_ORG'),
  grant(OVERSIGHT, 'JURISDICTION'),
  grant(['AUDITOR'], 'ANY'),
  grant(['SYSTEM'], 'ANY'),
  ...extra,
];
const caseParty = [grant(ENTERPRISE, 'COUNTERPARTY'), grant(INSTITUTION, 'COUNTERPARTY'), grant(OVERSIGHT, 'JURISDICTION'), grant(['AUDITOR'], 'ANY'), grant(['SYSTEM'], 'ANY')];

/** Action → who may. The only place where a permission is written; everything else is generated from it or reads it. */
export const matrix = {
  // open to all
  'public.read': everybody,
  'session.use': everybody,
  'session.change': signedIn,
  'factor.change': signedIn,
  'factor.remove': [grant(['ADMIN'], 'ANY')],
  'register.enterprise': [grant(['VISITOR'], 'ANY')],
  'register.institution': [grant(['VISITOR'], 'ANY')],
  // organisation and people
  'member.read': [grant(SIGNED_IN, 'OWN_ORG'), grant(['ADMIN'], 'ANY')],
  'member.manage': [grant(['OWNER', 'MANAGER'], 'OWN_ORG'), grant(STATION, 'OWN_ORG'), grant(['ADMIN'], 'ANY')],
  'message.read': [grant(SIGNED_IN, 'OWN_ORG')],
  'org.manage': [grant(['ADMIN'], 'ANY')],
  'step.read': caseParty,
  // enterprise
  'enterprise.read': partOf(grant(INSTITUTION, 'RELEASED')),
  'enterprise.update': [grant(ENTERPRISE, 'OWN_ORG')],
  // institution library
  'institution.read': [grant(EVERYBODY, 'PUBLISHED'), grant(INSTITUTION, 'OWN_ORG'), grant(OVERSIGHT, 'JURISDICTION'), grant(['AUDITOR', 'ADMIN', 'SYSTEM'], 'ANY')],
  'institution.resubmit': [grant(['MANAGER'], 'OWN_ORG')],
  'institution.review': [grant(STATION, 'JURISDICTION')],
  'institution.supervise': [grant(STATION, 'JURISDICTION')],
  // product library
  'product.read': [grant(EVERYBODY, 'PUBLISHED'), grant(INSTITUTION, 'OWN_ORG'), grant(OVERSIGHT, 'JURISDICTION'), grant(['AUDITOR', 'SYSTEM'], 'ANY')],
  'productVersion.read': [grant(INSTITUTION, 'OWN_ORG'), grant(OVERSIGHT, 'JURISDICTION'), grant(['AUDITOR', 'SYSTEM'], 'ANY')],
  'product.edit': [grant(INSTITUTION, 'OWN_ORG', 'PARTICIPATING')],
  'product.verify': [grant(INSTITUTION, 'OWN_ORG', 'PARTICIPATING')],
  'product.takeOff': [grant(INSTITUTION, 'OWN_ORG')],
  'product.review': [grant(STATION, 'JURISDICTION')],
  'product.supervise': [grant(STATION, 'JURISDICTION')],
  'product.match': [grant(INSTITUTION, 'OWN_ORG', 'PARTICIPATING')],
  // board
  'need.read': [grant(EVERYBODY, 'PUBLISHED'), grant(INSTITUTION, 'CLAIMANT'), grant(INSTITUTION, 'INVITED'), ...partOf()],
  'need.detail': partOf(grant(INSTITUTION, 'RELEASED')),
  'need.file': partOf(),
  'need.create': [grant(ENTERPRISE, 'OWN_ORG')],
  'need.edit': [grant(ENTERPRISE, 'OWN_ORG')],
  'need.submit': [grant(ENTERPRISE, 'OWN_ORG')],
  'need.withdraw': [grant(['OWNER', 'STAFF'], 'OWN_ORG')],
  'need.release': [grant(ENTERPRISE, 'OWN_ORG')],
  'need.review': [grant(STATION, 'JURISDICTION')],
  'need.dispatch': [grant(STATION, 'JURISDICTION')],
  'need.match': [grant(ENTERPRISE, 'OWN_ORG'), grant(STATION, 'JURISDICTION')],
  'claim.read': [grant(INSTITUTION, 'OWN_ORG'), grant(ENTERPRISE, 'COUNTERPARTY'), grant(OVERSIGHT, 'JURISDICTION'), grant(['AUDITOR', 'SYSTEM'], 'ANY')],
  'claim.make': [grant(INSTITUTION, 'PUBLISHED', 'PARTICIPATING'), grant(INSTITUTION, 'INVITED', 'PARTICIPATING')],
  'claim.work': [grant(INSTITUTION, 'OWN_ORG', 'PARTICIPATING')],
  'claim.decline': [grant(INSTITUTION, 'OWN_ORG')],
  'claim.papers': [grant(ENTERPRISE, 'COUNTERPARTY')],
  'offer.read': [grant(INSTITUTION, 'OWN_ORG'), grant(ENTERPRISE, 'COUNTERPARTY'), grant(OVERSIGHT, 'JURISDICTION'), grant(['AUDITOR', 'SYSTEM'], 'ANY')],
  'offer.make': [grant(INSTITUTION, 'OWN_ORG', 'PARTICIPATING')],
  'offer.withdraw': [grant(INSTITUTION, 'OWN_ORG')],
  'offer.accept': [grant(['OWNER'], 'COUNTERPARTY')],
  // ledger
  'deal.read': caseParty,
  'deal.sign': [grant(INSTITUTION, 'OWN_ORG')],
  'deal.cancel': [grant(['MANAGER'], 'OWN_ORG')],
  'deal.report': [grant(INSTITUTION, 'OWN_ORG')],
  'deal.confirm': [grant(ENTERPRISE, 'COUNTERPARTY')],
  'deal.remind': [grant(STATION, 'JURISDICTION')],
  'file.upload': [grant([...ENTERPRISE, ...INSTITUTION, ...STATION], 'ANY')],
  'file.read': caseParty,
  // station
  'dashboard.read': [grant(OVERSIGHT, 'JURISDICTION'), grant(['AUDITOR'], 'ANY')],
  // lists as files: what they hold is what the list's own action lets read
  'list.export': [grant(SIGNED_IN, 'OWN_ORG')],
  // events for others' systems
  'webhook.read': [grant(['MANAGER', ...STATION, 'ADMIN'], 'OWN_ORG')],
  'webhook.manage': [grant(['MANAGER', ...STATION, 'ADMIN'], 'OWN_ORG')],
  'webhook.add': [grant(['MANAGER', ...STATION, 'ADMIN'], 'OWN_ORG')],
  // clocks and jobs
  'system.run': [grant(['SYSTEM'], 'ANY')],
} as const satisfies Record<string, readonly Grant[]>;

/** Name of an action of the matrix. */
export type Action = keyof typeof matrix;
