import { checkAgreed, checkCreditCode, checkLegalName } from '../../domain/enterprise/registration';
import { checkUscc } from '../../domain/enterprise/uscc';
import { checkNoticeVersion } from '../../domain/rights/privacy-notice';
import { keepAgreement } from '../rights/agree-notice';
import { checkApplication } from '../../domain/institution/admission';
import type { Institution } from '../../domain/institution/model';
import type { InstitutionClass, InstitutionKind, InstitutionStatus } from '../../domain/institution/terms';
import { isId } from '../../kernel/ids';
import { refuseDuplicate, refuseInput, requireValid } from '../../kernel/refusal';
import { audienceOf } from '../audience';
import { checkFirstPerson, insertMember, requireFreeAccount } from '../identity/new-member';
import { startSession } from '../identity/start-session';
import { insertOrg } from '../org/new-org';
import { stationById } from '../org/places';
import type { Tx, UseCase } from '../ports';
import { startAdmissionReview } from './admission-clocks';
import { institutionHome, stationInstitution } from './links';

/** An institution and its first person, as a visitor enters them. */
export interface ApplyInstitutionInput {
  /** Row of the public catalogue that this is, if any. */
  readonly catalogueId?: string | null;
  readonly name: string;
  readonly uscc: string;
  readonly class: InstitutionClass;
  readonly kind: InstitutionKind;
  readonly region: string;
  readonly qualification: string;
  readonly stationId: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly account: string;
  readonly password: string;
  readonly agreed: boolean;
  /** Version of the privacy notice that was shown. */
  readonly noticeVersion?: string | null;
}

/** Statuses of an institution that is on its way in or in: one credit code and one catalogue row each. */
const TAKEN: readonly InstitutionStatus[] = ['APPLIED', 'RETURNED', 'ADMITTED', 'SUSPENDED'];

async function requireFree(tx: Tx, uscc: string, catalogueId: string | null): Promise<Institution | null> {
  const [known] = await tx.find('institution', { uscc, status: TAKEN });
  if (known !== undefined) refuseDuplicate('该机构已申请或已准入，请直接登录；如需加入请联系本机构负责人或受理站点。');
  if (catalogueId === null) return null;
  const row = isId(catalogueId) ? (await tx.find('institution', { id: catalogueId }, 'update'))[0] : undefined;
  if (row?.status !== 'CATALOGUED') return refuseInput([{ path: 'catalogueId', message: '所选条目不在公开资料机构库中，请重新选择，或不选直接申请。' }]);
  const others = await tx.find('institution', { catalogueId, status: TAKEN });
  if (others.length > 0) refuseDuplicate('该条目对应的机构已申请或已准入；分支机构请不选条目，单独申请。');
  return row;
}

/** Applies for admission of an institution (准入申请) and signs its manager in (`once.token`); until it is admitted the manager sees the state and nothing more. */
export const applyInstitution: UseCase<{ input: ApplyInstitutionInput }> = async (tx, { input }) => {
  tx.authorize('register.institution', {}, 'public.read');
  const station = await stationById(tx, input.stationId);
  const person = { name: input.contactName, phone: input.contactPhone, account: input.account, password: input.password, role: 'MANAGER' } as const;
  requireValid([
    ...checkLegalName(input.name),
    ...checkCreditCode(input.uscc),
    ...checkApplication(input),
    ...(station === undefined ? [{ path: 'stationId', message: '没有这个站点，请选择受理站点。' }] : []),
    ...checkFirstPerson(person, { name: 'contactName', phone: 'contactPhone' }),
    ...checkAgreed(input.agreed),
    ...checkNoticeVersion(input.noticeVersion),
  ]);
  const uscc = checkUscc(input.uscc).normalized ?? input.uscc;
  const row = await requireFree(tx, uscc, input.catalogueId || null);
  await requireFreeAccount(tx, input.account);
  const org = await insertOrg(tx, 'INSTITUTION', input.name, station?.demo ?? false);
  const institution = await tx.insert('institution', {
    id: org.id, name: org.name, class: input.class, kind: input.kind, status: 'APPLIED', region: input.region.trim(), publicCode: row?.publicCode ?? null, uscc, intro: row?.intro ?? null,
    qualification: input.qualification.trim(), agreementUntil: null, admittedOn: null, stationId: input.stationId, returnNote: null, catalogueId: row?.id ?? null,
    source: null, grade: null, asOf: null, note: null, demo: org.demo,
  });
  const member = await insertMember(tx, { ...person, orgId: org.id, mustChangePassword: false });
  await keepAgreement(tx, member.id);
  await tx.update('member', member.id, { lastSeenAt: tx.now });
  const started = await startSession(tx, member);
  await tx.audit({ action: 'institution.apply', subject: 'institution', subjectId: org.id, audience: audienceOf({ institutionId: org.id, stationId: institution.stationId }) });
  await startAdmissionReview(tx, institution);
  await tx.notify({
    orgId: input.stationId,
    kind: 'ADMISSION',
    title: '新的准入申请',
    body: `「${institution.name}」申请准入，请核验资质并签订合作协议后审核。`,
    link: stationInstitution(institution.id),
    todo: true,
  });
  await tx.notify({ orgId: org.id, kind: 'ADMISSION', title: '准入申请已提交', body: `由「${station?.name ?? ''}」审核，结果会在此通知。`, link: institutionHome });
  return { kind: 'member', id: member.id, once: { ...started } };
};
