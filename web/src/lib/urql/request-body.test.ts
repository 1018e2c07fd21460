import { describe, expect, it } from 'vitest';
import type { TypedDocumentNode } from '@urql/core';
import { SignOutDocument } from '@/gql/operations';
import { requestBody } from './request-body';

describe('requestBody', () => {
  it('sends the text while there is one, and the id of a built document', () => {
    expect(JSON.parse(requestBody(SignOutDocument)).query).toContain('mutation SignOut');
    const built = { kind: 'Document', definitions: [], documentId: 'ab12' } as unknown as TypedDocumentNode<unknown, Record<string, never>>;
    expect(requestBody(built)).toBe('{"documentId":"ab12"}');
  });
});
