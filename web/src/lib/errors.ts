import type { CombinedError } from '@urql/core';

/** Codes that the API throws, and the two that only the web knows. */
export const FAILURE_CODES = [
  'UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT', 'TOO_COSTLY', 'RATE_LIMITED', 'CONFLICT', 'UNAVAILABLE',
  'PERSISTED_QUERY_NOT_FOUND', 'INTERNAL_SERVER_ERROR', 'UNREACHABLE', 'NO_ANSWER',
] as const;

/** One of `FAILURE_CODES`. */
export type FailureCode = (typeof FAILURE_CODES)[number];

/** A thrown error of the API as the screens need it. */
export type Failure = { code: FailureCode; traceId: string | null; retryAfter: number | null };

const isCode = (value: unknown): value is FailureCode => FAILURE_CODES.some((code) => code === value);

/** Reads code, trace id and seconds to wait from an urql error. */
export function failureOf(error: CombinedError): Failure {
  const first = error.graphQLErrors[0]?.extensions;
  if (!first) {
    const status = (error.response as { status?: number } | undefined)?.status;
    return { code: status === 429 ? 'RATE_LIMITED' : status === 503 ? 'UNAVAILABLE' : 'UNREACHABLE', traceId: null, retryAfter: null };
  }
  return {
    code: isCode(first.code) ? first.code : 'INTERNAL_SERVER_ERROR',
    traceId: typeof first.traceId === 'string' ? first.traceId : null,
    retryAfter: typeof first.retryAfter === 'number' ? first.retryAfter : null,
  };
}

/** Thrown in server components; its digest carries the failure through the server boundary to `error.tsx`. */
export class PageFailure extends Error {
  readonly digest: string;
  constructor(failure: Failure) {
    super(failure.code);
    this.digest = `JB;${failure.code};${failure.traceId ?? ''};${failure.retryAfter ?? ''}`;
  }
}

/** Reads a digest back; a foreign digest is an internal error whose digest is the id to quote. */
export function readDigest(digest: string | undefined): Failure {
  const [mark, code, traceId, retryAfter] = (digest ?? '').split(';');
  if (mark !== 'JB' || !isCode(code)) {
    return { code: 'INTERNAL_SERVER_ERROR', traceId: digest ?? null, retryAfter: null };
  }
  return { code, traceId: traceId || null, retryAfter: retryAfter ? Number.parseInt(retryAfter, 10) : null };
}

/** What happened, what is kept and what to do, for each code. */
export const FAILURE_TEXTS: Record<FailureCode, { title: string; text: string }> = {
  UNAUTHENTICATED: { title: '需要登录', text: '登录已结束。重新登录后会回到本页，已保存的草稿都在。' },
  FORBIDDEN: { title: '没有办理权限', text: '当前账号不能办理这件事。请换用有权限的账号，或联系本单位管理员开通。' },
  NOT_FOUND: { title: '没有找到', text: '内容可能已撤下，或链接不完整。请从列表重新进入。' },
  BAD_USER_INPUT: { title: '内容有误', text: '提交的条件无法识别。请清除筛选条件后重试。' },
  TOO_COSTLY: { title: '查询范围过大', text: '请缩小筛选范围后再查询。' },
  RATE_LIMITED: { title: '操作过于频繁', text: '请稍候再试，已填写的内容仍在本页。' },
  CONFLICT: { title: '内容已被更新', text: '其他人刚刚修改了这条记录。请刷新后核对，再提交一次。' },
  UNAVAILABLE: { title: '服务繁忙或正在恢复', text: '已填写的内容仍在本页。请稍候几秒再试，同一次提交重试不会重复办理。' },
  PERSISTED_QUERY_NOT_FOUND: { title: '页面已经更新', text: '本页打开后服务换了新版本。请刷新页面再试，已保存的内容不受影响。' },
  INTERNAL_SERVER_ERROR: { title: '这一步没有完成', text: '已保存的内容不受影响。请稍后重试；如仍不行，请把错误编号告诉咨询电话。' },
  UNREACHABLE: { title: '服务暂时连接不上', text: '已保存的内容不受影响。请检查网络后重试。' },
  NO_ANSWER: { title: '没有收到结果', text: '已保存的内容不受影响。请稍后重试。' },
};

/** First eight characters of a trace id: enough to find it in the log, short enough to read out. */
export const shortTrace = (traceId: string | null): string | null => traceId?.replace(/[^0-9A-Za-z]/g, '').slice(0, 8) || null;
