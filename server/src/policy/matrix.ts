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
  | 'ACCOUNTS' // it tells of accounts, logins and grants, not of anybody's business
  | 'SELF' // it is about the actor's own person
  | 'ASSIGNED' // the actor's organisation handles it
  | 'ANY'; // no relation needed

/** Who: roles and the relations that must all hold. */
export interface Grant {
  readonly roles: readonly (Role | 'VISITOR' | 'SYSTEM')[];
  readonly relations: readonly Relation[];
}

const EVERYBODY = ['VISITOR', 'OWNER', 'STAFF', 'MANAGER', 'OFFICER', 'OPERATOR', 'FIRST_REVIEWER', 'SCIENCE_BUREAU', 'FINANCE_BUREAU', 'INNOVATION_CENTRE', 'AUDITOR', 'ADMIN', 'SECURITY', 'SYSTEM'] as const;
const SIGNED_IN = EVERYBODY.filter((role) => role !== 'VISITOR' && role !== 'SYSTEM');
const ENTERPRISE = ['OWNER', 'STAFF'] as const;
const ENTERPRISE_LEAD = ['OWNER'] as const;
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
  'factor.remove': [grant(['SECURITY'], 'ANY')],
  'register.enterprise': [grant(['VISITOR'], 'ANY')],
  'register.institution': [grant(['VISITOR'], 'ANY')],
  // organisation and people
  'member.read': [grant(SIGNED_IN, 'OWN_ORG'), grant(['ADMIN', 'SECURITY'], 'ANY')],
  'member.manage': [grant(['OWNER', 'MANAGER'], 'OWN_ORG'), grant(STATION, 'OWN_ORG'), grant(['ADMIN'], 'ANY')],
  'member.phone': [grant(SIGNED_IN, 'SELF'), grant(['SYSTEM'], 'ANY')],
  'member.unmask': [grant(['OWNER', 'MANAGER'], 'OWN_ORG'), grant(STATION, 'OWN_ORG'), grant(['ADMIN'], 'ANY')],
  'member.grant': [grant(['SECURITY'], 'ANY')],
  'member.unlock': [grant(['SECURITY'], 'ANY')],
  'member.enable': [grant(['OWNER', 'MANAGER'], 'OWN_ORG'), grant(['SECURITY'], 'ANY')],
  'session.end': [grant(['SECURITY'], 'ANY')],
  'account.read': [grant(['SECURITY'], 'ANY')],
  'audit.read': [grant(['AUDITOR'], 'ANY'), grant(['SECURITY'], 'ACCOUNTS')],
  'message.read': [grant(SIGNED_IN, 'OWN_ORG')],
  'org.manage': [grant(['ADMIN'], 'ANY')],
  'step.read': caseParty,
  // enterprise
  'enterprise.read': partOf(grant(INSTITUTION, 'RELEASED')),
  'enterprise.update': [grant(ENTERPRISE, 'OWN_ORG')],
  // whole; RELEASED here and below: by a consent that holds and names the scope
  'enterprise.contact': [grant(ENTERPRISE, 'OWN_ORG'), grant(['SYSTEM'], 'ANY')],
  'enterprise.maskedContact': [grant(OVERSIGHT, 'JURISDICTION'), grant(['AUDITOR'], 'ANY'), grant(INSTITUTION, 'RELEASED')],
  'enterprise.figures': partOf(grant(INSTITUTION, 'RELEASED')),
  'enterprise.unmask': [grant(OVERSIGHT, 'JURISDICTION'), grant(INSTITUTION, 'RELEASED')],
  'contact.unmask': [grant([...ENTERPRISE_LEAD, ...INSTITUTION, ...OVERSIGHT, 'ADMIN'], 'ANY')],
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
  'consent.read': [grant(ENTERPRISE, 'OWN_ORG'), grant(INSTITUTION, 'COUNTERPARTY'), grant(OVERSIGHT, 'JURISDICTION'), grant(['AUDITOR', 'SYSTEM'], 'ANY')],
  'consent.ask': [grant(INSTITUTION, 'CLAIMANT', 'PARTICIPATING'), grant(INSTITUTION, 'INVITED', 'PARTICIPATING')],
  // of the enterprise that was looked at, or of the organisation that looked
  'look.read': [grant(ENTERPRISE, 'OWN_ORG'), grant(SIGNED_IN, 'COUNTERPARTY'), grant(['AUDITOR', 'SYSTEM'], 'ANY')],
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
  // rights of persons over their data
  'account.change': signedIn,
  'account.close': signedIn,
  'account.export': signedIn,
  'enterprise.export': [grant(['OWNER'], 'OWN_ORG')],
  'rights.read': [grant(SIGNED_IN, 'SELF'), grant(ENTERPRISE, 'OWN_ORG'), grant(STATION, 'JURISDICTION'), grant(['ADMIN'], 'ASSIGNED'), grant(['SYSTEM'], 'ANY')],
  'rights.request': signedIn,
  'rights.withdraw': [grant(SIGNED_IN, 'SELF')],
  'rights.review': [grant(ENTERPRISE, 'OWN_ORG')],
  'rights.closure': [grant(['OWNER'], 'OWN_ORG')],
  'rights.handle': [grant(STATION, 'JURISDICTION', 'NOT_MAKER'), grant(['ADMIN'], 'ASSIGNED', 'NOT_MAKER')],
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
