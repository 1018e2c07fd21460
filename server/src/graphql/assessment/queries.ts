import { GraphQLError } from 'graphql';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { simulate, type Simulation } from '../../app/assessment/simulate';
import { standardView } from '../../app/assessment/standard-view';
import { StandardSubject } from '../../domain/assessment/terms';
import { shanghaiDay } from '../../kernel/business-date';
import type { Context } from '../context';
import { SimulateInput } from './inputs';
import { RuleTraceObject } from './trace-types';
import { StandardObject } from './types';

/** Dated rules, for everybody: what they say, and what they give for facts that are tried. */
@Resolver()
export class AssessmentQueries {
  @Query(() => [StandardObject])
  standards(
    @Arg('subject', () => StandardSubject.values, { nullable: true }) subject: StandardSubject | null,
    @Arg('id', () => ID, { nullable: true }) id: string | null,
    @Arg('version', () => String, { nullable: true }) version: string | null,
    @Ctx() context: Context,
  ): unknown {
    const today = shanghaiDay(context.nowMs());
    const { library } = context;
    return (id == null ? library.ids : [id])
      .flatMap((one) => library.versions(one))
      .filter((standard) => (subject == null || standard.subject === subject) && (version == null || standard.version === version))
      .map((standard) => standardView(standard, today));
  }

  @Query(() => RuleTraceObject)
  simulate(@Arg('input', () => SimulateInput) input: SimulateInput, @Ctx() context: Context): unknown {
    const result = simulate(context.library, input as Simulation, shanghaiDay(context.nowMs()));
    if (result.ok) return result.trace;
    throw new GraphQLError(result.issues.map((issue) => `${issue.path}：${issue.message}`).join('；'), { extensions: { code: 'BAD_USER_INPUT', issues: result.issues } });
  }
}
