import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { connection } from '../lists';
import { AuditEntryConnectionObject, AuditFilter, AuditHeadObject } from './types';

/** The audit log, for who audits it; a security administrator sees the part that tells of accounts. */
@Resolver()
export class AuditQueries {
  @Query(() => AuditEntryConnectionObject)
  auditEntries(
    @Arg('first', () => Int, { nullable: true }) first: number | null,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Arg('filter', () => AuditFilter, { nullable: true }) filter: AuditFilter | null,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return connection(context, 'AuditEntry', { first, after, filter }, info);
  }

  @Query(() => AuditHeadObject)
  auditHead(@Ctx() context: Context): Promise<unknown> {
    return context.auditState();
  }
}
