import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { execute, GraphQLError, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit';
import type { Context } from '../graphql/context';
import { Planned, type PlannedAnswer } from '../graphql/planned';
import { asGraphQLError } from './errors';

const CACHE = 500;

/**
 * Data that is given out once. A request that waited long is old for the garbage collector, and whatever it still holds when it is over
 * would be kept and copied with it: the rows of an answer must not be.
 */
class Fleeting {
  constructor(private data: PlannedAnswer['data']) {}

  take(): PlannedAnswer['data'] {
    const { data } = this;
    this.data = null;
    return data;
  }
}

/** The body of an answer. */
export function stringifyResult(value: object): string {
  const { data } = value as { data?: unknown };
  return JSON.stringify(data instanceof Fleeting ? { ...value, data: data.take() } : value);
}

/** An operation in executable form: planned reads where it is nothing else, compiled execution, or none of both. */
interface Prepared {
  readonly planned: Planned | null;
  compiled?: CompiledQuery | null;
}

/** Executes operations; their prepared forms are kept by document and operation, least recently used first out. */
export class Executor {
  private readonly prepared = new Map<string, Prepared>();

  constructor(private readonly schema: GraphQLSchema) {}

  async run(hash: string, document: DocumentNode, operationName: string | undefined, variables: Record<string, unknown>, context: Context): Promise<ExecutionResult> {
    const form = this.formOf(hash, document, operationName);
    const answer = await form.planned?.run(context, variables);
    if (answer) return { ...answer, data: new Fleeting(answer.data) as never };
    await context.refresh();
    return this.execute(form, document, operationName, variables, context);
  }

  private formOf(hash: string, document: DocumentNode, operationName: string | undefined): Prepared {
    const key = `${hash}:${operationName ?? ''}`;
    let form = this.prepared.get(key);
    if (form === undefined) {
      form = { planned: Planned.of(this.schema, document, operationName) };
      if (this.prepared.size >= CACHE) this.prepared.delete(this.prepared.keys().next().value!);
    } else {
      this.prepared.delete(key);
    }
    this.prepared.set(key, form);
    return form;
  }

  private async execute(form: Prepared, document: DocumentNode, operationName: string | undefined, variables: Record<string, unknown>, context: Context): Promise<ExecutionResult> {
    if (form.compiled === undefined) {
      const made = compileQuery(this.schema, document, operationName, { customJSONSerializer: false, disableLeafSerialization: false });
      form.compiled = isCompiledQuery(made) ? made : null;
    }
    const result = form.compiled ? await form.compiled.query({}, context, variables) : await execute({ schema: this.schema, document, operationName, variableValues: variables, contextValue: context });
    if (!result.errors) return { ...result, data: new Fleeting(result.data ?? null) as never };
    const beforeRun = result.data === undefined;
    return {
      ...result,
      errors: result.errors.map((raw) => {
        const error = asGraphQLError(raw);
        // Errors before any resolver ran are about the variables.
        return beforeRun && !error.extensions['code'] ? new GraphQLError(error.message, { ...error, originalError: undefined, extensions: { code: 'BAD_USER_INPUT' } }) : error;
      }),
    };
  }
}

/** Apollo's executor hook: the schema stays ours, execution is planned or compiled. */
export function jitGateway(schema: GraphQLSchema): GatewayInterface {
  const executor = new Executor(schema);
  return {
    load: async () => ({ executor: (request) => executor.run(request.queryHash, request.document, request.operationName ?? undefined, (request.request.variables ?? {}) as Record<string, unknown>, request.context as Context) as never }),
    onSchemaLoadOrUpdate: (callback) => {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
