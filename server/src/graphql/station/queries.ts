import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context';
import { dashboard } from './dashboard';
import { publicFigures } from './public-figures';
import { DashboardObject, PublicFiguresObject } from './types';

/** Figures: for everybody, and for the stations of a tree. */
@Resolver()
export class StationQueries {
  @Query(() => DashboardObject)
  dashboard(
    @Arg('stationId', () => ID, { nullable: true }) stationId: string | null,
    @Arg('year', () => Int, { nullable: true }) year: number | null,
    @Ctx() context: Context,
  ): Promise<unknown> {
    return dashboard(context, stationId, year);
  }

  @Query(() => PublicFiguresObject)
  publicFigures(@Ctx() context: Context): Promise<unknown> {
    return publicFigures(context);
  }
}
