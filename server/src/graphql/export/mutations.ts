import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { LISTS } from '../../app/export/lists';
import { recordExport } from '../../app/export/record-export';
import type { ExportList } from '../../domain/export/terms';
import { Refused } from '../../kernel/refusal';
import { ClaimFilter, ClaimOrder } from '../claim/inputs';
import type { Context } from '../context';
import { DealFilter, DealOrder } from '../deal/inputs';
import { EnterpriseFilter, EnterpriseOrder } from '../enterprise/inputs';
import { InstitutionFilter, InstitutionOrder } from '../institution/inputs';
import { NeedFilter, NeedOrder } from '../need/inputs';
import { ProductFilter, ProductOrder } from '../product/inputs';
import { refusalObject } from '../request';
import { ExportJobResult } from '../results';

interface Order {
  readonly by: string;
  readonly desc?: boolean | null;
}

/** Counts what the actor's list holds now and records the export of it. */
async function exported(list: ExportList, filter: object | null | undefined, orderBy: Order | null | undefined, key: string, context: Context, info: GraphQLResolveInfo): Promise<unknown> {
  try {
    const rows = await context.reader.count(LISTS[list].type, filter ?? {}, context.actor, context.meter);
    const order = orderBy ? { by: orderBy.by, desc: orderBy.desc ?? false } : null;
    return await context.write(info.fieldName, recordExport(rows), { list, filter: { ...filter }, order }, info, key);
  } catch (error) {
    if (error instanceof Refused) return refusalObject(error.refusal);
    throw error;
  }
}

/** Every list that somebody sees, as a file of exactly its rows. */
@Resolver()
export class ExportMutations {
  @Mutation(() => ExportJobResult)
  exportNeeds(
    @Arg('filter', () => NeedFilter, { nullable: true }) filter: NeedFilter | null,
    @Arg('orderBy', () => NeedOrder, { nullable: true }) orderBy: NeedOrder | null,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return exported('NEEDS', filter, orderBy, key, context, info);
  }

  @Mutation(() => ExportJobResult)
  exportClaims(
    @Arg('filter', () => ClaimFilter, { nullable: true }) filter: ClaimFilter | null,
    @Arg('orderBy', () => ClaimOrder, { nullable: true }) orderBy: ClaimOrder | null,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return exported('CLAIMS', filter, orderBy, key, context, info);
  }

  @Mutation(() => ExportJobResult)
  exportDeals(
    @Arg('filter', () => DealFilter, { nullable: true }) filter: DealFilter | null,
    @Arg('orderBy', () => DealOrder, { nullable: true }) orderBy: DealOrder | null,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return exported('DEALS', filter, orderBy, key, context, info);
  }

  @Mutation(() => ExportJobResult)
  exportEnterprises(
    @Arg('filter', () => EnterpriseFilter, { nullable: true }) filter: EnterpriseFilter | null,
    @Arg('orderBy', () => EnterpriseOrder, { nullable: true }) orderBy: EnterpriseOrder | null,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return exported('ENTERPRISES', filter, orderBy, key, context, info);
  }

  @Mutation(() => ExportJobResult)
  exportInstitutions(
    @Arg('filter', () => InstitutionFilter, { nullable: true }) filter: InstitutionFilter | null,
    @Arg('orderBy', () => InstitutionOrder, { nullable: true }) orderBy: InstitutionOrder | null,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return exported('INSTITUTIONS', filter, orderBy, key, context, info);
  }

  @Mutation(() => ExportJobResult)
  exportProducts(
    @Arg('filter', () => ProductFilter, { nullable: true }) filter: ProductFilter | null,
    @Arg('orderBy', () => ProductOrder, { nullable: true }) orderBy: ProductOrder | null,
    @Arg('key', () => String) key: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return exported('PRODUCTS', filter, orderBy, key, context, info);
  }
}
