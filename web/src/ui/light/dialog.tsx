'use client';
import dynamic from 'next/dynamic';
import type { DialogBodyProps } from './dialog-body';

const Body = dynamic(() => import('./dialog-body'), { ssr: false });

/** A dialog, from the bottom edge on a phone; its code is loaded when it is first opened. */
export function Dialog(props: DialogBodyProps & { open: boolean }) {
  return props.open ? <Body {...props} /> : null;
}
