import type { EntitySchema } from 'typeorm';
import type { Kind, Things } from '../../app/things';
import { claimEntity, invitationEntity, needEntity, offerEntity, releaseEntity, viewEntity } from './board';
import { needSealEntity, sealedTermsEntity } from './seals';
import { auditEntity, clockEntity, codeEntity, dealEntity, drawdownEntity, evidenceFileEntity, evidenceLinkEntity, idempotencyEntity, messageEntity, outboxEntity } from './ledger';
import { exportJobEntity } from './exports';
import { writeMarkEntity } from './marks';
import { countedEntity, rollupEntity } from './rollups';
import { areaEntity, authorityEntity, challengeEntity, guessEntity, memberEntity, orgEntity, recoveryCodeEntity, secondFactorEntity, sessionEntity, stationEntity } from './people';
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
  webhook: webhookEntity,
  delivery: deliveryEntity,
};

/** Every table, also those that no use case names. */
export const allEntities: readonly EntitySchema[] = [...Object.values(entities), auditEntity, idempotencyEntity, codeEntity, rollupEntity, countedEntity, writeMarkEntity] as EntitySchema[];
