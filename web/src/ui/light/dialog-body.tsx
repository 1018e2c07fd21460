'use client';
import { Dialog } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';

/** Content of a dialog; `actions` come primary first. */
export type DialogBodyProps = { title: string; children: ReactNode; actions: ReactNode; onClose: () => void };

/** Traps the focus, closes by Esc or a press outside, and gives the focus back. */
export default function DialogBody({ title, children, actions, onClose }: DialogBodyProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="jb-overlay" />
        <Dialog.Popup className="jb-dialog">
          <Dialog.Title render={<h2 />}>{title}</Dialog.Title>
          <Dialog.Description render={<div />}>{children}</Dialog.Description>
          <div className="jb-actions">{actions}</div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
