'use client';
import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { Button } from './button';
import { controlProps, Field, type FieldProps } from './field';

/** A file in the list: on its way (`progress` 0 to 1), stored, or failed with a reason. */
export type DroppedFile = { id: string; name: string; size: string; href?: string; progress?: number; problem?: string };

export { fileSize } from './file-size';

/** Takes files by choice, drop, paste or the phone's camera and shows the list; sending them is the owner's part. */
export function FileDrop({
  name, label, hint, error, optional, className, accept, multiple, camera, files, onAdd, onRemove,
}: FieldProps & {
  accept: string;
  multiple?: boolean;
  /** Opens the back camera of a phone. */
  camera?: boolean;
  files: readonly DroppedFile[];
  onAdd: (files: File[]) => void;
  onRemove?: (id: string) => void;
}) {
  const [over, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const taken = Array.from(list ?? []);
    if (taken.length > 0) onAdd(multiple ? taken : taken.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const paste = (event: ClipboardEvent) => take(event.clipboardData.files);
  return (
    <Field {...{ name, label, hint, error, optional, className }}>
      <div
        className="jb-drop" data-over={over || undefined} onDrop={drop} onPaste={paste}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
      >
        <input
          type="file" accept={accept} multiple={multiple} capture={camera ? 'environment' : undefined}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = '';
          }}
          {...controlProps({ name, hint, error })}
        />
      </div>
      <ul className="jb-files" aria-live="polite">
        {files.map((file) => (
          <li className="jb-file" key={file.id}>
            <span>
              {file.href ? <a className="jb-link" href={file.href}>{file.name}</a> : file.name}
              <span className="text-mute"> {file.size}</span>
              {file.problem && <span className="jb-error block">{file.problem}</span>}
            </span>
            {onRemove && (
              <Button tone="quiet" onClick={() => onRemove(file.id)}>
                移除<span className="sr-only">{file.name}</span>
              </Button>
            )}
            {file.progress !== undefined && file.progress < 1 && <progress value={file.progress} aria-label={`${file.name} 上传进度`} />}
          </li>
        ))}
      </ul>
    </Field>
  );
}
