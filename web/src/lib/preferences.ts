/** Cookie that keeps the chosen type size. */
export const TYPE_COOKIE = 'jiebang_type';

/** Type sizes: root 100 %, 112.5 % and 125 %. */
export type TypeSize = 'normal' | 'large' | 'larger';

/** Reads a type size; anything unknown is the normal one. */
export const typeSize = (value: string | null | undefined): TypeSize =>
  value === 'large' || value === 'larger' ? value : 'normal';
