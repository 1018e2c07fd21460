'use client';
import { FailureView } from '@/features/shell/failure-view';
import './globals.css';

/** Shown where even the root layout fails. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <body>
        <title>这一步没有完成 - 揭榜</title>
        <main id="main" className="jb-column jb-main"><FailureView digest={error.digest} /></main>
      </body>
    </html>
  );
}
