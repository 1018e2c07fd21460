import type { EntitySchema } from 'typeorm';
import type { Kind, Things } from '../../app/things';
import { claimEntity, invitationEntity, needEntity, offerEntity, viewEntity } from './board';
import { lookEntity, releaseEntity } from './consent';
import { needSealEntity, sealedTermsEntity } from './seals';
import { auditEntity, clockEntity, codeEntity, dealEntity, drawdownEntity, evidenceFileEntity, evidenceLinkEntity, idempotencyEntity, messageEntity, outboxEntity } from './ledger';
import { exportJobEntity } from './exports';
import { writeMarkEntity } from './marks';
import { countedEntity, rollupEntity } from './rollups';
import { areaEntity, authorityEntity, challengeEntity, guessEntity, memberEntity, orgEntity, passwordPastEntity, recoveryCodeEntity, secondFactorEntity, sessionEntity, stationEntity } from './people';
import { noticeAgreementEntity, rightsRequestEntity } from './rights';
import { deliveryEntity, webhookEntity } from './webhooks';
import { enterpriseEntity, institutionEntity, productEntity, productVersionEntity } from './shelf';

/** Kind → its table. */
export const entities: { readonly [K in Kind]: EntitySchema<Things[K]> } = {
  org: orgEntity,
  member: memberEntity,
  session: sessionEntity,
  secondFactor: secondFactorEntity,
  recoveryCode: recoveryCodeEntity,
  challenge: challengeEntity,
  guess: guessEntity,
  passwordPast: passwordPastEntity,
  authority: authorityEntity,
  area: areaEntity,
  station: stationEntity,
  enterprise: enterpriseEntity,
  institution: institutionEntity,
  product: productEntity,
  productVersion: productVersionEntity,
  need: needEntity,
  release: releaseEntity,
  invitation: invitationEntity,
  view: viewEntity,
  look: lookEntity,
  claim: claimEntity,
  offer: offerEntity,
  needSeal: needSealEntity,
  sealedTerms: sealedTermsEntity,
  deal: dealEntity,
  drawdown: drawdownEntity,
  evidenceFile: evidenceFileEntity,
  evidenceLink: evidenceLinkEntity,
  clock: clockEntity,
  message: messageEntity,
  outbox: outboxEntity,
  exportJob: exportJobEntity,
  rightsRequest: rightsRequestEntity,
  noticeAgreement: noticeAgreementEntity,
  webhook: webhookEntity,
  delivery: deliveryEntity,
};

/** Every table, also those that no use case names. */
export const allEntities: readonly EntitySchema[] = [...Object.values(entities), auditEntity, idempotencyEntity, codeEntity, rollupEntity, countedEntity, writeMarkEntity] as EntitySchema[];
