import type { ClockRow, MessageRow, OutboxRow } from '../domain/common/model';
import type { Authority, Challenge, Guess, Member, Org, PasswordPast, RecoveryCode, SecondFactor, Session } from '../domain/identity/model';
import type { Area, Station } from '../domain/org/model';
import type { Enterprise } from '../domain/enterprise/model';
import type { Institution } from '../domain/institution/model';
import { institutionStates } from '../domain/institution/states';
import type { Product, ProductVersion } from '../domain/product/model';
import { productStates, versionStates } from '../domain/product/states';
import type { Invitation, Need, View } from '../domain/need/model';
import { needStates } from '../domain/need/states';
import type { Look, Release } from '../domain/consent/model';
import { releaseStates } from '../domain/consent/states';
import type { Claim } from '../domain/claim/model';
import { claimStates } from '../domain/claim/states';
import type { Offer } from '../domain/offer/model';
import type { NeedSeal, SealedTerms } from '../domain/offer/sealed';
import { offerStates } from '../domain/offer/states';
import type { Deal, Drawdown, EvidenceFile, EvidenceLink } from '../domain/deal/model';
import { dealStates, drawdownStates } from '../domain/deal/states';
import type { ExportJob } from '../domain/export/model';
import type { NoticeAgreement, RightsRequest } from '../domain/rights/model';
import { rightsStates } from '../domain/rights/states';
import type { Delivery, Webhook } from '../domain/webhook/model';

/** Every kind of thing that is stored, with its type. */
export interface Things {
  org: Org;
  member: Member;
  session: Session;
  secondFactor: SecondFactor;
  recoveryCode: RecoveryCode;
  challenge: Challenge;
  guess: Guess;
  passwordPast: PasswordPast;
  authority: Authority;
  area: Area;
  station: Station;
  enterprise: Enterprise;
  institution: Institution;
  product: Product;
  productVersion: ProductVersion;
  need: Need;
  release: Release;
  invitation: Invitation;
  view: View;
  look: Look;
  claim: Claim;
  offer: Offer;
  needSeal: NeedSeal;
  sealedTerms: SealedTerms;
  deal: Deal;
  drawdown: Drawdown;
  evidenceFile: EvidenceFile;
  evidenceLink: EvidenceLink;
  clock: ClockRow;
  message: MessageRow;
  outbox: OutboxRow;
  exportJob: ExportJob;
  rightsRequest: RightsRequest;
  noticeAgreement: NoticeAgreement;
  webhook: Webhook;
  delivery: Delivery;
}

/** Name of a kind of thing. */
export type Kind = keyof Things;

/** The things with a state machine. */
export const machines = {
  institution: institutionStates,
  product: productStates,
  productVersion: versionStates,
  need: needStates,
  claim: claimStates,
  offer: offerStates,
  deal: dealStates,
  drawdown: drawdownStates,
  release: releaseStates,
  rightsRequest: rightsStates,
} as const;

/** Kinds whose `status` moves only along their machine. */
export type StatefulKind = keyof typeof machines;

/** Actions of a kind's machine. */
export type ActionOf<K extends StatefulKind> = keyof (typeof machines)[K]['actions'] & string;
