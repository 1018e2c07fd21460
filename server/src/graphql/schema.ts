import 'reflect-metadata';
import { isAbstractType, isObjectType, lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { buildSchema } from 'type-graphql';
import { AuditQueries } from './audit/queries';
import { AssessmentQueries } from './assessment/queries';
import { ClaimMutations } from './claim/mutations';
import { ClaimQueries } from './claim/queries';
import { ConsentMutations } from './consent/mutations';
import { ConsentQueries } from './consent/queries';
import { DealMutations } from './deal/mutations';
import { DealQueries } from './deal/queries';
import { EnterpriseMutations } from './enterprise/mutations';
import { EnterpriseQueries } from './enterprise/queries';
import { ExportMutations } from './export/mutations';
import { applyGate } from './gate';
import { IdentityMutations } from './identity/mutations';
import { IdentityQueries } from './identity/queries';
import { SessionResolver } from './identity/session';
import { InstitutionMutations } from './institution/mutations';
import { InstitutionQueries } from './institution/queries';
import { NeedMutations } from './need/mutations';
import { NeedQueries } from './need/queries';
import { OfferMutations } from './offer/mutations';
import { OfferQueries } from './offer/queries';
import { OrgMutations } from './org/mutations';
import { OrgQueries } from './org/queries';
import { ProductMutations } from './product/mutations';
import { ProductQueries } from './product/queries';
import { RightsMutations } from './rights/mutations';
import { RightsQueries } from './rights/queries';
import { StationQueries } from './station/queries';
import { registerTerms } from './terms';
import { WebhookMutations } from './webhook/mutations';
import { WebhookQueries } from './webhook/queries';

let built: Promise<GraphQLSchema> | undefined;

/** The executable schema: built once, gated by the matrix, without resolvers or middleware below the root. */
export function makeSchema(): Promise<GraphQLSchema> {
  built ??= (async () => {
    registerTerms();
    const schema = await buildSchema({
      resolvers: [
        AssessmentQueries, ClaimMutations, ClaimQueries, ConsentMutations, ConsentQueries, DealMutations, DealQueries, EnterpriseMutations, EnterpriseQueries, ExportMutations, IdentityMutations, IdentityQueries, SessionResolver, InstitutionMutations, InstitutionQueries,
        NeedMutations, NeedQueries, OfferMutations, OfferQueries, OrgMutations, OrgQueries, ProductMutations, ProductQueries, StationQueries, AuditQueries, RightsMutations, RightsQueries, WebhookMutations, WebhookQueries,
      ],
      validate: false,
    });
    // Results carry their type; compiled execution wants the answer at once, not a promise.
    for (const type of Object.values(schema.getTypeMap())) if (isAbstractType(type)) type.resolveType = (value: { __typename: string }) => value.__typename;
    // Below the root every field is the property of its name: resolvers that say no more cost half of an answer. Who may see it is in its SQL.
    for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type) && type !== schema.getQueryType() && type !== schema.getMutationType()) for (const field of Object.values(type.getFields())) delete field.resolve;
    return applyGate(schema);
  })();
  return built;
}

/** The schema as the reviewed artefact: sorted, with descriptions. */
export async function schemaText(): Promise<string> {
  return `${printSchema(lexicographicSortSchema(await makeSchema()))}\n`;
}
