'use client';
import { useState, type ReactNode } from 'react';
import { Link } from '../light/link';
import { StatusTag } from '../light/status-tag';

/** A stored file with its proof; `usedIn` names where else the same file (by hash) is used. */
export type Evidence = {
  id: string;
  name: string;
  href: string;
  kind: 'pdf' | 'image' | 'other';
  note?: ReactNode;
  usedIn?: readonly { href: string; text: string }[];
};

function Preview({ file }: { file: Evidence }) {
  if (file.kind === 'image') return <img src={file.href} alt={file.name} />;
  const link = <p className="p-4"><a className="jb-link" href={file.href} download>{`下载 ${file.name}`}</a></p>;
  return file.kind === 'pdf' ? <object data={file.href} type="application/pdf" aria-label={file.name}>{link}</object> : link;
}

/** Files of a case with a preview; a file that is already used elsewhere says where. */
export function EvidencePanel({ files, empty, children }: { files: readonly Evidence[]; empty: string; children?: ReactNode }) {
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = files.find((file) => file.id === chosen) ?? files[0];
  if (!shown) return <div>{empty}{children}</div>;
  return (
    <div className="jb-evidence">
      <div className="jb-evidence-list">
        {files.map((file) => (
          <div key={file.id}>
            <button type="button" aria-pressed={file === shown} onClick={() => setChosen(file.id)}>
              {file.name}
              {file.note && <span className="text-mute">{file.note}</span>}
            </button>
            {file.usedIn && file.usedIn.length > 0 && (
              <p className="px-3 py-1">
                <StatusTag tone="action">重复</StatusTag> 同一文件已用于{' '}
                {file.usedIn.map((use, index) => <span key={use.href}>{index > 0 && '、'}<Link href={use.href}>{use.text}</Link></span>)}
              </p>
            )}
          </div>
        ))}
        {children}
      </div>
      <div className="jb-evidence-view"><Preview file={shown} /></div>
    </div>
  );
}
