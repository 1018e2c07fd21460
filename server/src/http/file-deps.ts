import type { FastifyRequest } from 'fastify';
import type { Done, UseCase } from '../app/ports';
import type { EvidenceFile } from '../domain/deal/model';
import type { Refusal } from '../kernel/refusal';
import type { Actor } from '../policy/actor';

/** What the file endpoints need of the rest of the server. */
export interface FileDeps {
  /** Folder of the data; files lie under `files/` in it. */
  readonly dataDir: string;
  /** Origins (scheme, host, port) of the portal; when absent, a request's Origin must name the host that it was sent to. */
  readonly origins?: readonly string[];
  /** Who asks, by the session cookie. */
  actorOf(request: FastifyRequest): Promise<Actor>;
  /** Runs a use case in its transaction. */
  run<I>(actor: Actor, operation: { name: string }, useCase: UseCase<I>, input: I): Promise<{ ok: true; done: Done } | { ok: false; refusal: Refusal }>;
  /** The file, when the actor may read it; throws `NotFound` otherwise. */
  mayRead(actor: Actor, id: string): Promise<EvidenceFile>;
}
