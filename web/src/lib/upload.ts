import type { FailureCode } from './errors';

/** Answer of an upload: the API's JSON, or a code and a text to show. */
export type UploadResult = { ok: true; body: unknown } | { ok: false; code: FailureCode; message: string };

const REASONS: Record<number, { code: FailureCode; message: string }> = {
  401: { code: 'UNAUTHENTICATED', message: '登录已结束，请重新登录后再上传' },
  403: { code: 'FORBIDDEN', message: '当前账号不能上传这份材料' },
  413: { code: 'BAD_USER_INPUT', message: '文件超过 10 MB，请压缩或分开后再传' },
  415: { code: 'BAD_USER_INPUT', message: '文件格式不在允许的范围内' },
  429: { code: 'RATE_LIMITED', message: '上传过于频繁，请稍后再试' },
};

function messageOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null) return null;
  const { message, errors } = body as { message?: unknown; errors?: { message?: unknown }[] };
  const text = message ?? errors?.[0]?.message;
  return typeof text === 'string' ? text : null;
}

/** Sends one file to `POST /files` with progress (0 to 1); the header makes the request impossible cross-site. */
export function uploadFile(
  file: File,
  options: { fields?: Record<string, string>; onProgress?: (share: number) => void; signal?: AbortSignal } = {},
): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const form = new FormData();
    for (const [name, value] of Object.entries(options.fields ?? {})) form.append(name, value);
    form.append('file', file);
    request.open('POST', '/files');
    request.setRequestHeader('x-jiebang-upload', '1');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onProgress?.(event.loaded / event.total);
    };
    const lost = () => resolve({ ok: false, code: 'UNREACHABLE', message: '网络中断，文件没有传完，请重试' });
    request.onerror = lost;
    request.onabort = lost;
    request.onload = () => {
      let body: unknown = null;
      try {
        body = JSON.parse(request.responseText);
      } catch {
        body = null;
      }
      if (request.status >= 200 && request.status < 300 && body !== null) return resolve({ ok: true, body });
      const known = REASONS[request.status] ?? { code: 'INTERNAL_SERVER_ERROR' as const, message: '文件没有传完，请重试' };
      resolve({ ok: false, code: known.code, message: messageOf(body) ?? known.message });
    };
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
