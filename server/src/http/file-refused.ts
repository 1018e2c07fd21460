/** A file, or a request for one, that is refused: HTTP status, registered code and a Chinese text to show. */
export class FileRefused extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code: 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED' | 'UNAVAILABLE' | 'INTERNAL_SERVER_ERROR' = 'BAD_USER_INPUT',
  ) {
    super(message);
    this.name = 'FileRefused';
  }
}
