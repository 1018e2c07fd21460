import { notFound } from 'next/navigation';

/** Catches every address without a page, so that it is answered within the frame of the site. */
export default function MissingPage(): never {
  notFound();
}
