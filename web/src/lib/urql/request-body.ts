import 'server-only';
import type { TypedDocumentNode } from '@urql/core';
import { print } from 'graphql';

/** Body of a request without variables, for a plain `fetch`: by id in a production build, else by text. */
export function requestBody<Data>(document: TypedDocumentNode<Data, Record<string, never>>): string {
  const { documentId } = document as { documentId?: string };
  return JSON.stringify(documentId === undefined ? { query: print(document) } : { documentId });
}
