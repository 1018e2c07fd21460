/** One union for each thing that a mutation can answer with: the thing, or why not. */
import { createUnionType } from 'type-graphql';
import { ClaimObject } from './claim/types';
import { UnmaskedObject } from './consent/types';
import { DealObject, DrawdownObject } from './deal/types';
import { EnterpriseObject } from './enterprise/types';
import { MemberObject, NewMemberObject, NewSecondFactorObject, RecoveryCodesObject, SecondFactorNeededObject, SignedOutObject, ViewerObject } from './identity/types';
import { ExportJobObject } from './export/types';
import { InstitutionObject } from './institution/types';
import { NeedObject } from './need/types';
import { OfferObject } from './offer/types';
import { OrgObject, StationObject } from './org/types';
import { ProductObject, ProductVersionObject } from './product/types';
import { RightsRequestObject } from './rights/types';
import { NewWebhookObject, RemovedWebhookObject, WebhookObject } from './webhook/types';
import { ConflictingObject, InvalidInputObject, LimitReachedObject, NotAllowedObject, WrongStateObject } from './common/types';

const resultOf = <T extends object>(name: string, success: new () => T) =>
  createUnionType({
    name: `${name}Result`,
    description: `${name}, or why not.`,
    types: () => [success, InvalidInputObject, NotAllowedObject, WrongStateObject, LimitReachedObject, ConflictingObject] as const,
    resolveType: (value) => (value as { __typename: string }).__typename,
  });

export const ViewerResult = resultOf('Viewer', ViewerObject);
export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'Viewer, or the question for the second factor, or why not.',
  types: () => [ViewerObject, SecondFactorNeededObject, InvalidInputObject, NotAllowedObject, WrongStateObject, LimitReachedObject, ConflictingObject] as const,
  resolveType: (value) => (value as unknown as { __typename: string }).__typename,
});
export const NewSecondFactorResult = resultOf('NewSecondFactor', NewSecondFactorObject);
export const RecoveryCodesResult = resultOf('RecoveryCodes', RecoveryCodesObject);
export const NewMemberResult = resultOf('NewMember', NewMemberObject);
export const MemberResult = resultOf('Member', MemberObject);
export const StationResult = resultOf('Station', StationObject);
export const OrgResult = resultOf('Org', OrgObject);
export const EnterpriseResult = resultOf('Enterprise', EnterpriseObject);
export const InstitutionResult = resultOf('Institution', InstitutionObject);
export const ProductVersionResult = resultOf('ProductVersion', ProductVersionObject);
export const ProductResult = resultOf('Product', ProductObject);
export const NeedResult = resultOf('Need', NeedObject);
export const ClaimResult = resultOf('Claim', ClaimObject);
export const OfferResult = resultOf('Offer', OfferObject);
export const DealResult = resultOf('Deal', DealObject);
export const DrawdownResult = resultOf('Drawdown', DrawdownObject);
export const UnmaskResult = createUnionType({
  name: 'UnmaskResult',
  description: 'Unmasked, or why not.',
  types: () => [UnmaskedObject, InvalidInputObject, NotAllowedObject, WrongStateObject, LimitReachedObject, ConflictingObject] as const,
  resolveType: (value) => (value as unknown as { __typename: string }).__typename,
});
export const RightsRequestResult = resultOf('RightsRequest', RightsRequestObject);
export const SignedOutResult = resultOf('SignedOut', SignedOutObject);
export const ExportJobResult = resultOf('ExportJob', ExportJobObject);
export const WebhookResult = resultOf('Webhook', WebhookObject);
export const NewWebhookResult = resultOf('NewWebhook', NewWebhookObject);
export const RemovedWebhookResult = resultOf('RemovedWebhook', RemovedWebhookObject);
