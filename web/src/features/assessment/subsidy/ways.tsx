import { Link } from '@/ui/light';

/** From where the subsidy is worked out. */
export type Way = 'loan' | 'interest';

const WAYS: readonly { way: Way; href: string; text: string }[] = [
  { way: 'loan', href: '/subsidy', text: '按一笔贷款算' },
  { way: 'interest', href: '/subsidy?way=interest', text: '按已付利息算' },
];

/** The two ways in, as links. */
export function Ways({ way }: { way: Way }) {
  return (
    <nav className="jb-tabs print:hidden" aria-label="试算方式">
      {WAYS.map((each) => <Link plain key={each.way} href={each.href} aria-current={each.way === way ? 'page' : undefined}>{each.text}</Link>)}
    </nav>
  );
}
