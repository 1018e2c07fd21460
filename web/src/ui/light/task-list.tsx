import type { ReactNode } from 'react';
import type { Tone } from '../tokens';
import { Link } from './link';
import { StatusTag } from './status-tag';

/** One task; without `href` it cannot be started yet. A finished task is plain text, colour only where one must act. */
export type Task = { id: string; title: string; hint?: ReactNode; href?: string | null; status: string; tone?: Tone };

/** Tasks of a case; the whole row is the link. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="jb-tasks">
      {tasks.map((task) => {
        const row = (
          <>
            <span><b>{task.title}</b>{task.hint && <small>{task.hint}</small>}</span>
            {task.tone ? <StatusTag tone={task.tone}>{task.status}</StatusTag> : <span>{task.status}</span>}
          </>
        );
        return (
          <li key={task.id}>
            {task.href ? <Link plain className="jb-task" href={task.href}>{row}</Link> : <div className="jb-task">{row}</div>}
          </li>
        );
      })}
    </ul>
  );
}
