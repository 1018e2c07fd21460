import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { all, node } from '../lists';
import { AreaObject, StationObject } from './types';

/** Areas and stations. */
@Resolver()
export class OrgQueries {
  @Query(() => [AreaObject])
  areas(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return all(context, 'Area', 'true', '{t}.id', info);
  }

  @Query(() => [StationObject])
  stations(@Arg('areaId', () => ID, { nullable: true }) areaId: string | null, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return all(context, 'Station', '(:v0 IS NULL OR {t}.area_id = :v0)', `array_position(ARRAY['HUB', 'BRANCH', 'OUTLET'], {t}.tier), {t}.name, {t}.id`, info, [[areaId, 'text']]);
  }

  @Query(() => StationObject, { nullable: true })
  station(@Arg('id', () => ID) id: string, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return node(context, 'Station', id, info);
  }
}
