import { StatusTag } from '@/ui/light/status-tag';
import type { DiffLine } from './st-version-words';

/** A version line by line, in full; beside the shelf's words where there is a version on the shelf. */
export function StVersionDiff({ lines, after, before }: { lines: readonly DiffLine[]; after: number; before: number | null }) {
  return (
    <table className="st-diff" data-two={before === null || undefined}>
      <caption>{before === null ? '版本内容' : '有改动的在前'}</caption>
      <thead>
        <tr>
          <th scope="col">内容</th>
          {before !== null && <th scope="col">在架第 {before} 版</th>}
          <th scope="col">第 {after} 版</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} data-changed={line.changed || undefined}>
            <th scope="row">{line.label}{line.changed && <> <StatusTag tone="action">有改动</StatusTag></>}</th>
            {before !== null && <td data-label={`在架第 ${before} 版`}>{line.before}</td>}
            <td data-label={`第 ${after} 版`}>{line.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
