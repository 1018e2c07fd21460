// Written by web/scripts/gql.mjs. Change the schema or a .graphql document, not this file.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type RefusalCode =
  | 'INVALID_INPUT'
  | 'NOT_ALLOWED'
  | 'WRONG_STATE'
  | 'LIMIT_REACHED'
  | 'ALREADY_EXISTS'
  | 'STALE_VERSION'
  | 'WRONG_CREDENTIALS'
  | 'TOO_MANY_ATTEMPTS';

export type OrgKind =
  | 'ENTERPRISE'
  | 'INSTITUTION'
  | 'STATION'
  | 'AUTHORITY'
  | 'PLATFORM';

export type ShellViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ShellViewerQuery = { viewer: { __typename: 'Viewer', name: string, orgName: string, orgKind: OrgKind, todoCount: number, mustChangePassword: boolean, sessionEndsAt: string } | null };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut:
    | { __typename: 'SignedOut' }
    | { __typename: 'InvalidInput', code: RefusalCode, message: string }
    | { __typename: 'NotAllowed', code: RefusalCode, message: string }
    | { __typename: 'WrongState', code: RefusalCode, message: string }
    | { __typename: 'LimitReached', code: RefusalCode, message: string }
    | { __typename: 'Conflicting', code: RefusalCode, message: string }
   };
