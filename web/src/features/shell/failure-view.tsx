'use client';
import { FAILURE_TEXTS, readDigest, shortTrace } from '@/lib/errors';

/** What happened, what is kept, what to do, and a short id to quote. */
export function FailureView({ digest }: { digest?: string | undefined }) {
  const failure = readDigest(digest);
  const { title, text } = FAILURE_TEXTS[failure.code];
  const trace = shortTrace(failure.traceId);
  return (
    <div className="jb-empty" role="alert" aria-label={title}>
      <h1>{title}</h1>
      <p>
        {text}
        {failure.retryAfter !== null && ` ${failure.retryAfter} 秒后可以再试。`}
      </p>
      {trace && <p>错误编号 <code>{trace}</code></p>}
      <div className="jb-actions">
        <button type="button" className="jb-button" data-tone="primary" onClick={() => window.location.reload()}>重试</button>
        <a className="jb-button" data-tone="secondary" href="/">回到首页</a>
      </div>
    </div>
  );
}
