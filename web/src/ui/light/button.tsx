import NextLink from 'next/link';
import type { ComponentProps } from 'react';
import { cx } from './cx';

/** Look of a button: one primary in a view, the others secondary or quiet. */
export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger';

type Look = { tone?: ButtonTone; block?: boolean };

/** A button named by a verb; `busy` keeps it from being pressed twice and is announced. */
export function Button({
  tone = 'primary', block, busy, className, children, disabled, type = 'button', ...rest
}: ComponentProps<'button'> & Look & { busy?: boolean }) {
  return (
    <button
      className={cx('jb-button', className)} data-tone={tone} data-block={block || undefined} type={type}
      disabled={disabled || busy} aria-busy={busy || undefined} {...rest}
    >
      {busy ? '正在提交…' : children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere. */
export function LinkButton({ tone = 'primary', block, className, ...rest }: ComponentProps<typeof NextLink> & Look) {
  return (
    <NextLink prefetch={false} className={cx('jb-button', className)} data-tone={tone} data-block={block || undefined} {...rest} />
  );
}
