import { SignOutDocument } from '@/gql/operations';
import { requestBody } from '@/lib/urql/request-body';
import { Link } from '@/ui/light';
import { SignOutButton } from './sign-out';
import { homeOf, shellViewer } from './viewer';

/** End of the header: the way to log in, or one's own place with the number of things that wait for one, and the own account. */
export async function AccountLinks() {
  const viewer = await shellViewer();
  if (!viewer) return <Link plain href="/login">登录</Link>;
  return (
    <>
      <Link plain href={homeOf(viewer)}>
        <span className="jb-org">{viewer.orgName}</span>
        {viewer.todoCount > 0 && <b className="jb-todo">{viewer.todoCount}<span className="sr-only"> 件待办</span></b>}
      </Link>
      <Link plain href="/account">账号</Link>
      <SignOutButton body={requestBody(SignOutDocument)} />
    </>
  );
}
