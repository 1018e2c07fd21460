import { checkRegistration } from '../../domain/enterprise/registration';
import { checkNoticeVersion } from '../../domain/rights/privacy-notice';
import { checkUscc } from '../../domain/enterprise/uscc';
import type { IndustrySection } from '../../domain/enterprise/terms';
import { normalisePhone } from '../../domain/identity/contact';
import { refuseDuplicate, requireValid } from '../../kernel/refusal';
import { checkFirstPerson, insertMember, requireFreeAccount } from '../identity/new-member';
import { startSession } from '../identity/start-session';
import { insertOrg } from '../org/new-org';
import { keepAgreement } from '../rights/agree-notice';
import { areaChain, checkServes, stationById } from '../org/places';
import type { Tx, UseCase } from '../ports';

/** An enterprise and its first person, as a visitor enters them. */
export interface RegisterEnterpriseInput {
  readonly name: string;
  readonly uscc: string;
  readonly areaId: string;
  readonly stationId: string;
  readonly industry: IndustrySection;
  readonly foundedOn: string;
  readonly contactName: string;
  readonly contactPhone: string;
  readonly account: string;
  readonly password: string;
  readonly agreed: boolean;
  /** Version of the privacy notice that was shown. */
  readonly noticeVersion?: string | null;
}

async function requireUnregistered(tx: Tx, uscc: string): Promise<void> {
  const [known] = await tx.find('enterprise', { uscc });
  if (known === undefined) return;
  const station = await tx.get('station', known.stationId);
  const phone = station.phone === null ? '' : `（${station.phone}）`;
  refuseDuplicate(`该企业已注册；如需加入请联系企业管理员或站点「${station.name}」${phone}。`);
}

/** Registers an enterprise with its owner and signs the owner in (`once.token`). Refuses a wrong or known credit code and a station outside the area. */
export const registerEnterprise: UseCase<{ input: RegisterEnterpriseInput }> = async (tx, { input }) => {
  tx.authorize('register.enterprise', {}, 'public.read');
  const areas = await areaChain(tx, input.areaId);
  const station = await stationById(tx, input.stationId);
  const person = { name: input.contactName, phone: input.contactPhone, account: input.account, password: input.password, role: 'OWNER' } as const;
  requireValid([...checkRegistration(input, tx.today), ...checkNoticeVersion(input.noticeVersion), ...checkServes(station, areas), ...checkFirstPerson(person, { name: 'contactName', phone: 'contactPhone' })]);
  const uscc = checkUscc(input.uscc).normalized ?? input.uscc;
  await requireUnregistered(tx, uscc);
  await requireFreeAccount(tx, input.account);
  const org = await insertOrg(tx, 'ENTERPRISE', input.name, station?.demo ?? false);
  const enterprise = await tx.insert('enterprise', {
    id: org.id, name: org.name, uscc, areaId: input.areaId, stationId: input.stationId, industry: input.industry, foundedOn: input.foundedOn, qualifications: [],
    contactName: input.contactName.normalize('NFC').trim(), contactPhone: normalisePhone(input.contactPhone), address: null, mainBusiness: null, employees: null, researchers: null,
    revenueFen: null, rndFen: null, profitFen: null, assetsFen: null, debtFen: null, loanBalanceFen: null, taxGrade: null, inventionPatents: null, otherIp: null,
    techContractFen: null, equityRaisedFen: null, hadLoanBefore: null, figuresYear: null, registeredAt: tx.now, restrictedAt: null, demo: org.demo, version: 1,
  });
  const member = await insertMember(tx, { ...person, orgId: org.id, mustChangePassword: false });
  await keepAgreement(tx, member.id);
  await tx.update('member', member.id, { lastSeenAt: tx.now });
  const started = await startSession(tx, member);
  await tx.audit({ action: 'enterprise.register', subject: 'enterprise', subjectId: enterprise.id, audience: { enterpriseId: enterprise.id, stationId: enterprise.stationId } });
  await tx.notify({ orgId: enterprise.stationId, kind: 'ACCOUNT', title: '新企业注册', body: `「${enterprise.name}」已注册，请联系企业完善档案、了解融资需求。`, link: '/st' });
  await tx.notify({ orgId: org.id, kind: 'ACCOUNT', title: '注册成功', body: '请完善企业档案：数据越完整，产品匹配越准确。完成后即可发布融资需求。', link: '/my/profile', todo: true });
  return { kind: 'member', id: member.id, once: { ...started } };
};
